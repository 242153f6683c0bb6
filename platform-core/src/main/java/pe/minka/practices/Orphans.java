package pe.minka.practices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/** The practices without a holder that an administrator takes care of, the latest first. */
@Service
@Transactional(readOnly = true)
public class Orphans {

    private static final String ALL = """
            from practice p
            join practice_team t on t.practice = p.id and t.post = 'HOLDER'
            join member m on m.id = t.member
            join practice_organisation l on l.practice = p.id and l.leads
            join organisation o on o.id = l.organisation
            where m.status <> 'ACTIVE' and p.discarded_at is null and (:everywhere or o.region = any(:regions))
            """;

    private static final String PAGE = "select p.code, m.left_at " + ALL
            + " order by m.left_at desc nulls first, p.started_at desc limit :size offset :offset";

    private static final String COUNT = "select count(*) " + ALL;

    private final JdbcClient jdbc;
    private final OrphanDesk desk;
    private final PracticeSuccession succession;

    Orphans(JdbcClient jdbc, OrphanDesk desk, PracticeSuccession succession) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.succession = succession;
    }

    private record Left(String code, @Nullable Instant at) {}

    public Listing<OrphanView> page(Access admin, PageRequest page) {
        if (!admin.has(Role.ADMINISTRATOR)) {
            throw new Forbidden("only who administers");
        }
        List<Left> left = asked(PAGE, admin)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> {
                    @Nullable Timestamp at = row.getTimestamp("left_at");
                    return new Left(row.getString("code"), at == null ? null : at.toInstant());
                })
                .list();
        long total = asked(COUNT, admin).query(Long.class).single();
        return new Listing<>(left.stream().map(one -> view(admin, one)).toList(), page.page(), page.size(), total);
    }

    private JdbcClient.StatementSpec asked(String sql, Access admin) {
        return jdbc.sql(sql)
                .param("everywhere", admin.isNationalAdministrator())
                .param("regions", admin.administeredRegions().toArray(String[]::new));
    }

    private OrphanView view(Access admin, Left left) {
        var orphan = desk.read(left.code());
        return new OrphanView(
                left.code(),
                orphan.title(),
                orphan.leading(),
                orphan.practice().stage(),
                left.at(),
                PracticeSuccession.refusal(admin, orphan),
                succession.heirs(orphan.practice()));
    }
}
