package pe.minka.members;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** The transaction behind {@link AccountErasure}. Other modules hear {@link MemberErased} and do their part. */
@Component
class ErasureDesk {

    /** What strangers and administrators wrote down about the person, and what the person's browsers are known by. */
    private static final List<String> FORGET = List.of(
            "delete from member_link where member = :member",
            "delete from known_device where member = :member",
            "update member set photo = null where id = :member",
            "delete from invitation_row where mail = :mail",
            """
            update role_request
            set status = 'EXPIRED', closed_at = :now
            where member = :member and status = 'WAITING'
            """,
            """
            update role_request
            set reason = '-', closing_reason = case when closing_reason is null then null else '-' end
            where member = :member
            """);

    private final MemberRepository members;
    private final NationalAdministrators nationals;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final MessageSource messages;
    private final Clock clock;

    ErasureDesk(
            MemberRepository members,
            NationalAdministrators nationals,
            JdbcClient jdbc,
            AuditLog audit,
            MessageSource messages,
            Clock clock) {
        this.members = members;
        this.nationals = nationals;
        this.jdbc = jdbc;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    boolean isLastAdministrator(MemberId id) {
        return nationals.isLast(id);
    }

    @Transactional
    void erase(Access me) {
        if (nationals.isLast(me.id())) {
            throw new RuleViolation("members.lastAdministrator");
        }
        var member = members.findById(me.id()).orElseThrow(() -> new MemberNotFound(me.id()));
        var now = clock.instant();
        for (String sql : FORGET) {
            jdbc.sql(sql)
                    .param("member", me.id().value())
                    .param("mail", member.mail().value())
                    .param("now", Timestamp.from(now))
                    .update();
        }
        member.erase(pseudonym(member.profile()), now);
        members.save(member);
        audit.record(AuditRecord.of(
                        me.id().actor(),
                        "member.erased",
                        DecisionLog.SUBJECT,
                        me.id().value().toString())
                .inRegion(me.region()));
    }

    /** The organisation stays, because the figures of a past year count it. */
    private Profile pseudonym(Profile profile) {
        return new Profile(
                text("members.erased.givenNames"),
                text("members.erased.surnames"),
                profile.organisation(),
                text("members.erased.post"));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
