package pe.minka.web.lessons;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import pe.minka.lessons.LessonView;
import pe.minka.lessons.PartSaving;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.Impact;
import pe.minka.members.Access;
import pe.minka.web.format.Show;
import pe.minka.web.forms.Option;
import pe.minka.web.practices.Autosaved;

/** The page of a part: as it was saved, as it was typed, or beside what another window has saved meanwhile. */
@Component
class LessonPartPages {

    private final LessonDraftPages drafts;
    private final LessonWords words;
    private final Show show;

    LessonPartPages(LessonDraftPages drafts, LessonWords words, Show show) {
        this.drafts = drafts;
        this.words = words;
        this.show = show;
    }

    /** What was saved elsewhere while this page was open. */
    record Other(String time, List<LessonWords.Line> lines) {}

    String show(Access me, String code, LessonPath path, boolean check, Model model) {
        var lesson = drafts.open(me, code, model);
        var form = LessonForm.of(lesson.content().part(path.section()), lesson.revision(path.section()));
        return page(lesson, path, check ? LessonForms.lacking(form) : LessonForms.plain(form), model);
    }

    String again(Access me, String code, LessonPath path, BindingResult typed, Model model) {
        return page(drafts.open(me, code, model), path, typed, model);
    }

    /** What was typed stays in the form, and would now replace what is shown beside it. */
    String overtaken(
            Access me, String code, LessonPath path, LessonForm typed, PartSaving.Overtaken other, Model model) {
        var lesson = drafts.open(me, code, model);
        model.addAttribute("other", new Other(show.time(other.at()), words.lines(other.other())));
        var form = LessonForm.of(typed.content(), other.revision());
        return page(lesson, path, LessonForms.plain(form), model);
    }

    private String page(LessonView lesson, LessonPath path, BindingResult typed, Model model) {
        var target = typed.getTarget();
        model.addAttribute(
                LessonForms.NAME,
                target == null ? LessonForm.of(lesson.content().part(path.section()), 0) : target);
        if (target != null) {
            model.addAttribute(BindingResult.MODEL_KEY_PREFIX + LessonForms.NAME, typed);
        }
        lesson.savedAt(path.section()).ifPresent(at -> model.addAttribute("savedAt", at));
        drafts.place(lesson, path, model);
        switch (path) {
            case EXPERIENCE -> {
                model.addAttribute(
                        "themes",
                        words.themes().stream()
                                .map(theme -> new Option(theme.code(), theme.name()))
                                .toList());
                model.addAttribute("impacts", options("impact", Impact.values()));
            }
            case SHARING -> model.addAttribute("consents", options("consent", new Consent[] {Consent.YES, Consent.NO}));
            default -> {}
        }
        return "lessons/part";
    }

    private List<Option> options(String name, Enum<?>[] values) {
        String texts = "lessons." + name + ".";
        return Stream.of(values)
                .map(value -> new Option(
                        value.name(), words.text(texts + value.name()), words.text(texts + value.name() + ".note")))
                .toList();
    }

    Autosaved kept(PartSaving.Saved saved) {
        return new Autosaved(saved.revision(), show.time(saved.at()));
    }
}
