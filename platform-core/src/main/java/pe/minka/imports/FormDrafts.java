package pe.minka.imports;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.documents.DocumentRefused;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;

/** Shows what a form would become, and makes a draft of it. */
@Service
@Transactional
public class FormDrafts {

    private final UploadRows uploads;
    private final NoteRows notes;
    private final PracticeDrafts practices;
    private final LessonDrafts lessons;
    private final EarlierDrafts earlier;
    private final Clock clock;

    FormDrafts(
            UploadRows uploads,
            NoteRows notes,
            PracticeDrafts practices,
            LessonDrafts lessons,
            EarlierDrafts earlier,
            Clock clock) {
        this.uploads = uploads;
        this.notes = notes;
        this.practices = practices;
        this.lessons = lessons;
        this.earlier = earlier;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Brought preview(Access me, FormUploadId id) {
        return brought(uploads.find(id, me.id()).orElseThrow(() -> missing(id)));
    }

    /** What was made of the same document before; nothing while nobody has filled it in. */
    @Transactional(readOnly = true)
    public List<EarlierDraft> earlier(Access me, Brought brought) {
        return brought.isBlank() ? List.of() : earlier.of(me, brought.upload().id());
    }

    /** The code of the draft. Asked twice, it is made once. */
    public String draft(Access me, FormUploadId id, DraftChoices choices) {
        var upload = uploads.lock(id, me.id()).orElseThrow(() -> missing(id));
        if (upload.code() != null) {
            return upload.code();
        }
        var made =
                switch (brought(upload)) {
                    case BroughtForm form -> practices.make(me, form, choices);
                    case BroughtLesson form -> lessons.make(me, form, choices);
                };
        notes.add(upload, made.notes());
        uploads.drafted(upload, made.sections(), clock.instant());
        return made.code();
    }

    private Brought brought(FormUpload upload) {
        if (upload.refusal() != null) {
            throw new DocumentRefused(upload.refusal());
        }
        return switch (upload.subject()) {
            case PRACTICE -> practices.read(upload);
            case LESSON -> lessons.read(upload);
        };
    }

    private static NotFound missing(FormUploadId id) {
        return new NotFound("form " + id.value());
    }
}
