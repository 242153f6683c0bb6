package pe.minka.command.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** What the tables say: rights, migrations, and what should have been done by now. */
final class TablesExamination {

    private static final String MEMBERS = "select to_regclass('public.member') is not null";

    private static final String AUDIT_CHANGES = """
            select has_table_privilege('audit_entry', 'UPDATE') or has_table_privilege('audit_entry', 'DELETE')
                   or has_table_privilege('audit_entry', 'TRUNCATE')
            """;

    private static final String STUCK = """
            select count(*)
            from event_publication
            where completion_date is null and publication_date < now() - interval '15 minutes'
            """;

    private static final String MAILS = """
            select count(*)
            from mail_message
            where (status = 'FAILED' and created_at > now() - interval '7 days')
               or (status in ('QUEUED', 'SENDING') and created_at < now() - interval '1 hour')
            """;

    private static final String ADMINISTRATORS = """
            select count(*)
            from role_grant g
            join member m on m.id = g.member
            where g.role = 'ADMINISTRATOR' and g.region is null and m.status = 'ACTIVE'
            """;

    private static final String LENT = "select count(*) from member where mail like '%@demo.pe' and status = 'ACTIVE'";

    private static final String WEAK = """
            select count(*) from member where status = 'ACTIVE' and password not like '$argon2id$v=19$m=19456,t=2,p=1$%'
            """;

    private static final int ENOUGH = 2;

    private final Connection owner;
    private final Connection platform;
    private final Environment environment;

    TablesExamination(Connection owner, Connection platform, Environment environment) {
        this.owner = owner;
        this.platform = platform;
        this.environment = environment;
    }

    List<Finding> findings() throws SQLException {
        if (!Rows.isTrue(owner, MEMBERS)) {
            return List.of(Finding.warning("tables.none"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(migrations());
        findings.add(Finding.of(!Rows.isTrue(platform, AUDIT_CHANGES), "tables.audit"));
        findings.add(few(STUCK, "tables.events"));
        findings.add(few(MAILS, "tables.mails"));
        long administrators = Rows.number(owner, ADMINISTRATORS);
        findings.add(
                administrators >= ENOUGH
                        ? Finding.good("tables.administrators", administrators)
                        : Finding.warning("tables.administrators", administrators));
        findings.add(few(WEAK, "tables.hashes"));
        if (!environment.getProperty("minka.demo", Boolean.class, false)) {
            findings.add(Finding.of(Rows.number(owner, LENT) == 0, "tables.demo"));
        }
        return findings;
    }

    private Finding migrations() throws SQLException {
        int waiting = new Migrations().waiting(owner).size();
        return waiting == 0 ? Finding.good("tables.migrations", 0) : Finding.warning("tables.migrations", waiting);
    }

    private Finding few(String question, String key) throws SQLException {
        long count = Rows.number(owner, question);
        return count == 0 ? Finding.good(key, count) : Finding.warning(key, count);
    }
}
