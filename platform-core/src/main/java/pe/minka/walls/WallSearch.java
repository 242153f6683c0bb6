package pe.minka.walls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;

/** Finds cards and contributions by their words, on the walls whoever asks may read. */
@Service
@Transactional(readOnly = true)
public class WallSearch {

    private static final String FOUND = """
            with asked as materialized (
                select websearch_to_tsquery('es', in_spanish(:text)) as query),
            hit as (
                select c.id as card, null::uuid as contribution, c.wall, c.title, c.text,
                       ts_rank(c.words, a.query, 1) as closeness, c.written_at
                from asked a
                join card c on c.words @@ a.query
                where c.state = 'SHOWN'
                union all
                select n.card, n.id, c.wall, c.title, n.text, ts_rank(n.words, a.query, 1), n.written_at
                from asked a
                join wall_contribution n on n.words @@ a.query
                join card c on c.id = n.card
                where n.state = 'SHOWN' and c.state = 'SHOWN')
            select h.card, h.contribution, w.slug, h.title, h.text, count(*) over () as total
            from hit h
            join wall w on w.id = h.wall
            where {readable}
            order by h.closeness desc, h.written_at desc, h.card, h.contribution
            limit :size
            """.replace("{readable}", WallSight.READABLE);

    /** Whoever is named in it is known by an id; whose it is stands where it is read. */
    private static final Pattern NAMED = Pattern.compile("@\\{[0-9a-f-]{36}}");

    private final JdbcClient jdbc;
    private final WallSight sight;

    WallSearch(JdbcClient jdbc, WallSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    private record Row(FoundPost post, long total) {}

    public FoundPosts find(Access me, String text, int most) {
        List<Row> rows = sight.limit(jdbc.sql(FOUND), me)
                .param("text", text)
                .param("size", most)
                .query((row, number) -> row(row))
                .list();
        return new FoundPosts(
                rows.stream().map(Row::post).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().total());
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID contribution = row.getObject("contribution", UUID.class);
        String card = CardConversations.link(row.getString("slug"), new CardId(row.getObject("card", UUID.class)));
        String link = contribution == null ? card : ContributionConversations.link(new ContributionId(contribution));
        return new Row(
                new FoundPost(row.getString("title"), withoutNames(row.getString("text")), link, contribution != null),
                row.getLong("total"));
    }

    static String withoutNames(String text) {
        return NAMED.matcher(text).replaceAll("@…");
    }
}
