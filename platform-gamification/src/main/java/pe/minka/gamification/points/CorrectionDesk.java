package pe.minka.gamification.points;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.gamification.badges.BadgeChecks;
import pe.minka.gamification.ledger.CorrectionEntries;
import pe.minka.gamification.ledger.Participants;
import pe.minka.gamification.standings.Assessments;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;

/** Carries out what was decided on somebody's points, and writes down who decided what, or tried to. */
@Component
class CorrectionDesk {

    private final Participants participants;
    private final CorrectionEntries entries;
    private final Assessments assessments;
    private final BadgeChecks badges;
    private final AuditLog audit;

    CorrectionDesk(
            Participants participants,
            CorrectionEntries entries,
            Assessments assessments,
            BadgeChecks badges,
            AuditLog audit) {
        this.participants = participants;
        this.entries = entries;
        this.assessments = assessments;
        this.badges = badges;
        this.audit = audit;
    }

    /** Points that are taken can cost a standing, and only they can. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carryOut(CorrectionView correction) {
        var who = participants
                .id(member(correction))
                .orElseThrow(() -> new RuleViolation("gamification.correction.gone"));
        entries.write(who, correction.season(), correction.points(), correction.id());
        if (correction.points() < 0) {
            assessments.assessForCause(who, correction.season());
        } else {
            assessments.assess(who, correction.season());
        }
        badges.ask(who);
    }

    static MemberId member(CorrectionView correction) {
        if (correction.member() == null) {
            throw new RuleViolation("gamification.correction.gone");
        }
        return Objects.requireNonNull(correction.member());
    }

    void record(
            Access admin,
            String action,
            @Nullable MemberId member,
            @Nullable String reason,
            Map<String, String> facts) {
        String subject = member == null ? "" : member.value().toString();
        audit.record(AuditRecord.of(admin.id().actor(), action, "member", subject)
                .because(reason)
                .with(facts));
    }

    /** To be thrown; whoever throws it must not roll the transaction back, or the attempt would leave no trace. */
    Forbidden refuse(Access admin, String attempted, @Nullable MemberId member, String rule) {
        Map<String, String> facts = new HashMap<>();
        facts.put("attempted", attempted);
        facts.put("rule", rule);
        record(admin, "decision.refused", member, null, facts);
        return new Forbidden(attempted + " refused: " + rule);
    }
}
