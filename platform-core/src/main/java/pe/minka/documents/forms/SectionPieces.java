package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pe.minka.documents.FormPiece;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Strategy;

/** The sections that are lists of things. The reader knows them by the levels of their headings. */
final class SectionPieces {

    private static final int PHASE = 3;
    private static final int NAME = 4;
    private static final int PART = 5;

    private final FormWords words;

    SectionPieces(FormWords words) {
        this.words = words;
    }

    /** An empty heading ends the phase before, or begins an item without a title. */
    List<FormPiece> of(Strategy strategy) {
        List<FormPiece> pieces = new ArrayList<>();
        String phase = "";
        for (Strategy.Item item : strategy.items()) {
            if (!item.phase().equals(phase)) {
                phase = item.phase();
                pieces.add(new FormPiece.Heading(PHASE, phase));
            }
            pieces.add(new FormPiece.Heading(NAME, item.title()));
            text(item.text(), pieces);
        }
        return pieces;
    }

    List<FormPiece> of(Components components) {
        List<FormPiece> pieces = new ArrayList<>();
        for (Components.Item item : components.items()) {
            pieces.add(new FormPiece.Heading(NAME, item.name()));
            part("needs", item.needs(), pieces);
            part("lesson", item.lesson(), pieces);
        }
        return pieces;
    }

    private void part(String name, String text, List<FormPiece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new FormPiece.Heading(PART, words.word(name)));
            text(text, pieces);
        }
    }

    private static void text(String text, List<FormPiece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new FormPiece.Text(text));
        }
    }

    /** A list item each; figures that one line cannot tell without doubt stand below it. */
    List<FormPiece> of(Results results) {
        List<FormPiece> pieces = new ArrayList<>();
        for (Results.Item item : results.items()) {
            if (ResultLine.canTell(item)) {
                pieces.add(new FormPiece.Bullet(0, ResultLine.write(item)));
            } else {
                pieces.add(new FormPiece.Bullet(0, item.text()));
                figures(item, pieces);
            }
        }
        return pieces;
    }

    private void figures(Results.Item item, List<FormPiece> pieces) {
        pieces.add(figure("value", item.value()));
        addFigure("baseline", item.baseline(), pieces);
        addFigure("numerator", item.numerator(), pieces);
        addFigure("denominator", item.denominator(), pieces);
        addFigure("cutOff", item.cutOff(), pieces);
    }

    private void addFigure(String name, String value, List<FormPiece> pieces) {
        if (!value.isEmpty()) {
            pieces.add(figure(name, value));
        }
    }

    private FormPiece figure(String name, String value) {
        return new FormPiece.Bullet(1, (words.word(name) + ": " + value).strip());
    }

    String senses(Criteria criteria) {
        return criteria.senses().stream().map(words::of).collect(Collectors.joining(", "));
    }

    String instrument(Criteria criteria) {
        var instrument = criteria.instrument();
        return instrument == null ? "" : words.of(instrument);
    }
}
