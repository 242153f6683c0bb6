package pe.minka.web.lessons;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.lessons.LessonConversations;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonView;
import pe.minka.lessons.form.Impact;
import pe.minka.members.Access;
import pe.minka.web.conversations.Talk;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.writing.Prose;

/** What the page of a published lesson shows. */
@Component
class LessonPages {

    private final LessonReading reading;
    private final LessonWords words;
    private final Talk talk;

    LessonPages(LessonReading reading, LessonWords words, Talk talk) {
        this.reading = reading;
        this.words = words;
        this.talk = talk;
    }

    /** The texts as paragraphs and lists. */
    record Texts(
            List<Prose.Block> situation,
            List<Prose.Block> effect,
            List<List<Prose.Block>> actions,
            List<Prose.Block> lesson,
            List<Prose.Block> recommendation) {

        static Texts of(LessonView lesson) {
            var experience = lesson.content().experience();
            var learning = lesson.content().learning();
            return new Texts(
                    Prose.of(experience.situation()),
                    Prose.of(experience.effect()),
                    learning.items().stream()
                            .map(action -> Prose.of(action.text()))
                            .toList(),
                    Prose.of(learning.lesson()),
                    Prose.of(learning.recommendation()));
        }
    }

    String page(String code, @Nullable Access reader, Model model) {
        var lesson = reading.page(reader, code);
        var experience = lesson.content().experience();
        model.addAttribute("lesson", lesson);
        model.addAttribute("texts", Texts.of(lesson));
        talk.show(LessonConversations.about(lesson.id()), reader, model);
        model.addAttribute("warning", experience.impact() == Impact.NEGATIVE);
        model.addAttribute("themes", words.themes(experience.themes()));
        model.addAttribute("mine", reader != null && reader.id().equals(lesson.author()));
        model.addAttribute(
                "administering",
                reader != null && reader.administers(lesson.organisation().region()));
        model.addAttribute("longest", LessonReview.LONGEST_REASON);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", LessonDecisionForm.NEW);
        }
        model.addAttribute(
                "crumbs", List.of(new Crumb(words.text("lessons.crumb"), LessonController.LIST), Crumb.here(code)));
        return "lessons/lesson";
    }
}
