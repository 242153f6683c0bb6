package pe.minka.imports;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import pe.minka.documents.UnplacedText;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Criterion;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Sheet;
import pe.minka.practices.sheet.Strategy;
import pe.minka.shared.Uuid7;

/** Puts loose pieces into a sheet, each behind what stands there; what does not fit becomes a note. */
final class SheetPlacing {

    /** What one text of a sheet takes. */
    private static final int LONGEST = 20_000;

    private final Consumer<UnplacedText> notes;
    private Sheet sheet;

    SheetPlacing(Sheet sheet, Consumer<UnplacedText> notes) {
        this.sheet = sheet;
        this.notes = notes;
    }

    Sheet sheet() {
        return sheet;
    }

    void place(UnplacedText piece, DraftPlace place) {
        switch (place) {
            case NOWHERE -> {}
            case PROBLEM -> narrative(Section.PROBLEM, sheet.problem(), piece);
            case DESCRIPTION -> narrative(Section.DESCRIPTION, sheet.description(), piece);
            case STRATEGY -> step(piece);
            case RESULTS -> result(piece);
            case REPLICABLE, IMPACT, VERIFIABLE, SUSTAINABLE -> criterion(piece, place);
            default -> notes.accept(piece);
        }
    }

    private void narrative(Section section, Narrative before, UnplacedText piece) {
        String text = behind(before.text(), piece);
        put(piece, text, section, new Narrative(fits(text) ? text : before.text()));
    }

    private void step(UnplacedText piece) {
        if (sheet.strategy().items().size() >= Strategy.MOST || !fits(piece.text())) {
            notes.accept(piece);
            return;
        }
        var item = new Strategy.Item(Uuid7.next(), "", piece.label(), piece.text());
        sheet = sheet.with(Section.STRATEGY, new Strategy(and(sheet.strategy().items(), item)));
    }

    private void result(UnplacedText piece) {
        if (sheet.results().items().size() >= Results.MOST || !fits(piece.text())) {
            notes.accept(piece);
            return;
        }
        var item = new Results.Item(Uuid7.next(), piece.text(), "", "", "", "", "", Set.of());
        sheet = sheet.with(Section.RESULTS, new Results(and(sheet.results().items(), item)));
    }

    private void criterion(UnplacedText piece, DraftPlace place) {
        Criteria before = sheet.criteria();
        Criterion criterion = Criterion.valueOf(place.name());
        String text = behind(before.text(criterion), piece);
        UnaryOperator<String> same = kept -> kept;
        UnaryOperator<String> more = kept -> fits(text) ? text : kept;
        put(
                piece,
                text,
                Section.CRITERIA,
                new Criteria(
                        (criterion == Criterion.REPLICABLE ? more : same).apply(before.replicable()),
                        (criterion == Criterion.IMPACT ? more : same).apply(before.impact()),
                        (criterion == Criterion.VERIFIABLE ? more : same).apply(before.verifiable()),
                        (criterion == Criterion.SUSTAINABLE ? more : same).apply(before.sustainable()),
                        before.senses(),
                        before.instrument(),
                        before.reference()));
    }

    private void put(UnplacedText piece, String text, Section section, SectionContent content) {
        if (fits(text)) {
            sheet = sheet.with(section, content);
        } else {
            notes.accept(piece);
        }
    }

    private static <T> List<T> and(List<T> items, T item) {
        return Stream.concat(items.stream(), Stream.of(item)).toList();
    }

    private static String behind(String before, UnplacedText piece) {
        return before.isEmpty() ? piece.text() : before + "\n\n" + piece.text();
    }

    private static boolean fits(String text) {
        return text.length() <= LONGEST;
    }
}
