package pe.minka.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import pe.minka.documents.UnplacedText;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.LessonPart;
import pe.minka.shared.Uuid7;

/** Puts loose pieces into a lesson, each behind what stands there; what does not fit becomes a note. */
final class LessonPlacing {

    /** What one text of a lesson takes. */
    private static final int LONGEST = 20_000;

    private final Consumer<UnplacedText> notes;
    private LessonContent content;

    LessonPlacing(LessonContent content, Consumer<UnplacedText> notes) {
        this.content = content;
        this.notes = notes;
    }

    LessonContent titled(String title) {
        Experience one = content.experience();
        return content.with(
                new Experience(title, one.themes(), one.project(), one.situation(), one.impact(), one.effect()));
    }

    void place(UnplacedText piece, DraftPlace place) {
        Experience told = content.experience();
        Learning learnt = content.learning();
        switch (place) {
            case SITUATION -> behind(told.situation(), piece, this::situation);
            case EFFECT -> behind(told.effect(), piece, this::effect);
            case LESSON ->
                behind(learnt.lesson(), piece, text -> new Learning(learnt.items(), text, learnt.recommendation()));
            case RECOMMENDATION ->
                behind(learnt.recommendation(), piece, text -> new Learning(learnt.items(), learnt.lesson(), text));
            case ACTIONS -> action(piece);
            case NOWHERE -> {}
            default -> notes.accept(piece);
        }
    }

    private Experience situation(String text) {
        Experience one = content.experience();
        return new Experience(one.title(), one.themes(), one.project(), text, one.impact(), one.effect());
    }

    private Experience effect(String text) {
        Experience one = content.experience();
        return new Experience(one.title(), one.themes(), one.project(), one.situation(), one.impact(), text);
    }

    private void action(UnplacedText piece) {
        Learning one = content.learning();
        if (one.items().size() >= Learning.MOST || piece.text().length() > LONGEST) {
            notes.accept(piece);
            return;
        }
        List<Learning.Action> items = new ArrayList<>(one.items());
        items.add(new Learning.Action(Uuid7.next(), piece.text()));
        content = content.with(new Learning(items, one.lesson(), one.recommendation()));
    }

    private void behind(String before, UnplacedText piece, Function<String, LessonPart> part) {
        String text = before.isEmpty() ? piece.text() : before + "\n\n" + piece.text();
        if (text.length() > LONGEST) {
            notes.accept(piece);
        } else {
            content = content.with(part.apply(text));
        }
    }
}
