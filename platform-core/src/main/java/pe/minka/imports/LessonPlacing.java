package pe.minka.imports;

import java.util.ArrayList;
import java.util.List;
import pe.minka.documents.UnplacedText;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonContent;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Uuid7;

/** Puts loose pieces into a lesson, each behind what stands there. */
final class LessonPlacing {

    /** What one text of a lesson takes. */
    private static final int LONGEST = 20_000;

    private LessonContent content;

    LessonPlacing(LessonContent content) {
        this.content = content;
    }

    LessonContent titled(String title) {
        Experience one = content.experience();
        return content.with(
                new Experience(title, one.themes(), one.project(), one.situation(), one.impact(), one.effect()));
    }

    void place(UnplacedText piece, LessonPlace place) {
        switch (place) {
            case SITUATION -> situation(piece);
            case EFFECT -> effect(piece);
            case ACTIONS -> action(piece);
            case LESSON -> lesson(piece);
            case RECOMMENDATION -> recommendation(piece);
            case NOWHERE -> {}
        }
    }

    private void situation(UnplacedText piece) {
        Experience one = content.experience();
        content = content.with(new Experience(
                one.title(), one.themes(), one.project(), behind(one.situation(), piece), one.impact(), one.effect()));
    }

    private void effect(UnplacedText piece) {
        Experience one = content.experience();
        content = content.with(new Experience(
                one.title(), one.themes(), one.project(), one.situation(), one.impact(), behind(one.effect(), piece)));
    }

    private void action(UnplacedText piece) {
        Learning one = content.learning();
        List<Learning.Action> items = new ArrayList<>(one.items());
        items.add(new Learning.Action(Uuid7.next(), fitting(piece.text())));
        content = content.with(new Learning(items, one.lesson(), one.recommendation()));
    }

    private void lesson(UnplacedText piece) {
        Learning one = content.learning();
        content = content.with(new Learning(one.items(), behind(one.lesson(), piece), one.recommendation()));
    }

    private void recommendation(UnplacedText piece) {
        Learning one = content.learning();
        content = content.with(new Learning(one.items(), one.lesson(), behind(one.recommendation(), piece)));
    }

    private static String behind(String before, UnplacedText piece) {
        return fitting(before.isEmpty() ? piece.text() : before + "\n\n" + piece.text());
    }

    /** Nothing is cut without a word: whoever brings so much says where it goes. */
    private static String fitting(String text) {
        if (text.length() > LONGEST) {
            throw RuleViolation.at("title", "imports.lesson.tooMuch");
        }
        return text;
    }
}
