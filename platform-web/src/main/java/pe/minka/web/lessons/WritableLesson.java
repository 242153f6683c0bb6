package pe.minka.web.lessons;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.lessons.LessonReading;
import pe.minka.lessons.Lessons;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.LessonPart;
import pe.minka.members.Access;
import pe.minka.practices.Themes;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.Option;
import pe.minka.web.writing.PartForm;
import pe.minka.web.writing.Standing;
import pe.minka.web.writing.Writable;
import pe.minka.web.writing.WrittenLine;
import pe.minka.writing.SavedPart;
import pe.minka.writing.Saving;

/** A lesson, as the pages of its parts have to know it. */
@Component
class WritableLesson implements Writable<LessonPath, LessonPart> {

    private final Lessons lessons;
    private final LessonReading reading;
    private final LessonDraftPages drafts;
    private final LessonWords words;
    private final Themes themes;

    WritableLesson(Lessons lessons, LessonReading reading, LessonDraftPages drafts, LessonWords words, Themes themes) {
        this.lessons = lessons;
        this.reading = reading;
        this.drafts = drafts;
        this.words = words;
        this.themes = themes;
    }

    @Override
    public LessonPath part(String slug) {
        return LessonPath.written(slug);
    }

    @Override
    public Class<? extends PartForm<LessonPart>> type(LessonPath part) {
        return LessonForm.type(part.section());
    }

    @Override
    public PartForm<LessonPart> form(LessonPart content, int revision) {
        return LessonForm.of(content, revision);
    }

    /** What was sent is not written on. */
    @Override
    public Standing<LessonPart> open(Access me, String code, LessonPath part, Model model) {
        var lesson = drafts.open(me, code, part, model);
        if (!lesson.isDraft()) {
            throw new RuleViolation("lessons.closed");
        }
        choices(lesson.content().experience().themes(), part, model);
        var saved = lesson.saved().get(part.section());
        return Standing.of(
                part == LessonPath.GENERAL && saved == null
                        ? introducing(me)
                        : lesson.content().part(part.section()),
                saved);
    }

    /** Who writes is most often who can tell about it. */
    private static General introducing(Access me) {
        return new General("", me.profile().name() + ", " + me.profile().post(), "", me.mail(), "");
    }

    private void choices(Set<String> chosen, LessonPath part, Model model) {
        switch (part) {
            case EXPERIENCE -> {
                model.addAttribute(
                        "themes",
                        themes.offered(chosen).stream()
                                .map(theme -> new Option(theme.code(), theme.name()))
                                .toList());
                model.addAttribute("impacts", options("impact", Impact.values()));
            }
            case SHARING -> model.addAttribute("consents", options("consent", new Consent[] {Consent.YES, Consent.NO}));
            default -> {}
        }
    }

    private List<Option> options(String name, Enum<?>[] values) {
        String texts = "lessons." + name + ".";
        return Stream.of(values)
                .map(value -> new Option(
                        value.name(), words.text(texts + value.name()), words.text(texts + value.name() + ".note")))
                .toList();
    }

    @Override
    public Saving<LessonPart> save(Access me, String code, LessonPath part, LessonPart content, int seen) {
        return lessons.save(me, code, part.section(), content, seen);
    }

    @Override
    public List<SavedPart<LessonPart>> past(Access me, String code, LessonPath part) {
        return reading.past(me, code, part.section());
    }

    @Override
    public List<WrittenLine> lines(LessonPart content) {
        return words.lines(content);
    }
}
