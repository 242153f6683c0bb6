package pe.minka.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.lessons.form.Impact;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;

/** The lessons somebody has to do with: those they write (mis lecciones) and those that wait for their review. */
@Service
public class LessonShelf {

    private static final String MINE = """
            select l.code, e.content ->> 'title' as title, l.state, touched.at,
                   coalesce((select r.outcome <> 'PUBLISHED'
                             from lesson_review r
                             where r.lesson = l.id
                             order by r.at desc, r.id desc
                             limit 1), false) as returned
            from lesson l
            join lesson_section e on e.lesson = l.id and e.section = 'EXPERIENCE'
            cross join lateral (select max(s.saved_at) as at from lesson_section s where s.lesson = l.id) touched
            where l.author = :member and l.discarded_at is null
            order by touched.at desc, l.code desc
            """;

    private static final String WAITING = """
            select l.code, e.content ->> 'title' as title, e.content ->> 'impact' as impact, l.author, l.organisation,
                   concat_ws(' · ', o.name, r.name) as organisation_name, o.region, l.submitted_at
            from lesson l
            join lesson_section e on e.lesson = l.id and e.section = 'EXPERIENCE'
            join organisation o on o.id = l.organisation
            left join region r on r.code = o.region
            where l.state = 'SUBMITTED'
            order by l.submitted_at, l.code
            """;

    private static final String TITLES = """
            select l.code, e.content ->> 'title' as title
            from lesson l
            join lesson_section e on e.lesson = l.id and e.section = 'EXPERIENCE'
            where l.code = any(:codes)
            """;

    private static final String IS_WAITING =
            "select exists (select from lesson where code = :code and state = 'SUBMITTED')";

    private static final String LAST_REASON = """
            select coalesce(r.reason, '')
            from lesson_review r
            join lesson l on l.id = r.lesson
            where l.code = :code
            order by r.at desc, r.id desc
            limit 1
            """;

    private final JdbcClient jdbc;

    LessonShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was touched last first. */
    public List<LessonLine> of(Access me) {
        return jdbc.sql(MINE)
                .param("member", me.id().value())
                .query((row, number) -> new LessonLine(
                        row.getString("code"),
                        row.getString("title"),
                        LessonState.valueOf(row.getString("state")),
                        row.getBoolean("returned"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** What this reviewer may decide, what has waited longest first. */
    public List<WaitingLesson> waitingFor(Access me) {
        return jdbc.sql(WAITING).query((row, number) -> waiting(row)).list().stream()
                .filter(one -> ReviewRight.allows(me, one.author(), one.organisation(), one.region()))
                .toList();
    }

    /** What lessons are called today, for whoever knows them by their codes. */
    public Map<String, String> titles(Collection<String> codes) {
        Map<String, String> titles = new HashMap<>();
        jdbc.sql(TITLES).param("codes", codes.toArray(String[]::new)).query(row -> {
            titles.put(row.getString("code"), row.getString("title"));
        });
        return titles;
    }

    public boolean isWaiting(String code) {
        return jdbc.sql(IS_WAITING).param("code", code).query(Boolean.class).single();
    }

    /** Why it was decided as it was the last time; nothing when nobody said. */
    public String reason(String code) {
        return jdbc.sql(LAST_REASON)
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static WaitingLesson waiting(ResultSet row) throws SQLException {
        return new WaitingLesson(
                row.getString("code"),
                row.getString("title"),
                Impact.valueOf(row.getString("impact")),
                new MemberId(row.getObject("author", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getString("organisation_name"),
                row.getString("region"),
                row.getTimestamp("submitted_at").toInstant());
    }
}
