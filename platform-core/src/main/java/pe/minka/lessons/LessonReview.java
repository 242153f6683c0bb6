package pe.minka.lessons;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

/** What others decide about a lesson: advisors and administrators publish it or give it back, administrators take it down. */
@Service
@Transactional
public class LessonReview {

    public static final int LONGEST_REASON = 1_000;

    private final LessonDesk desk;
    private final LessonPlaces places;
    private final LessonParts parts;
    private final LessonReviewRows reviews;
    private final AuditLog audit;
    private final Clock clock;

    LessonReview(
            LessonDesk desk,
            LessonPlaces places,
            LessonParts parts,
            LessonReviewRows reviews,
            AuditLog audit,
            Clock clock) {
        this.desk = desk;
        this.places = places;
        this.parts = parts;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The reviewer may add a word of thanks or advice. The version is the one they have read. Whoever decides the same
     * twice, here and below, has decided it once.
     */
    public void publish(Access me, String code, int version, String note) {
        if (isDecided(me, code, ReviewOutcome.PUBLISHED, note)) {
            return;
        }
        var lesson = waiting(me, code, version);
        @Nullable String word = note.isBlank() ? null : required(note);
        lesson.publish(parts.content(lesson.id()), me.id(), clock.instant());
        decided(me, lesson, ReviewOutcome.PUBLISHED, word);
    }

    public void giveBack(Access me, String code, int version, String reason) {
        if (isDecided(me, code, ReviewOutcome.RETURNED, reason)) {
            return;
        }
        var lesson = waiting(me, code, version);
        String why = required(reason);
        lesson.giveBack(me.id(), clock.instant());
        decided(me, lesson, ReviewOutcome.RETURNED, why);
    }

    /** For cause, by who administers where the lesson comes from. */
    public void unpublish(Access me, String code, String reason) {
        if (isDecided(me, code, ReviewOutcome.UNPUBLISHED, reason)) {
            return;
        }
        var lesson = desk.find(code);
        if (lesson.state() != LessonState.PUBLISHED) {
            throw new LessonNotFound(code);
        }
        if (!me.administers(places.region(lesson.organisation()))) {
            throw new Forbidden("takes down no lesson from there: " + code);
        }
        String why = required(reason);
        lesson.unpublish(me.id(), clock.instant());
        decided(me, lesson, ReviewOutcome.UNPUBLISHED, why);
    }

    /** The lesson stands as they left it, and nobody has decided anything since. */
    private boolean isDecided(Access me, String code, ReviewOutcome outcome, String typed) {
        var lesson = desk.find(code);
        var left = outcome == ReviewOutcome.PUBLISHED ? LessonState.PUBLISHED : LessonState.DRAFT;
        return lesson.state() == left
                && reviews.of(lesson.id()).stream()
                        .limit(1)
                        .anyMatch(last -> last.reviewer().equals(me.id())
                                && last.outcome() == outcome
                                && Objects.requireNonNullElse(last.reason(), "").equals(typed.strip()));
    }

    private Lesson waiting(Access me, String code, int version) {
        var lesson = desk.find(code);
        ReviewRight.require(me, lesson, places.region(lesson.organisation()));
        lesson.requireSubmitted();
        if (lesson.version() != version) {
            throw new RuleViolation("lessons.review.changed");
        }
        return lesson;
    }

    private void decided(Access me, Lesson lesson, ReviewOutcome outcome, @Nullable String reason) {
        desk.save(lesson);
        reviews.add(lesson.id(), me.id(), outcome, reason, clock.instant());
        audit.record(AuditRecord.of(me.id().actor(), action(outcome), "lesson", lesson.code())
                .inRegion(places.region(lesson.organisation()))
                .because(reason));
    }

    private static String action(ReviewOutcome outcome) {
        return switch (outcome) {
            case PUBLISHED -> "lesson.published";
            case RETURNED -> "lesson.returned";
            case UNPUBLISHED -> "lesson.unpublished";
        };
    }

    private static String required(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw RuleViolation.at("reason", "lessons.reason.missing");
        }
        if (why.length() > LONGEST_REASON) {
            throw RuleViolation.at("reason", "lessons.reason.tooLong", LONGEST_REASON);
        }
        return why;
    }
}
