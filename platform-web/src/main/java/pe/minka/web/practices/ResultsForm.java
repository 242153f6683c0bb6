package pe.minka.web.practices;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.shared.Uuid7;
import pe.minka.web.writing.Typed;

/** The page of the results. */
record ResultsForm(List<Line> items, int revision) implements SectionForm {

    ResultsForm {
        items = Typed.list(items);
    }

    record Line(
            UUID id,
            String text,
            String baseline,
            String value,
            String numerator,
            String denominator,
            String cutOff,
            Set<UUID> evidence) {
        Line {
            id = Typed.id(id);
            text = Typed.text(text);
            baseline = Typed.text(baseline);
            value = Typed.text(value);
            numerator = Typed.text(numerator);
            denominator = Typed.text(denominator);
            cutOff = Typed.text(cutOff);
            evidence = Typed.set(evidence);
        }

        static Line of(Results.Item item) {
            return new Line(
                    item.id(),
                    item.text(),
                    item.baseline(),
                    item.value(),
                    item.numerator(),
                    item.denominator(),
                    item.cutOff(),
                    item.evidence());
        }

        Results.Item item() {
            return new Results.Item(id, text, value, baseline, numerator, denominator, cutOff, evidence);
        }
    }

    static ResultsForm of(Results one, int revision) {
        var empty = new Line(Uuid7.next(), "", "", "", "", "", "", Set.of());
        return new ResultsForm(Typed.andOneMore(one.items().stream().map(Line::of), empty, Results.MOST), revision);
    }

    @Override
    public int most() {
        return Results.MOST;
    }

    @Override
    public ResultsForm without(String line) {
        return new ResultsForm(
                items.stream().filter(one -> !one.id().toString().equals(line)).toList(), revision);
    }

    @Override
    public SectionContent content() {
        return new Results(items.stream().map(Line::item).toList());
    }
}
