package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pe.minka.documents.FormField;
import pe.minka.documents.FormPiece;
import pe.minka.documents.FormRow;
import pe.minka.documents.FormSheet;
import pe.minka.documents.LessonForm;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.Learning;

/** The rows of the form of lessons in the order of its owner. */
final class LessonLayout {

    private static final String CROSSED = "\u2612";
    private static final String EMPTY = "\u2610";

    private final LabelBook book;
    private final FormWords words;

    LessonLayout(LabelBook book, FormWords words) {
        this.book = book;
        this.words = words;
    }

    FormSheet sheet(LessonForm form) {
        List<FormRow> rows = new ArrayList<>();
        rows.add(new FormRow(words.word("general"), List.of(), true));
        general(form, rows);
        Experience experience = form.content().experience();
        text(FormField.THEME, experience.title(), rows);
        text(FormField.PROJECT, experience.project(), rows);
        text(FormField.SITUATION, experience.situation(), rows);
        rows.add(row(FormField.EFFECT, effect(experience)));
        learning(form.content().learning(), rows);
        rows.add(row(
                FormField.CONSENT,
                List.of(new FormPiece.Line(consent(form.content().sharing().consent())))));
        rows.add(new FormRow(words.word("privacy"), List.of(), true));
        return new FormSheet(book.name(Form.LESSON), book.columns(), rows);
    }

    private void general(LessonForm form, List<FormRow> rows) {
        General general = form.content().general();
        String place = general.area().isEmpty() ? form.entity() : form.entity() + "; " + general.area();
        text(FormField.ENTITY, place, rows);
        text(FormField.SERVANT, general.servant(), rows);
        text(FormField.CONTACT, general.contact(), rows);
        text(FormField.MAIL, general.mail(), rows);
        text(FormField.DATE, general.date(), rows);
    }

    private void learning(Learning learning, List<FormRow> rows) {
        List<FormPiece> actions = learning.items().stream()
                .<FormPiece>map(action -> new FormPiece.Bullet(0, action.text()))
                .toList();
        rows.add(row(FormField.ACTIONS, actions));
        text(FormField.LESSON, learning.lesson(), rows);
        text(FormField.RECOMMENDATION, learning.recommendation(), rows);
    }

    private List<FormPiece> effect(Experience experience) {
        Impact impact = experience.impact();
        Stream<FormPiece> sign = impact == null
                ? Stream.of()
                : Stream.of(new FormPiece.Line(words.word(impact == Impact.POSITIVE ? "positive" : "negative")));
        Stream<FormPiece> text =
                experience.effect().isEmpty() ? Stream.of() : Stream.of(new FormPiece.Text(experience.effect()));
        return Stream.concat(sign, text).toList();
    }

    private String consent(Consent consent) {
        return words.word("yes") + " " + (consent == Consent.YES ? CROSSED : EMPTY) + "   " + words.word("no") + " "
                + (consent == Consent.NO ? CROSSED : EMPTY);
    }

    private void text(FormField field, String text, List<FormRow> rows) {
        rows.add(row(field, text.isEmpty() ? List.of() : List.of(new FormPiece.Text(text))));
    }

    private FormRow row(FormField field, List<FormPiece> pieces) {
        return new FormRow(book.official(Form.LESSON, field), pieces, false);
    }
}
