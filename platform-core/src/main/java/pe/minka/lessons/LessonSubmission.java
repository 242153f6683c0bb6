package pe.minka.lessons;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.LessonSection;
import pe.minka.lessons.form.Sharing;
import pe.minka.members.Access;

/** What an author decides about a lesson of their own: to have it reviewed, to take it back, to share it no longer. */
@Service
@Transactional
public class LessonSubmission {

    private final LessonDesk desk;
    private final LessonParts parts;
    private final AuditLog audit;
    private final Clock clock;

    LessonSubmission(LessonDesk desk, LessonParts parts, AuditLog audit, Clock clock) {
        this.desk = desk;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever sends it twice has sent it once. */
    public void submit(Access me, String code) {
        var lesson = desk.open(me, code);
        if (lesson.state() != LessonState.SUBMITTED) {
            lesson.submit(parts.content(lesson.id()), me.organisation(), me.region(), clock.instant());
            desk.save(lesson);
        }
    }

    /** To go on writing; what was published is gone from everybody's sight at once. */
    public void withdraw(Access me, String code) {
        var lesson = desk.open(me, code);
        withdraw(me, lesson);
    }

    /** The authorisation to share ends, and with it that anybody else reads the lesson. */
    public void withdrawConsent(Access me, String code) {
        var lesson = desk.open(me, code);
        withdraw(me, lesson);
        var now = clock.instant();
        var saved = parts.all(lesson.id()).get(LessonSection.SHARING);
        int revision = saved == null ? 0 : saved.revision();
        parts.save(lesson.id(), LessonSection.SHARING, new Sharing(Consent.NO), revision, me.id(), now);
    }

    private void withdraw(Access me, Lesson lesson) {
        if (lesson.state() == LessonState.DRAFT) {
            return;
        }
        boolean published = lesson.state() == LessonState.PUBLISHED;
        lesson.withdraw(clock.instant());
        desk.save(lesson);
        if (published) {
            audit.record(AuditRecord.of(me.id().actor(), "lesson.withdrawn", "lesson", lesson.code())
                    .inRegion(me.region()));
        }
    }
}
