package pe.minka.web.lessons;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonShelf;
import pe.minka.lessons.LessonView;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.navigation.Flash;

/** The pages of those who review lessons. */
@Component
class LessonReviewPages {

    private final LessonShelf shelf;
    private final LessonReading reading;
    private final LessonDraftPages drafts;
    private final LessonWords words;
    private final MemberDirectory directory;
    private final Flash flash;

    LessonReviewPages(
            LessonShelf shelf,
            LessonReading reading,
            LessonDraftPages drafts,
            LessonWords words,
            MemberDirectory directory,
            Flash flash) {
        this.shelf = shelf;
        this.reading = reading;
        this.drafts = drafts;
        this.words = words;
        this.directory = directory;
        this.flash = flash;
    }

    String queue(Access me, Model model) {
        model.addAttribute("waiting", shelf.waitingFor(me));
        model.addAttribute("crumbs", List.of(Crumb.here(words.text("lessons.queue.title"))));
        return "lessons/queue";
    }

    String review(Access me, String code, Model model) {
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(words.text("lessons.queue.title"), LessonReviewController.QUEUE), Crumb.here(code)));
        return reading.underReview(me, code)
                .map(lesson -> review(lesson, model))
                .orElseGet(() -> late(me, code, model));
    }

    private String review(LessonView lesson, Model model) {
        model.addAttribute("lesson", lesson);
        model.addAttribute("parts", drafts.read(lesson, model));
        model.addAttribute("author", name(lesson.author()));
        model.addAttribute(
                "decisions", List.of(decision(LessonDecisionForm.PUBLISH), decision(LessonDecisionForm.GIVE_BACK)));
        model.addAttribute("longest", LessonReview.LONGEST_REASON);
        return "lessons/review";
    }

    private String late(Access me, String code, Model model) {
        var settled = reading.settled(me, code);
        model.addAttribute("settled", settled);
        settled.last().ifPresent(last -> model.addAttribute("reviewer", name(last.reviewer())));
        return "lessons/settled";
    }

    private String name(MemberId id) {
        return directory.find(id).map(MemberView::name).orElse("");
    }

    private Option decision(String name) {
        return new Option(
                name, words.text("lessons.decision." + name), words.text("lessons.decision." + name + ".note"));
    }

    void say(RedirectAttributes next, String key) {
        flash.ok(next, key);
    }
}
