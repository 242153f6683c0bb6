package pe.minka.practices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.members.Access;

/** The practices somebody writes (mis prácticas), drafts and published ones, what was touched last first. */
@Service
public class PracticeShelf {

    private static final String MINE = """
            select p.code, p.stage, t.post, title.content ->> 'title' as title, touched.at
            from practice_team t
            join practice p on p.id = t.practice
            join practice_section title on title.practice = p.id and title.section = 'PRESENTATION'
            cross join lateral (select max(s.saved_at) as at from practice_section s where s.practice = p.id) touched
            where t.member = :member and p.discarded_at is null
            order by touched.at desc, p.code desc
            """;

    private final JdbcClient jdbc;

    PracticeShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PracticeLine> of(Access me) {
        return jdbc.sql(MINE)
                .param("member", me.id().value())
                .query((row, number) -> line(row))
                .list();
    }

    private static PracticeLine line(ResultSet row) throws SQLException {
        @Nullable String stage = row.getString("stage");
        return new PracticeLine(
                row.getString("code"),
                row.getString("title"),
                stage == null ? null : Stage.valueOf(stage),
                Post.valueOf(row.getString("post")),
                row.getTimestamp("at").toInstant());
    }
}
