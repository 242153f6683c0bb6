package pe.minka.gamification.badges;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

/** Where national administrators see who was given an insignia, and take one back with a reason the member reads. */
@Service
@Transactional(noRollbackFor = Forbidden.class)
public class AwardDesk {

    private static final String NATIONAL = "insignias are taken back by national administrators";

    private static final String REVOKED = "recognition.badgeRevoked";

    private final AwardLines lines;
    private final AwardBook book;
    private final BadgeChecks checks;
    private final BadgeNews news;
    private final AuditLog audit;
    private final Clock clock;

    AwardDesk(AwardLines lines, AwardBook book, BadgeChecks checks, BadgeNews news, AuditLog audit, Clock clock) {
        this.lines = lines;
        this.book = book;
        this.checks = checks;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** An award and whose it is; nobody's once they were erased. */
    public record Line(Award award, @Nullable MemberId member) {}

    /** Those taken back included, the newest first. */
    @Transactional(readOnly = true)
    public Listing<Line> page(Access admin, BadgeView badge, PageRequest request) {
        admin.requireNational(NATIONAL);
        return lines.page(badge, request);
    }

    /** Only an award of that insignia. */
    @Transactional(readOnly = true)
    public Line find(Access admin, String code, AwardId id) {
        admin.requireNational(NATIONAL);
        return lines.find(lines.badge(code), id);
    }

    /**
     * What happens later can earn it anew; other insignias that asked for it are looked at soon. Nobody takes back their
     * own.
     */
    public void revoke(Access admin, String code, AwardId id, Reason reason) {
        admin.requireNational(NATIONAL);
        var badge = lines.badge(code);
        var line = lines.find(badge, id);
        var member = line.member();
        if (admin.id().equals(member)) {
            record(admin, "decision.refused", badge, member, null, Map.of("attempted", REVOKED, "rule", "ONESELF"));
            throw new Forbidden("nobody takes back their own insignia");
        }
        var participant = line.award().participant();
        book.hold(List.of(participant.value()));
        if (!book.revoke(id, admin.id(), reason.text(), clock.instant())) {
            throw new RuleViolation("gamification.badge.notValid");
        }
        record(admin, REVOKED, badge, member, reason.text(), Map.of());
        checks.ask(participant);
        if (member != null) {
            news.revoked(member, id, badge, reason.text());
        }
    }

    private void record(
            Access admin,
            String action,
            BadgeView badge,
            @Nullable MemberId member,
            @Nullable String reason,
            Map<String, String> facts) {
        Map<String, String> details = new HashMap<>(facts);
        details.put("badge", badge.name());
        String subject = member == null ? "" : member.value().toString();
        audit.record(AuditRecord.of(admin.id().actor(), action, "member", subject)
                .because(reason)
                .with(details));
    }
}
