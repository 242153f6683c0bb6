package pe.minka.members;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.shared.RuleViolation;

/** Makes invitations and takes them back, one by one, inside the transaction of whoever does it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvitationDesk {

    private static final String INSERT = """
            insert into invitation (member, batch, invited_by, invited_at, sent_at)
            values (:member, :batch, :by, :now, :now)
            """;

    /** Who answers at this moment is no longer invited when the row is ours to delete. */
    private static final String DELETE = "delete from member where id = :member and status = 'INVITED'";

    private static final Duration BETWEEN_MAILS = Duration.ofHours(1);

    private static final String SENT_AGAIN = """
            update invitation
            set sent_at = :now, times_sent = times_sent + 1
            where member = :member and sent_at <= :latest
            """;

    private final MemberRepository members;
    private final MemberLinks links;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationDesk(
            MemberRepository members,
            MemberLinks links,
            JdbcClient jdbc,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.links = links;
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** An account that nobody has confirmed, or that was turned down, becomes the one of the invited person. */
    MemberId invite(Access admin, Invitee invitee, @Nullable String region, @Nullable InvitationBatchId batch) {
        var now = clock.instant();
        var known = members.findByMail(invitee.mail().value());
        Map<String, String> facts = new HashMap<>(Map.of("after", MemberStatus.INVITED.name()));
        known.ifPresent(member -> facts.put("before", member.status().name()));
        var member = known.map(one -> inviteInstead(one, invitee, admin, now))
                .orElseGet(() -> Member.invite(MemberId.next(), invitee.mail(), invitee.profile(), admin.id(), now));
        members.save(member);
        jdbc.sql(INSERT)
                .param("member", member.id().value())
                .param("batch", batch == null ? null : batch.value())
                .param("by", admin.id().value())
                .param("now", Timestamp.from(now))
                .update();
        record(admin, "invitation.sent", member.id(), region, facts);
        return member.id();
    }

    private Member inviteInstead(Member known, Invitee invitee, Access admin, Instant now) {
        if (!known.mayEnrolAgain()) {
            throw RuleViolation.at("mail", "members.invitation.known");
        }
        known.inviteInstead(invitee.profile(), admin.id(), now);
        links.endAll(known.id());
        return known;
    }

    /** What is known of somebody who may be invited, to begin with. */
    Optional<Invitee> draft(MemberId id) {
        return members.findById(id)
                .filter(Member::mayEnrolAgain)
                .map(member -> new Invitee(
                        member.profile().givenNames(),
                        member.profile().surnames(),
                        member.mail(),
                        member.profile().organisation(),
                        member.profile().post()));
    }

    /** False when there is nothing left to take back. */
    boolean withdraw(Access admin, MemberId invited, @Nullable String region) {
        if (jdbc.sql(DELETE).param("member", invited.value()).update() == 0) {
            return false;
        }
        record(admin, "invitation.withdrawn", invited, region, Map.of("before", MemberStatus.INVITED.name()));
        return true;
    }

    void sendAgain(Access admin, MemberId invited, @Nullable String region) {
        var now = clock.instant();
        int sent = jdbc.sql(SENT_AGAIN)
                .param("member", invited.value())
                .param("now", Timestamp.from(now))
                .param("latest", Timestamp.from(now.minus(BETWEEN_MAILS)))
                .update();
        if (sent == 0) {
            throw new RuleViolation("members.invitation.justSent");
        }
        events.publishEvent(new MemberInvited(invited, admin.id(), now));
        record(admin, "invitation.resent", invited, region, Map.of());
    }

    private void record(
            Access admin, String action, MemberId invited, @Nullable String region, Map<String, String> facts) {
        audit.record(AuditRecord.of(
                        admin.id().actor(),
                        action,
                        DecisionLog.SUBJECT,
                        invited.value().toString())
                .inRegion(region)
                .with(facts));
    }
}
