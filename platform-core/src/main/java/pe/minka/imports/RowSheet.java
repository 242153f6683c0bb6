package pe.minka.imports;

import java.util.Set;
import java.util.function.Consumer;
import pe.minka.imports.BatchRow.Note;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Sheet;
import pe.minka.practices.sheet.Strategy;
import pe.minka.practices.sheet.WrittenDay;
import pe.minka.shared.Uuid7;

/** What a row of a table says of its practice. */
final class RowSheet {

    private RowSheet() {}

    static Sheet of(BatchRow row, Set<String> themes, Consumer<Note> wrong) {
        requireDay("inicio", row.line("inicio"), wrong);
        var presentation = new Presentation(
                row.line("titulo"),
                row.line("resumen"),
                row.line("territorio"),
                row.line("inicio"),
                themes,
                null,
                Set.of());
        var criteria = new Criteria(
                row.cell("replicable"),
                row.cell("impacto"),
                row.cell("verificable"),
                row.cell("sostenibilidad"),
                Set.of(),
                null,
                "");
        return new Sheet(
                presentation,
                new Narrative(row.cell("problema")),
                new Narrative(row.cell("descripcion")),
                strategy(row, wrong),
                components(row, wrong),
                results(row, wrong),
                criteria);
    }

    /** «text», «title | text» or «phase | title | text». */
    private static Strategy strategy(BatchRow row, Consumer<Note> wrong) {
        var items = ItemCell.of(row, "estrategia", 3, Strategy.MOST, wrong).stream()
                .map(line -> new Strategy.Item(Uuid7.next(), line.fromEnd(2), line.fromEnd(1), line.fromEnd(0)))
                .toList();
        return new Strategy(items);
    }

    /** «name | what it takes | lesson». */
    private static Components components(BatchRow row, Consumer<Note> wrong) {
        var items = ItemCell.of(row, "componentes", 3, Components.MOST, wrong).stream()
                .map(line -> new Components.Item(Uuid7.next(), line.part(0), line.part(1), line.part(2)))
                .toList();
        return new Components(items);
    }

    /** «text | value | baseline | cases | of how many | cut-off date». */
    private static Results results(BatchRow row, Consumer<Note> wrong) {
        var lines = ItemCell.of(row, "resultados", 6, Results.MOST, wrong);
        lines.forEach(line -> requireDay("resultados", line.part(5), wrong));
        return new Results(lines.stream()
                .map(line -> new Results.Item(
                        Uuid7.next(),
                        line.part(0),
                        line.part(1),
                        line.part(2),
                        line.part(3),
                        line.part(4),
                        line.part(5),
                        Set.of()))
                .toList());
    }

    private static void requireDay(String column, String typed, Consumer<Note> wrong) {
        if (!typed.isEmpty() && WrittenDay.read(typed).isEmpty()) {
            wrong.accept(Note.of("imports.row.day", typed, column));
        }
    }
}
