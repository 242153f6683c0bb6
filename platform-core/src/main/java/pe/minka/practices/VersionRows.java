package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.practices.sheet.Sheet;
import pe.minka.writing.WrittenJson;

/** The published versions of the practices; they are only ever added. */
@Component
class VersionRows {

    private static final String AUTHORS = "select member from practice_author where practice = :practice";

    private static final String KNOW = """
            insert into practice_author (practice, member)
            select id, :member from practice where code = :code
            on conflict do nothing
            """;

    private static final String ADD = """
            insert into practice_version (practice, number, published_by, published_at, reason, sheet)
            select :practice, coalesce(max(number), 0) + 1, :by, :at, :reason, :sheet::jsonb
            from practice_version
            where practice = :practice
            returning number
            """;

    private static final String ALL = """
            select v.*, array(select e.title
                              from practice_evidence e
                              where e.practice = v.practice and e.added_at <= v.published_at
                                and (e.removed_at is null or e.removed_at > v.published_at)
                              order by e.added_at, e.id) as evidence
            from practice_version v
            where v.practice = :practice
            order by v.number desc
            """;
    private static final String LATEST = ALL + " limit 1";

    private static final String NEW_EVIDENCE = """
            select exists (select
                           from practice_evidence e
                           where e.practice = :practice and e.removed_at is null
                             and e.added_at > (select max(v.published_at)
                                               from practice_version v
                                               where v.practice = e.practice))
            """;

    private final JdbcClient jdbc;
    private final WrittenJson json;

    VersionRows(JdbcClient jdbc, WrittenJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    int add(PracticeId practice, MemberId by, @Nullable String reason, Sheet sheet, Instant now) {
        return jdbc.sql(ADD)
                .param("practice", practice.value())
                .param("by", by.value())
                .param("at", Timestamp.from(now))
                .param("reason", reason)
                .param("sheet", json.write(sheet))
                .query(Integer.class)
                .single();
    }

    /** Evidence has been added that no version has shown yet. */
    boolean awaitsEvidence(PracticeId practice) {
        return jdbc.sql(NEW_EVIDENCE)
                .param("practice", practice.value())
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    List<VersionView> all(PracticeId practice) {
        return jdbc.sql(ALL)
                .param("practice", practice.value())
                .query((row, number) -> view(row))
                .list();
    }

    /** Whoever is, or ever was, of the team that wrote them. */
    Set<MemberId> authors(PracticeId practice) {
        return Set.copyOf(jdbc.sql(AUTHORS)
                .param("practice", practice.value())
                .query((row, number) -> new MemberId(row.getObject("member", UUID.class)))
                .list());
    }

    void knowAuthor(String code, MemberId member) {
        jdbc.sql(KNOW).param("code", code).param("member", member.value()).update();
    }

    Optional<VersionView> latest(PracticeId practice) {
        return jdbc.sql(LATEST)
                .param("practice", practice.value())
                .query((row, number) -> view(row))
                .optional();
    }

    private VersionView view(ResultSet row) throws SQLException {
        return new VersionView(
                row.getInt("number"),
                new MemberId(row.getObject("published_by", UUID.class)),
                row.getTimestamp("published_at").toInstant(),
                row.getString("reason"),
                json.read(row.getString("sheet"), Sheet.class),
                List.of((String[]) row.getArray("evidence").getArray()));
    }
}
