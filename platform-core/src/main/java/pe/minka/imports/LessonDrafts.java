package pe.minka.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pe.minka.documents.UnplacedText;
import pe.minka.lessons.LessonId;
import pe.minka.lessons.Lessons;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.LessonSection;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;

/** Drafts of lessons. */
@Component
class LessonDrafts {

    private final FormDesk desk;
    private final MatterWords words;
    private final Lessons lessons;

    LessonDrafts(FormDesk desk, MatterWords words, Lessons lessons) {
        this.desk = desk;
        this.words = words;
        this.lessons = lessons;
    }

    BroughtLesson read(FormUpload upload) {
        var reading = desk.readLesson(upload);
        List<UnplacedText> loose = new ArrayList<>(reading.report().unplaced());
        String whole = reading.form().content().title();
        String title = BroughtLesson.isBlank(reading) ? "" : Titles.of(upload, whole, Experience.LONGEST_TITLE);
        if (!title.equals(whole)) {
            add("title", whole, loose);
        }
        add("entity", reading.form().entity(), loose);
        boolean misplaced = !reading.recognised() && desk.read(upload).kind().isPresent();
        return new BroughtLesson(upload, reading, misplaced, title, loose);
    }

    private void add(String label, String text, List<UnplacedText> loose) {
        if (!text.isEmpty()) {
            loose.add(new UnplacedText(words.of(label), text));
        }
    }

    /** The draft has the identity of the form it is made of. */
    MadeDraft make(Access me, BroughtLesson form, DraftChoices choices) {
        requireTitle(choices.title().strip());
        List<UnplacedText> notes = new ArrayList<>();
        var placing = new LessonPlacing(form.reading().form().content(), notes::add);
        for (int i = 0; i < form.loose().size(); i++) {
            placing.place(form.loose().get(i), choices.place(i));
        }
        var content = placing.titled(choices.title().strip());
        String code = lessons.start(me, new LessonId(form.upload().id().value()), content);
        List<String> sections = Stream.of(LessonSection.values())
                .filter(section -> !content.part(section).isEmpty())
                .map(LessonSection::name)
                .toList();
        return new MadeDraft(code, sections, notes);
    }

    private static void requireTitle(String title) {
        if (title.isEmpty()) {
            throw RuleViolation.at("title", "lessons.title.missing");
        }
        if (title.length() > Experience.LONGEST_TITLE) {
            throw RuleViolation.at("title", "lessons.title.tooLong", Experience.LONGEST_TITLE);
        }
    }
}
