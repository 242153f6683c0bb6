package pe.minka.members;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;

/** The transactions behind {@link FirstAdministrators}. */
@Component
class FirstAdministratorDesk {

    private static final RoleScope ROLE = new RoleScope(Role.ADMINISTRATOR, null);

    private static final String ISSUE = """
            insert into first_administrator_link (token_hash, while_fewer_than, issued_at, expires_at)
            values (:hash, :fewerThan, :now, :expires)
            """;

    private static final String FORGET = "delete from first_administrator_link where expires_at < :before";

    private static final String IS_OPEN = """
            select exists (
                select from first_administrator_link
                where token_hash = :hash and used_at is null and expires_at > :now and while_fewer_than > :there)
            """;

    private static final String USE = """
            update first_administrator_link
            set used_at = :now
            where token_hash = :hash and used_at is null and expires_at > :now and while_fewer_than > :there
            """;

    /** Somebody may have tried to enrol or was invited before there was anybody to decide. */
    private static final String MAKE_ROOM = """
            delete from member where mail = :mail and status in ('UNVERIFIED', 'PENDING', 'INVITED', 'REJECTED')
            """;

    private final NationalAdministrators nationals;
    private final MemberRepository members;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    FirstAdministratorDesk(
            NationalAdministrators nationals, MemberRepository members, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.nationals = nationals;
        this.members = members;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when there are so many administrators already. */
    @Transactional
    Optional<SecretToken> issue(int fewerThan) {
        if (nationals.count() >= fewerThan) {
            return Optional.empty();
        }
        var now = clock.instant();
        var token = SecretToken.generate();
        jdbc.sql(FORGET).param("before", Timestamp.from(now)).update();
        jdbc.sql(ISSUE)
                .param("hash", token.hash())
                .param("fewerThan", fewerThan)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(FirstAdministrators.LIFE)))
                .update();
        audit.record(AuditRecord.of(null, "administrator.linkIssued", "installation", Integer.toString(fewerThan)));
        return Optional.of(token);
    }

    boolean isOpen(SecretToken link) {
        return question(IS_OPEN, link, clock.instant()).query(Boolean.class).single();
    }

    /** Of several at once, with the same link or with others, each sees what those before it have done. */
    @Transactional
    Optional<MemberId> take(SecretToken link, Enrolment enrolment, String hash) {
        nationals.lock();
        var now = clock.instant();
        if (question(USE, link, now).update() == 0) {
            return Optional.empty();
        }
        jdbc.sql(MAKE_ROOM).param("mail", enrolment.mail().value()).update();
        var consent = new Consent(enrolment.consentVersion(), now);
        var member = Member.admit(MemberId.next(), enrolment.mail(), enrolment.profile(), hash, consent);
        member.grant(new RoleGrant(ROLE.role(), ROLE.region(), null, now));
        save(member);
        audit.record(AuditRecord.of(
                        null,
                        "administrator.appointed",
                        DecisionLog.SUBJECT,
                        member.id().value().toString())
                .with(Map.of("role", ROLE.code())));
        return Optional.of(member.id());
    }

    private void save(Member member) {
        try {
            members.save(member);
        } catch (DuplicateKeyException somebodyHasTheMail) {
            throw RuleViolation.at("mail", "members.first.known");
        }
    }

    private JdbcClient.StatementSpec question(String sql, SecretToken link, Instant now) {
        return jdbc.sql(sql)
                .param("hash", link.hash())
                .param("now", Timestamp.from(now))
                .param("there", nationals.count());
    }
}
