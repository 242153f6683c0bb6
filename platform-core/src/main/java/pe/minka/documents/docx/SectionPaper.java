package pe.minka.documents.docx;

import java.util.stream.Collectors;
import pe.minka.documents.forms.FormWords;
import pe.minka.documents.forms.ResultLine;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Strategy;

/** Writes the sections that are lists of things. The reader knows them by the levels of their headings. */
final class SectionPaper {

    private static final String PHASE = "Heading3";
    private static final String NAME = "Heading4";
    private static final String PART = "Heading5";

    private final Paper paper;
    private final ProsePaper prose;
    private final FormWords words;

    SectionPaper(Paper paper, ProsePaper prose, FormWords words) {
        this.paper = paper;
        this.prose = prose;
        this.words = words;
    }

    /** An empty heading ends the phase before, or begins an item without a title. */
    void strategy(Strategy strategy) {
        String phase = "";
        for (Strategy.Item item : strategy.items()) {
            if (!item.phase().equals(phase)) {
                phase = item.phase();
                paper.paragraph(PHASE, phase);
            }
            paper.paragraph(NAME, item.title());
            prose.write(item.text());
        }
    }

    void components(Components components) {
        for (Components.Item item : components.items()) {
            paper.paragraph(NAME, item.name());
            part("needs", item.needs());
            part("lesson", item.lesson());
        }
    }

    private void part(String name, String text) {
        if (!text.isEmpty()) {
            paper.paragraph(PART, words.word(name));
            prose.write(text);
        }
    }

    /** A list item each; figures that one line cannot tell without doubt stand below it. */
    void results(Results results) {
        for (Results.Item item : results.items()) {
            if (ResultLine.canTell(item)) {
                prose.bullet(ResultLine.write(item), 0);
            } else {
                prose.bullet(item.text(), 0);
                figures(item);
            }
        }
    }

    private void figures(Results.Item item) {
        figure("value", item.value(), true);
        figure("baseline", item.baseline(), false);
        figure("numerator", item.numerator(), false);
        figure("denominator", item.denominator(), false);
        figure("cutOff", item.cutOff(), false);
    }

    private void figure(String name, String value, boolean always) {
        if (always || !value.isEmpty()) {
            prose.bullet((words.word(name) + ": " + value).strip(), 1);
        }
    }

    String senses(Criteria criteria) {
        return criteria.senses().stream().map(words::of).collect(Collectors.joining(", "));
    }

    String instrument(Criteria criteria) {
        var instrument = criteria.instrument();
        return instrument == null ? "" : words.of(instrument);
    }
}
