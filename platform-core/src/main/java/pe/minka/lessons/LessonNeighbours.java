package pe.minka.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.lessons.form.Impact;
import pe.minka.practices.Piece;

/** The lessons that belong beside something else: those of a practice, those of a theme. What warns comes first. */
@Component
class LessonNeighbours {

    private static final int MOST = 12;
    private static final int WARNINGS = 2;

    private static final String CARD = """
            select l.code, e.title, e.summary, e.impact, o.name as organisation, r.name as region_name, e.themes, e.year,
                   e.published_at,
                   exists (select from lesson_practice p where p.lesson = l.id and p.practice = :practice) as linked
            from lesson_entry e
            join lesson l on l.id = e.lesson
            join organisation o on o.id = l.organisation
            left join region r on r.code = o.region
            """;

    /** Its own first, then what others warn of who worked on the same themes. */
    private static final String BESIDE_PRACTICE = "select * from (" + CARD + """
            ) found
            where linked or (impact = 'NEGATIVE' and themes && :themes::text[])
            order by linked desc, impact, published_at desc, code
            limit :most
            """;

    private static final String OF_THEMES = CARD + """
            where e.themes && :themes::text[]
            order by e.impact, e.published_at desc, l.code
            limit :most
            """;

    private final JdbcClient jdbc;

    LessonNeighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BesidePractice beside(String practice, Collection<String> themes) {
        var found = statement(BESIDE_PRACTICE, practice, themes, MOST)
                .query((row, number) -> new Found(card(row), row.getBoolean("linked")))
                .list();
        return new BesidePractice(
                found.stream().filter(Found::linked).map(Found::card).toList(),
                found.stream()
                        .filter(one -> !one.linked())
                        .map(Found::card)
                        .limit(WARNINGS)
                        .toList());
    }

    private record Found(LessonCard card, boolean linked) {}

    List<LessonCard> ofThemes(Collection<String> themes, int most) {
        return statement(OF_THEMES, "", themes, most)
                .query((row, number) -> card(row))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, String practice, Collection<String> themes, int most) {
        return jdbc.sql(sql)
                .param("practice", practice)
                .param("themes", themes.toArray(String[]::new))
                .param("most", most);
    }

    private static LessonCard card(ResultSet row) throws SQLException {
        String summary = row.getString("summary");
        return new LessonCard(
                row.getString("code"),
                row.getString("title"),
                summary,
                List.of(new Piece(summary, false)),
                Impact.valueOf(row.getString("impact")),
                row.getString("organisation"),
                row.getString("region_name"),
                List.of((String[]) row.getArray("themes").getArray()),
                row.getInt("year"),
                row.getTimestamp("published_at").toInstant());
    }
}
