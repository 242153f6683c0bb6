package pe.minka.documents.forms;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pe.minka.documents.FormField;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Sheet;
import pe.minka.practices.sheet.Strategy;
import pe.minka.practices.sheet.Sustainability;

/** Makes a sheet of the answers. What a section does not take becomes text without a place. */
final class SheetMaker {

    private final Filing filing;
    private final FormWords words;

    SheetMaker(Filing filing, FormWords words) {
        this.filing = filing;
        this.words = words;
    }

    Sheet sheet() {
        return new Sheet(
                Presentation.titled(fitting(Prose.oneLine(filing.answers(FormField.TITLE)), FormField.TITLE)),
                new Narrative(text(FormField.PROBLEM)),
                new Narrative(text(FormField.DESCRIPTION)),
                new Strategy(strategy()),
                new Components(components()),
                new Results(results()),
                criteria());
    }

    String text(FormField field) {
        return fitting(Prose.text(filing.answers(field)), field);
    }

    String fitting(String text, FormField field) {
        return Prose.fitting(text, rest -> leave(field, rest));
    }

    void leave(FormField field, String rest) {
        filing.unplaced(filing.labelOf(field), rest);
    }

    private List<Strategy.Item> strategy() {
        var items = StrategyText.read(filing.answers(FormField.STRATEGY), rest -> leave(FormField.STRATEGY, rest));
        return first(items, Strategy.MOST, FormField.STRATEGY, item -> joined(item.phase(), item.title(), item.text()));
    }

    private List<Results.Item> results() {
        var items = ResultText.read(filing.answers(FormField.RESULTS), words, rest -> leave(FormField.RESULTS, rest));
        return first(items, Results.MOST, FormField.RESULTS, ResultLine::write);
    }

    private List<Components.Item> components() {
        var items = ComponentText.read(
                filing.answers(FormField.COMPONENTS), words, rest -> leave(FormField.COMPONENTS, rest));
        return first(
                items, Components.MOST, FormField.COMPONENTS, item -> joined(item.name(), item.needs(), item.lesson()));
    }

    private static String joined(String... parts) {
        return String.join("\n", List.of(parts)).strip();
    }

    private <T> List<T> first(List<T> items, int most, FormField field, Function<T, String> text) {
        List<T> written =
                items.stream().filter(item -> !text.apply(item).isEmpty()).toList();
        written.stream().skip(most).forEach(item -> leave(field, text.apply(item)));
        return written.stream().limit(most).toList();
    }

    private Criteria criteria() {
        return new Criteria(
                text(FormField.REPLICABLE),
                text(FormField.IMPACT),
                text(FormField.VERIFIABLE),
                text(FormField.SUSTAINABLE),
                senses(),
                instrument(),
                text(FormField.REFERENCE));
    }

    private Set<Sustainability> senses() {
        String text = Prose.text(filing.answers(FormField.SENSES));
        List<Sustainability> senses = words.senses(text);
        if (senses.isEmpty() && !text.isEmpty()) {
            leave(FormField.SENSES, text);
        }
        return senses.isEmpty() ? Set.of() : EnumSet.copyOf(senses);
    }

    private @Nullable Instrument instrument() {
        String text = Prose.text(filing.answers(FormField.INSTRUMENT));
        Instrument instrument = words.instrument(text).orElse(null);
        if (instrument == null && !text.isEmpty()) {
            leave(FormField.INSTRUMENT, text);
        }
        return instrument;
    }
}
