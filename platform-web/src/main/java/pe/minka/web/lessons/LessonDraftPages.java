package pe.minka.web.lessons;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.LessonShelf;
import pe.minka.lessons.LessonView;
import pe.minka.lessons.form.Experience;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.practices.sheet.SectionState;
import pe.minka.shared.RuleViolation;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.navigation.Flash;

/** What the pages of a lesson that is being written have in common: the way to them, and how far every part is. */
@Component
class LessonDraftPages {

    private final LessonReading reading;
    private final LessonShelf shelf;
    private final LessonWords words;
    private final MemberDirectory directory;
    private final Flash flash;

    LessonDraftPages(
            LessonReading reading, LessonShelf shelf, LessonWords words, MemberDirectory directory, Flash flash) {
        this.reading = reading;
        this.shelf = shelf;
        this.words = words;
        this.directory = directory;
        this.flash = flash;
    }

    /** A page of the form as a line of the list of tasks; links to practices are never asked for. */
    record Task(
            String code, int number, String href, @Nullable SectionState state) {

        public boolean isOpen() {
            return state != null && state != SectionState.COMPLETE;
        }
    }

    /** A part to be read over. */
    record Read(Task task, List<LessonWords.Line> lines) {}

    /** Why a lesson came back, and from whom. */
    record Returned(String outcome, String name, String reason) {}

    String start(Model model) {
        model.addAttribute("longest", Experience.LONGEST_TITLE);
        model.addAttribute("crumbs", List.of(shelfCrumb(), Crumb.here(words.text("lessons.start.title"))));
        return "lessons/start";
    }

    String shelf(Access me, Model model) {
        model.addAttribute("lines", shelf.of(me));
        model.addAttribute("crumbs", List.of(Crumb.here(words.text("lessons.mine.title"))));
        return "lessons/mine";
    }

    String tasks(Access me, String code, Model model) {
        var lesson = open(me, code, model);
        List<Task> tasks = tasks(lesson);
        model.addAttribute(
                "done",
                tasks.stream()
                        .filter(task -> task.state() == SectionState.COMPLETE)
                        .count());
        model.addAttribute(
                "asked", tasks.stream().filter(task -> task.state() != null).count());
        tasks.stream().filter(Task::isOpen).findFirst().ifPresent(next -> model.addAttribute("next", next));
        model.addAttribute("crumbs", crumbs(Crumb.here(words.text("lessons.draft.crumb"))));
        return "lessons/draft";
    }

    String check(Access me, String code, Model model) {
        var lesson = open(me, code, model);
        model.addAttribute("parts", read(lesson));
        model.addAttribute("crumbs", crumbs(sheetCrumb(code), Crumb.here(words.text("lessons.check.crumb"))));
        return "lessons/check";
    }

    List<Read> read(LessonView lesson) {
        return LessonPath.ALL.stream()
                .flatMap(path -> path.part().stream()
                        .map(section -> new Read(
                                task(lesson, path), words.lines(lesson.content().part(section)))))
                .toList();
    }

    /** The lesson, and its pages for the list beside each of them. */
    LessonView open(Access me, String code, Model model) {
        var lesson = reading.own(me, code);
        model.addAttribute("lesson", lesson);
        model.addAttribute("tasks", tasks(lesson));
        lesson.returned()
                .ifPresent(last -> model.addAttribute(
                        "returned",
                        new Returned(
                                last.outcome().name(),
                                directory
                                        .find(last.reviewer())
                                        .map(MemberView::name)
                                        .orElse(""),
                                last.reason() == null ? "" : last.reason())));
        return lesson;
    }

    private static List<Task> tasks(LessonView lesson) {
        return LessonPath.ALL.stream().map(path -> task(lesson, path)).toList();
    }

    private static Task task(LessonView lesson, LessonPath path) {
        var state = path.part()
                .map(section -> lesson.content().part(section).state())
                .orElse(null);
        return new Task(path.code(), path.number(), path.address(lesson.code()), state);
    }

    /** Which page of a lesson this is. */
    void place(LessonView lesson, LessonPath path, Model model) {
        model.addAttribute("part", task(lesson, path));
        path.next().ifPresent(next -> model.addAttribute("following", task(lesson, next)));
        model.addAttribute(
                "crumbs", crumbs(sheetCrumb(lesson.code()), Crumb.here(words.text("lessons.part." + path.code()))));
    }

    private List<Crumb> crumbs(Crumb... rest) {
        return Stream.concat(Stream.of(shelfCrumb()), Stream.of(rest)).toList();
    }

    private Crumb shelfCrumb() {
        return new Crumb(words.text("lessons.mine.title"), LessonDraftController.SHELF);
    }

    private Crumb sheetCrumb(String code) {
        return new Crumb(words.text("lessons.draft.crumb"), LessonDraftController.address(code));
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
