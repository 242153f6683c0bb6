package pe.minka.documents.ooxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what follows one another in a part: paragraphs and tables, whatever wraps them. */
final class BodyReader {

    private static final Set<String> UNSEEN =
            Set.of("del", "moveFrom", "sectPr", "tblPr", "tblGrid", "tblPrEx", "tcPr", "trPr", "sdtPr", "sdtEndPr");

    private final Markup markup;
    private final Relations relations;
    private final Surroundings surroundings;
    private final Map<String, Note> notes;

    /** What all parts of a document share. */
    record Surroundings(Styles styles, Numbering numbering, Limits limits, InsertedPages pages) {}

    BodyReader(Markup markup, Relations relations, Surroundings surroundings, Map<String, Note> notes) {
        this.markup = markup;
        this.relations = relations;
        this.surroundings = surroundings;
        this.notes = notes;
    }

    /** Blocks on their way, and a paragraph whose deleted end joins it with the next. */
    private static final class Sequence {
        private final List<Block> blocks = new ArrayList<>();
        private @Nullable LineBuilder open;
    }

    /** The blocks inside the current element. */
    List<Block> blocks() {
        var sequence = new Sequence();
        markup.eachChild(name -> block(name, sequence));
        if (sequence.open != null) {
            finish(sequence.open, sequence);
        }
        return sequence.blocks;
    }

    private void block(String name, Sequence into) {
        switch (name) {
            case "p" -> paragraph(into);
            case "tbl" -> into.blocks.add(table());
            case "altChunk" -> {
                String part = relations.part(markup.attribute("id", ""));
                into.blocks.addAll(surroundings.pages().lines(part, surroundings.limits()));
            }
            default -> wrapper(name, child -> block(child, into));
        }
    }

    /** Insertions, controls, tags and the like are looked through. */
    private void wrapper(String name, Consumer<String> content) {
        switch (name) {
            case "sdt" -> new ContentControl(markup).read(content);
            case "AlternateContent" -> Alternatives.read(markup, content);
            default -> {
                if (!UNSEEN.contains(name)) {
                    markup.eachChild(content);
                }
            }
        }
    }

    private void paragraph(Sequence into) {
        surroundings.limits().spendBlock();
        LineBuilder line = into.open == null ? new LineBuilder(surroundings.limits()) : into.open;
        line.joinsNext = false;
        new ParagraphReader(markup, relations, notes, inner -> blocks()).read(line);
        into.open = line.joinsNext ? line : null;
        if (!line.joinsNext) {
            finish(line, into);
        }
    }

    private void finish(LineBuilder line, Sequence into) {
        Line built = line.build(surroundings.styles(), surroundings.numbering());
        // A paragraph that only carries a box is no empty line.
        if (!built.isBlank() || line.followers.isEmpty()) {
            into.blocks.add(built);
        }
        into.blocks.addAll(line.followers);
    }

    private Table table() {
        List<Table.Row> rows = new ArrayList<>();
        markup.eachChild(name -> row(name, rows));
        return new Table(rows);
    }

    private void row(String name, List<Table.Row> into) {
        if (!name.equals("tr")) {
            wrapper(name, child -> row(child, into));
            return;
        }
        surroundings.limits().spendBlock();
        List<Cell> cells = new ArrayList<>();
        boolean[] deleted = {false};
        markup.eachChild(child -> {
            if (child.equals("trPr")) {
                markup.eachChild(property -> deleted[0] |= property.equals("del"));
            } else {
                cell(child, cells);
            }
        });
        if (!deleted[0] && !cells.isEmpty()) {
            into.add(new Table.Row(cells));
        }
    }

    private void cell(String name, List<Cell> into) {
        if (!name.equals("tc")) {
            wrapper(name, child -> cell(child, into));
            return;
        }
        surroundings.limits().spendBlock();
        boolean[] deleted = {false};
        var sequence = new Sequence();
        markup.eachChild(child -> {
            if (child.equals("tcPr")) {
                markup.eachChild(property -> deleted[0] |= property.equals("cellDel"));
            } else {
                block(child, sequence);
            }
        });
        if (sequence.open != null) {
            finish(sequence.open, sequence);
        }
        if (!deleted[0]) {
            into.add(new Cell(sequence.blocks));
        }
    }
}
