package pe.minka.documents.forms;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import pe.minka.documents.FormField;
import pe.minka.documents.FormSheet;
import pe.minka.documents.LessonForm;
import pe.minka.documents.LessonFormReading;
import pe.minka.documents.LessonForms;
import pe.minka.documents.ooxml.Cell;
import pe.minka.documents.ooxml.WordDocument;
import pe.minka.lessons.form.LessonContent;

/** The form of lessons: read like the forms of practices, by its own labels. */
@Component
class LessonReader implements LessonForms {

    private static final int FEWEST_LABELS = 3;
    private static final Set<FormField> TELLING = Set.of(
            FormField.SITUATION,
            FormField.EFFECT,
            FormField.ACTIONS,
            FormField.LESSON,
            FormField.RECOMMENDATION,
            FormField.CONSENT);

    private final LabelBook book = LabelBook.load();
    private final FormWords words = FormWords.load();
    private final LessonLayout layout = new LessonLayout(book, words);

    @Override
    public LessonFormReading read(byte[] file) {
        var document = WordDocument.read(file);
        Filing filing = FormReader.filed(document, book, Form.LESSON);
        long labels = filing.opened().stream()
                .filter(field -> field != FormField.FORM)
                .count();
        boolean telling = filing.opened().stream().anyMatch(TELLING::contains);
        if (labels < FEWEST_LABELS || !telling) {
            return unknown(document);
        }
        LessonForm form = new LessonMaker(filing, words).form();
        return new LessonFormReading(true, form, filing.report());
    }

    @Override
    public FormSheet sheet(LessonForm form) {
        return layout.sheet(form);
    }

    private static LessonFormReading unknown(WordDocument document) {
        var filing = new Filing();
        for (var blocks : List.of(document.body(), document.margins())) {
            new Cell(blocks)
                    .lines().stream()
                            .filter(line -> !line.isBlank())
                            .forEach(line -> filing.unplaced("", line.listed()));
        }
        return new LessonFormReading(false, new LessonForm(LessonContent.EMPTY, ""), filing.report());
    }
}
