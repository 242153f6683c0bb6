package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.writing.WrittenJson;

/** What experts have published: a correction is another edition, and what was withdrawn stays here. */
@Component
class ExpertEditions {

    private static final String ADD = """
            insert into practice_expert_edition (comment, number, version_read, content, published_at)
            select :comment, coalesce(max(number), 0) + 1, :version, :content::jsonb, :at
            from practice_expert_edition
            where comment = :comment
            returning number
            """;

    private static final String OF = """
            select number, version_read, content, published_at
            from practice_expert_edition
            where comment = :comment
            order by number desc
            """;

    private static final String PUBLISHED = """
            select c.id, c.member, c.published_at as first_at, e.number, e.version_read, e.content, e.published_at
            from practice_expert_comment c
            cross join lateral (select *
                                from practice_expert_edition l
                                where l.comment = c.id
                                order by l.number desc
                                limit 1) e
            where c.practice = :practice and c.published_at is not null and c.withdrawn_at is null
            order by c.published_at, c.id
            """;

    private final JdbcClient jdbc;
    private final WrittenJson json;

    ExpertEditions(JdbcClient jdbc, WrittenJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What stands for everybody, before names are put to it. */
    record Standing(ExpertCommentId id, @Nullable MemberId member, Instant since, ExpertEdition edition) {}

    int add(ExpertCommentId comment, int version, ExpertRemarks remarks, Instant now) {
        return jdbc.sql(ADD)
                .param("comment", comment.value())
                .param("version", version)
                .param("content", json.write(remarks))
                .param("at", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    List<ExpertEdition> of(ExpertCommentId comment) {
        return jdbc.sql(OF)
                .param("comment", comment.value())
                .query((row, number) -> edition(row))
                .list();
    }

    Optional<ExpertEdition> latest(ExpertCommentId comment) {
        return of(comment).stream().findFirst();
    }

    /** Those of a practice that everybody reads, the oldest first. */
    List<Standing> published(PracticeId practice) {
        return jdbc.sql(PUBLISHED)
                .param("practice", practice.value())
                .query((row, number) -> standing(row))
                .list();
    }

    private Standing standing(ResultSet row) throws SQLException {
        @Nullable UUID member = row.getObject("member", UUID.class);
        return new Standing(
                new ExpertCommentId(row.getObject("id", UUID.class)),
                member == null ? null : new MemberId(member),
                row.getTimestamp("first_at").toInstant(),
                edition(row));
    }

    private ExpertEdition edition(ResultSet row) throws SQLException {
        return new ExpertEdition(
                row.getInt("number"),
                row.getInt("version_read"),
                json.read(row.getString("content"), ExpertRemarks.class),
                row.getTimestamp("published_at").toInstant());
    }
}
