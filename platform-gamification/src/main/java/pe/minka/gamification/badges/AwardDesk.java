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
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

/** Where national administrators see who was given an insignia, and take one back with a reason the member reads. */
@Service
@Transactional(noRollbackFor = Forbidden.class)
public class AwardDesk {

    private static final String REVOKED = "recognition.badgeRevoked";

    private final Awards awards;
    private final AwardBook book;
    private final HolderRows holders;
    private final BadgeNews news;
    private final AuditLog audit;
    private final Clock clock;

    AwardDesk(Awards awards, AwardBook book, HolderRows holders, BadgeNews news, AuditLog audit, Clock clock) {
        this.awards = awards;
        this.book = book;
        this.holders = holders;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** An award and whose it is; nobody's once they were erased. */
    public record Line(Award award, @Nullable MemberId member) {}

    /** Those taken back included, the newest first. */
    @Transactional(readOnly = true)
    public Listing<Line> page(Access admin, BadgeView badge, PageRequest request) {
        requireNational(admin);
        var page = awards.of(badge.id(), request);
        return new Listing<>(lines(page.items()), page.page(), page.size(), page.total());
    }

    @Transactional(readOnly = true)
    public Line find(Access admin, AwardId id) {
        requireNational(admin);
        return line(awards.find(id).orElseThrow(() -> new NotFound("award " + id.value())));
    }

    /** What happens later can earn it anew. Nobody takes back their own. */
    public void revoke(Access admin, AwardId id, BadgeView badge, Reason reason) {
        var line = find(admin, id);
        var member = line.member();
        if (admin.id().equals(member)) {
            record(admin, "decision.refused", badge, member, null, Map.of("attempted", REVOKED, "rule", "ONESELF"));
            throw new Forbidden("nobody takes back their own insignia");
        }
        if (!book.revoke(id, admin.id(), reason.text(), clock.instant())) {
            throw new RuleViolation("gamification.badge.notValid");
        }
        record(admin, REVOKED, badge, member, reason.text(), Map.of());
        if (member != null) {
            news.revoked(member, id, badge, reason.text());
        }
    }

    private Line line(Award award) {
        return lines(List.of(award)).getFirst();
    }

    private List<Line> lines(List<Award> some) {
        var members = holders.members(
                some.stream().map(award -> award.participant().value()).toList());
        return some.stream()
                .map(award -> new Line(award, members.get(award.participant().value())))
                .toList();
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

    private static void requireNational(Access admin) {
        if (!admin.isNationalAdministrator()) {
            throw new Forbidden("insignias are taken back by national administrators");
        }
    }
}
