package pe.minka.documents.forms;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.documents.DocumentReader;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormField;
import pe.minka.documents.FormKind;
import pe.minka.documents.FormReading;
import pe.minka.documents.forms.Topic.Origin;
import pe.minka.documents.ooxml.Cell;
import pe.minka.documents.ooxml.Line;
import pe.minka.documents.ooxml.WordDocument;

/** Reads a document as each of the forms and keeps the reading that recognised more of its labels. */
@Component
class FormReader implements DocumentReader {

    private static final int FEWEST_LABELS = 2;
    private static final int NAME_WEIGHS = 3;
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?:pagina|pag)? ?\\d{1,4}(?: (?:de )?\\d{1,4})?");

    private static final Set<FormField> ON_BOTH =
            EnumSet.of(FormField.TITLE, FormField.PROBLEM, FormField.INSTITUTIONS);
    private static final Set<FormField> ON_REDLAC = EnumSet.of(
            FormField.DESCRIPTION,
            FormField.REPLICABLE,
            FormField.IMPACT,
            FormField.VERIFIABLE,
            FormField.SUSTAINABLE,
            FormField.PROMISING);
    private static final Set<FormField> ON_COP = EnumSet.of(
            FormField.NUMBER,
            FormField.REGION,
            FormField.LINK,
            FormField.STRATEGY,
            FormField.RESULTS,
            FormField.EXPERT,
            FormField.EXPERT_NAME,
            FormField.EXPERT_POST,
            FormField.EXPERT_INSTITUTION,
            FormField.KEY_ASPECT,
            FormField.IMPROVEMENTS,
            FormField.RECOMMENDATIONS);

    private final LabelBook book = LabelBook.load();
    private final FormWords words = FormWords.load();

    @Override
    public FormReading read(byte[] file) {
        var document = WordDocument.read(file);
        Filing redlac = filed(document, book, Form.REDLAC);
        Filing cop = filed(document, book, Form.COP);
        int likeRedlac = score(redlac, ON_REDLAC);
        int likeCop = score(cop, ON_COP);
        if (Math.max(likeRedlac, likeCop) < FEWEST_LABELS) {
            return unknown(document);
        }
        return likeCop > likeRedlac ? reading(FormKind.COP, cop) : reading(FormKind.REDLAC, redlac);
    }

    private static int score(Filing filing, Set<FormField> own) {
        long labels = Stream.concat(own.stream(), ON_BOTH.stream())
                .filter(filing.opened()::contains)
                .count();
        return (int) labels + (filing.isNamed() ? NAME_WEIGHS : 0);
    }

    static Filing filed(WordDocument document, LabelBook book, Form form) {
        var filing = new Filing();
        var course = new Course(book, filing, form);
        var labels = new CellLabels(course);
        new BoxPlacing(course, new RowPlacing(course, labels), labels).place(document.body(), Origin.PARAGRAPH);
        course.close();
        new Cell(document.margins()).lines().forEach(line -> beside(line, course));
        return filing;
    }

    /** Heads and feet of pages hold the name of the form and numbers; everything else there is kept for the author. */
    private static void beside(Line line, Course course) {
        boolean name = course.find(line.text())
                .filter(found -> found.field() == FormField.FORM && Verdict.opens(found, line, course.book()))
                .isPresent();
        if (name || PAGE_NUMBER.matcher(Words.of(line.text(), 6).joined()).matches()) {
            course.filing().form(line.text(), name);
        } else if (!line.isBlank()) {
            course.filing().unplaced("", line.listed());
        }
    }

    private FormReading reading(FormKind kind, Filing filing) {
        FormContent content = new ContentMaker(filing, words).content();
        return new FormReading(Optional.of(kind), content, filing.report());
    }

    private static FormReading unknown(WordDocument document) {
        var filing = new Filing();
        for (var blocks : List.of(document.body(), document.margins())) {
            new Cell(blocks)
                    .lines().stream()
                            .filter(line -> !line.isBlank())
                            .forEach(line -> filing.unplaced("", line.listed()));
        }
        return new FormReading(Optional.empty(), FormContent.EMPTY, filing.report());
    }
}
