package pe.minka.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** The list of trusted mail domains: whoever confirms an address there needs no approval. A national matter. */
@Service
public class MailDomains {

    private static final String SUBJECT = "mailDomain";

    private static final String LIST = """
            select d.domain, d.added_by, d.added_at, d.reason,
                   (select count(*)
                    from member m
                    where m.status = 'ACTIVE'
                      and (m.mail like '%@' || d.domain or m.mail like '%.' || d.domain)) as people
            from trusted_domain d
            order by d.domain
            """;

    private static final String ADD = """
            insert into trusted_domain (domain, added_by, added_at, reason)
            values (:domain, :by, :now, :reason)
            on conflict (domain) do nothing
            """;

    private static final String REMOVE = "delete from trusted_domain where domain = :domain";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    MailDomains(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<MailDomainView> list(Access admin) {
        Jurisdiction.requireNational(admin);
        return jdbc.sql(LIST).query(MailDomains::view).list();
    }

    @Transactional
    public void add(Access admin, String text, Reason reason) {
        Jurisdiction.requireNational(admin);
        var domain = new MailDomain(text);
        int added = jdbc.sql(ADD)
                .param("domain", domain.value())
                .param("by", admin.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason.text())
                .update();
        if (added == 0) {
            throw RuleViolation.at("domain", "members.domain.known", domain.value());
        }
        record(admin, "domain.added", domain.value(), reason);
    }

    /** Who is in stays in; from now on the domain's people wait for an approval. */
    @Transactional
    public void remove(Access admin, String domain, Reason reason) {
        Jurisdiction.requireNational(admin);
        if (jdbc.sql(REMOVE).param("domain", domain).update() == 0) {
            throw new NotFound("mail domain " + domain);
        }
        record(admin, "domain.removed", domain, reason);
    }

    private void record(Access admin, String action, String domain, Reason reason) {
        audit.record(AuditRecord.of(admin.id().actor(), action, SUBJECT, domain).because(reason.text()));
    }

    private static MailDomainView view(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("added_by", UUID.class);
        return new MailDomainView(
                row.getString("domain"),
                by == null ? null : new MemberId(by),
                row.getTimestamp("added_at").toInstant(),
                row.getString("reason"),
                row.getLong("people"));
    }
}
