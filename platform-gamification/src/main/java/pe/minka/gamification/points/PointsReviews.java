package pe.minka.gamification.points;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.notifications.Announcements;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Uuid7;

/** Members ask that their points be looked at again; national administrators answer, never themselves. */
@Service
@Transactional
public class PointsReviews {

    private static final String NATIONAL = "points are reviewed by national administrators";

    public static final int LONGEST = 1000;
    private static final String QUEUE = "/admin/reconocimiento/revisiones/";
    private static final String STORY = "/mi/puntos/";

    private final PointsReviewRows rows;
    private final PointsRows points;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    PointsReviews(PointsReviewRows rows, PointsRows points, Announcements announcements, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.points = points;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Only about one's own points; one request at a time about the same. */
    public void ask(Access me, UUID contribution, String typed) {
        if (points.story(me.id(), contribution).isEmpty()) {
            throw new NotFound("contribution " + contribution);
        }
        String words = typed.strip();
        if (words.isEmpty()) {
            throw RuleViolation.at("words", "gamification.review.empty");
        }
        if (words.length() > LONGEST) {
            throw RuleViolation.at("words", "gamification.review.long", LONGEST);
        }
        var id = Uuid7.next();
        if (!rows.add(id, me.id(), contribution, words, clock.instant())) {
            throw RuleViolation.at("words", "gamification.review.waits");
        }
        announcements.reviewAsked(id.toString(), me.id(), QUEUE + id);
    }

    /** What somebody has asked about one contribution of theirs. */
    @Transactional(readOnly = true)
    public List<ReviewView> of(Access me, UUID contribution) {
        return rows.of(me.id(), contribution);
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<ReviewView> waiting(Access admin) {
        admin.requireNational(NATIONAL);
        return rows.waiting();
    }

    @Transactional(readOnly = true)
    public ReviewView find(Access admin, UUID id) {
        admin.requireNational(NATIONAL);
        return rows.find(id).orElseThrow(() -> new NotFound("review " + id));
    }

    /** What it is about, as the member sees it. */
    @Transactional(readOnly = true)
    public List<PointsLine> lines(Access admin, ReviewView review) {
        admin.requireNational(NATIONAL);
        return points.story(review.member(), review.contribution());
    }

    @Transactional(noRollbackFor = Forbidden.class)
    public void answer(Access admin, UUID id, Reason answer) {
        var review = find(admin, id);
        if (review.member().equals(admin.id())) {
            refuse(admin, review);
        }
        var now = clock.instant();
        if (!rows.answer(id, admin.id(), answer.text(), now)) {
            throw new RuleViolation("gamification.review.answered");
        }
        audit.record(record(admin, "recognition.reviewAnswered", review).because(answer.text()));
        var lines = points.story(review.member(), review.contribution());
        String title = lines.isEmpty() ? "" : lines.getFirst().title();
        String page = STORY + review.contribution();
        announcements.reviewAnswered(id.toString(), review.member(), title, answer.text(), page, now);
    }

    private void refuse(Access admin, ReviewView review) {
        audit.record(record(admin, "decision.refused", review)
                .with(Map.of("attempted", "recognition.reviewAnswered", "rule", "ONESELF")));
        throw new Forbidden("nobody answers themselves");
    }

    private static AuditRecord record(Access admin, String action, ReviewView review) {
        return AuditRecord.of(
                admin.id().actor(), action, "member", review.member().value().toString());
    }
}
