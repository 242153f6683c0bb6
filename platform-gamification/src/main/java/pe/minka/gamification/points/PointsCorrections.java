package pe.minka.gamification.points;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.Participants;
import pe.minka.gamification.ledger.Season;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.gamification.points.CorrectionView.Outcome;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.notifications.Announcements;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Uuid7;

/** Points corrected by hand: one national administrator proposes, another one decides, and neither about themselves. */
@Service
@Transactional(noRollbackFor = Forbidden.class)
public class PointsCorrections {

    private static final String NATIONAL = "points are corrected by national administrators";

    private static final int LATEST = 20;
    private static final String PAGE = "/admin/reconocimiento/correcciones/";
    private static final String PROPOSED = "recognition.correctionProposed";
    private static final String APPROVED = "recognition.correctionApproved";
    private static final String DECLINED = "recognition.correctionDeclined";
    private static final String WITHDRAWN = "recognition.correctionWithdrawn";

    private final CorrectionRows rows;
    private final CorrectionDesk desk;
    private final Participants participants;
    private final Seasons seasons;
    private final Announcements announcements;
    private final Clock clock;

    PointsCorrections(
            CorrectionRows rows,
            CorrectionDesk desk,
            Participants participants,
            Seasons seasons,
            Announcements announcements,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.participants = participants;
        this.seasons = seasons;
        this.announcements = announcements;
        this.clock = clock;
    }

    public UUID propose(Access admin, ProposeCorrection proposed) {
        admin.requireNational(NATIONAL);
        var member = proposed.member();
        if (member.equals(admin.id())) {
            throw RuleViolation.at("mail", "gamification.correction.oneself");
        }
        if (!seasons().contains(proposed.season())) {
            throw RuleViolation.at("season", "gamification.correction.season");
        }
        var who = participants.id(member).orElseThrow(() -> RuleViolation.at("mail", "gamification.correction.nobody"));
        var id = Uuid7.next();
        if (!rows.add(id, proposed, who, admin.id(), clock.instant())) {
            throw RuleViolation.at("mail", "gamification.correction.waits");
        }
        desk.record(admin, PROPOSED, member, proposed.reason().text(), facts(proposed.points(), proposed.season()));
        announcements.correctionProposed(id.toString(), member, admin.id(), PAGE + id);
        return id;
    }

    public void approve(Access admin, UUID id) {
        var correction = decidable(admin, id, APPROVED);
        var member = CorrectionDesk.member(correction);
        close(correction, Outcome.APPROVED, admin, null);
        desk.carryOut(correction);
        desk.record(admin, APPROVED, member, correction.reason(), facts(correction));
        announcements.corrected(id.toString(), member, correction.points(), correction.reason());
    }

    public void decline(Access admin, UUID id, Reason why) {
        var correction = decidable(admin, id, DECLINED);
        close(correction, Outcome.DECLINED, admin, why.text());
        desk.record(admin, DECLINED, correction.member(), why.text(), facts(correction));
    }

    /** Only who proposed it withdraws it. */
    public void withdraw(Access admin, UUID id) {
        var correction = find(admin, id);
        if (!correction.isProposedBy(admin.id())) {
            throw desk.refuse(admin, WITHDRAWN, correction.member(), "SCOPE");
        }
        close(correction, Outcome.WITHDRAWN, admin, null);
        desk.record(admin, WITHDRAWN, correction.member(), null, facts(correction));
    }

    /** The oldest first. */
    public List<CorrectionView> waiting(Access admin) {
        admin.requireNational(NATIONAL);
        return rows.waiting();
    }

    /** The latest first. */
    public List<CorrectionView> decided(Access admin) {
        admin.requireNational(NATIONAL);
        return rows.decided(LATEST);
    }

    public CorrectionView find(Access admin, UUID id) {
        admin.requireNational(NATIONAL);
        return rows.find(id).orElseThrow(() -> new NotFound("correction " + id));
    }

    /** Those in which points can be corrected, the one that is on first. */
    public List<String> seasons() {
        return seasons.begun().stream().map(Season::code).toList();
    }

    private CorrectionView decidable(Access admin, UUID id, String attempted) {
        var correction = find(admin, id);
        if (!correction.mayBeDecidedBy(admin.id())) {
            throw desk.refuse(admin, attempted, correction.member(), "SECOND_PERSON");
        }
        return correction;
    }

    private void close(CorrectionView correction, Outcome outcome, Access admin, @Nullable String answer) {
        Instant now = clock.instant();
        if (!rows.close(correction.id(), outcome, admin.id(), now, answer)) {
            throw new RuleViolation("gamification.correction.decided");
        }
        if (correction.member() != null) {
            announcements.correctionClosed(correction.id().toString(), correction.member(), now);
        }
    }

    private static Map<String, String> facts(CorrectionView correction) {
        return facts(correction.points(), correction.season());
    }

    private static Map<String, String> facts(int points, String season) {
        return Map.of("points", Integer.toString(points), "season", season);
    }
}
