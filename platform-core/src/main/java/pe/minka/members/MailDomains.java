package pe.minka.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** The list of trusted mail domains: who confirms an address of the own office needs no approval. A national matter. */
@Service
public class MailDomains {

    private static final String NATIONAL = "only national administrators";

    private static final String SUBJECT = "mailDomain";

    private static final String LIST = """
            select d.domain, d.organisation, d.whole_region, d.added_by, d.added_at, d.reason,
                   (select count(*)
                    from member m
                    where m.status = 'ACTIVE'
                      and (m.mail like '%@' || d.domain or m.mail like '%.' || d.domain)) as people
            from trusted_domain d
            order by d.domain
            """;

    private static final String ADD = """
            insert into trusted_domain as d (domain, organisation, whole_region, added_by, added_at, reason)
            values (:domain, :organisation, :wholeRegion, :by, :now, :reason)
            on conflict (domain) do update
                set organisation = excluded.organisation, whole_region = excluded.whole_region,
                    added_by = excluded.added_by, added_at = excluded.added_at, reason = excluded.reason
                where d.organisation is null
            """;

    private static final String REMOVE = "delete from trusted_domain where domain = :domain";

    private final JdbcClient jdbc;
    private final OrganisationCatalogue organisations;
    private final AuditLog audit;
    private final Clock clock;

    MailDomains(JdbcClient jdbc, OrganisationCatalogue organisations, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<MailDomainView> list(Access admin) {
        admin.requireNational(NATIONAL);
        return jdbc.sql(LIST).query(MailDomains::view).list();
    }

    /** One that is nobody's yet is added anew. */
    @Transactional
    public void add(Access admin, TrustDomain command) {
        admin.requireNational(NATIONAL);
        var domain = new MailDomain(command.domain());
        requireOwner(command);
        int added = jdbc.sql(ADD)
                .param("domain", domain.value())
                .param("organisation", command.organisation().value())
                .param("wholeRegion", command.wholeRegion())
                .param("by", admin.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", command.reason().text())
                .update();
        if (added == 0) {
            throw RuleViolation.at("domain", "members.domain.known", domain.value());
        }
        var facts = Map.of(
                "organisation", command.organisation().value().toString(),
                "wholeRegion", Boolean.toString(command.wholeRegion()));
        record(admin, "domain.added", domain.value(), command.reason(), facts);
    }

    /** Only a regional office can speak for the others of its region. */
    private void requireOwner(TrustDomain command) {
        var owner = organisations
                .find(command.organisation())
                .filter(OrganisationView::active)
                .orElseThrow(() -> RuleViolation.at("organisation", "members.organisationUnknown"));
        if (command.wholeRegion() && !owner.kind().isRegional()) {
            throw RuleViolation.at("wholeRegion", "members.domain.notRegional", owner.label());
        }
    }

    /** Who is in stays in; from now on the domain's people wait for an approval. */
    @Transactional
    public void remove(Access admin, String domain, Reason reason) {
        admin.requireNational(NATIONAL);
        if (jdbc.sql(REMOVE).param("domain", domain).update() == 0) {
            throw new NotFound("mail domain " + domain);
        }
        record(admin, "domain.removed", domain, reason, Map.of());
    }

    private void record(Access admin, String action, String domain, Reason reason, Map<String, String> facts) {
        audit.record(AuditRecord.of(admin.id().actor(), action, SUBJECT, domain)
                .because(reason.text())
                .with(facts));
    }

    private static MailDomainView view(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("added_by", UUID.class);
        UUID owner = row.getObject("organisation", UUID.class);
        return new MailDomainView(
                row.getString("domain"),
                owner == null ? null : new OrganisationId(owner),
                row.getBoolean("whole_region"),
                by == null ? null : new MemberId(by),
                row.getTimestamp("added_at").toInstant(),
                row.getString("reason"),
                row.getLong("people"));
    }
}
