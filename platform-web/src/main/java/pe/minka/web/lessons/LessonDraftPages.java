package pe.minka.web.lessons;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonReviewView;
import pe.minka.lessons.LessonShelf;
import pe.minka.lessons.LessonView;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.shared.RuleViolation;
import pe.minka.web.navigation.Flash;
import pe.minka.web.writing.Read;
import pe.minka.web.writing.Writing;
import pe.minka.web.writing.WritingPages;

/** The pages of a lesson that is being written: what there is to do, and what there is to read over. */
@Component
class LessonDraftPages {

    private final LessonReading reading;
    private final LessonShelf shelf;
    private final LessonWords words;
    private final MemberDirectory directory;
    private final WritingPages pages;
    private final Flash flash;

    LessonDraftPages(
            LessonReading reading,
            LessonShelf shelf,
            LessonWords words,
            MemberDirectory directory,
            WritingPages pages,
            Flash flash) {
        this.reading = reading;
        this.shelf = shelf;
        this.words = words;
        this.directory = directory;
        this.pages = pages;
        this.flash = flash;
    }

    /** Why a lesson came back, and from whom. */
    record Returned(String outcome, String name, String reason) {}

    String shelf(Access me, Model model) {
        model.addAttribute("lines", shelf.of(me));
        model.addAttribute("crumbs", pages.crumbsOfShelf(LessonPath.LESSON));
        return "lessons/mine";
    }

    String tasks(Access me, String code, Model model) {
        var lesson = open(me, code, model);
        pages.tell(
                writing(lesson, model),
                LessonPath.ALL,
                path -> path.part()
                        .map(section -> lesson.content().part(section).gaps())
                        .orElse(List.of()),
                model);
        model.addAttribute("crumbs", pages.crumbs(LessonPath.LESSON));
        return "lessons/draft";
    }

    String check(Access me, String code, Model model) {
        var lesson = open(me, code, model);
        var writing = writing(lesson, model);
        model.addAttribute("parts", read(lesson, writing));
        model.addAttribute("crumbs", pages.crumbs(writing, "check.crumb"));
        return "lessons/check";
    }

    /** Everything in it, for somebody who reviews it. */
    List<Read> read(LessonView lesson, Model model) {
        return read(lesson, writing(lesson, model));
    }

    private List<Read> read(LessonView lesson, Writing writing) {
        return LessonPath.ALL.stream()
                .flatMap(path -> path.part().stream()
                        .map(section -> new Read(
                                writing.task(path), words.lines(lesson.content().part(section)))))
                .toList();
    }

    private LessonView open(Access me, String code, Model model) {
        var lesson = reading.own(me, code);
        model.addAttribute("lesson", lesson);
        lesson.returned().ifPresent(last -> model.addAttribute("returned", returned(last)));
        return lesson;
    }

    private Returned returned(LessonReviewView last) {
        String name = directory.find(last.reviewer()).map(MemberView::name).orElse("");
        return new Returned(last.outcome().name(), name, last.reason() == null ? "" : last.reason());
    }

    private Writing writing(LessonView lesson, Model model) {
        return pages.open(
                LessonPath.LESSON,
                lesson.code(),
                lesson.title(),
                LessonPath.ALL,
                path -> path.part()
                        .map(section -> lesson.content().part(section).state())
                        .orElse(null),
                model);
    }

    /** The lesson on one of its pages. */
    LessonView open(Access me, String code, LessonPath path, Model model) {
        var lesson = open(me, code, model);
        pages.place(writing(lesson, model), path, model);
        return lesson;
    }

    /** Where no form of the page could show what a rule says. */
    void attempt(RedirectAttributes next, String done, Runnable step) {
        try {
            step.run();
            flash.ok(next, done);
        } catch (RuleViolation rule) {
            flash.warn(next, rule);
        }
    }

    void say(RedirectAttributes next, String key) {
        flash.ok(next, key);
    }
}
