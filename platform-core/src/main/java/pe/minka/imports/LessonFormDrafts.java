package pe.minka.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.documents.DocumentRefused;
import pe.minka.documents.UnplacedText;
import pe.minka.lessons.LessonId;
import pe.minka.lessons.Lessons;
import pe.minka.lessons.form.Experience;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** Shows what the form of a lesson would become, and makes a draft of it. */
@Service
@Transactional
public class LessonFormDrafts {

    private final UploadRows uploads;
    private final FormDesk desk;
    private final MatterWords words;
    private final Lessons lessons;
    private final Clock clock;

    LessonFormDrafts(UploadRows uploads, FormDesk desk, MatterWords words, Lessons lessons, Clock clock) {
        this.uploads = uploads;
        this.desk = desk;
        this.words = words;
        this.lessons = lessons;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public BroughtLesson preview(Access me, FormUploadId id) {
        return brought(uploads.find(id, me.id())
                .filter(upload -> upload.subject() == FormSubject.LESSON)
                .orElseThrow(() -> missing(id)));
    }

    /** The code of the draft; a piece nobody decided about goes to the situation. Asked twice, it is made once. */
    public String draft(Access me, FormUploadId id, String title, List<LessonPlace> places) {
        var upload = uploads.lock(id, me.id())
                .filter(one -> one.subject() == FormSubject.LESSON)
                .orElseThrow(() -> missing(id));
        if (upload.code() != null) {
            return upload.code();
        }
        BroughtLesson form = brought(upload);
        var placing = new LessonPlacing(form.reading().form().content());
        for (int i = 0; i < form.loose().size(); i++) {
            placing.place(form.loose().get(i), i < places.size() ? places.get(i) : LessonPlace.SITUATION);
        }
        String named = title.strip();
        if (named.isEmpty() || named.length() > Experience.LONGEST_TITLE) {
            throw RuleViolation.at(
                    "title",
                    named.isEmpty() ? "lessons.title.missing" : "lessons.title.tooLong",
                    Experience.LONGEST_TITLE);
        }
        var lesson = new LessonId(id.value());
        String code = lessons.start(me, lesson, placing.titled(named));
        uploads.drafted(id, lesson, clock.instant());
        return code;
    }

    private BroughtLesson brought(FormUpload upload) {
        if (upload.refusal() != null) {
            throw new DocumentRefused(upload.refusal());
        }
        var reading = desk.readLesson(upload);
        List<UnplacedText> loose = new ArrayList<>(reading.report().unplaced());
        String whole = reading.form().content().title();
        String title = whole.isEmpty()
                ? Titles.fitting(upload.name().replaceFirst("\\.[^.]+$", ""), Experience.LONGEST_TITLE)
                : Titles.fitting(whole, Experience.LONGEST_TITLE);
        if (!whole.isEmpty() && !title.equals(whole)) {
            loose.add(new UnplacedText(words.of("title"), whole));
        }
        if (!reading.form().entity().isEmpty()) {
            loose.add(new UnplacedText(words.of("entity"), reading.form().entity()));
        }
        return new BroughtLesson(upload, reading, title, loose);
    }

    private static NotFound missing(FormUploadId id) {
        return new NotFound("form " + id.value());
    }
}
