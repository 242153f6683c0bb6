package pe.minka.walls;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;

/** The initiative a practice came from, and what is talked about it on walls; as far as whoever asks may read it. */
@Service
@Transactional(readOnly = true)
public class CardsOfPractice {

    private static final String OF = """
            select c.id, c.kind, c.title, w.slug
            from card c
            join wall w on w.id = c.wall
            where c.practice = :code and c.state = 'SHOWN' and c.stage <> 'ARCHIVED'
              and (c.kind = 'SHARING' or c.stage = 'PROMOTED') and {readable}
            order by c.kind, c.place desc, c.id
            limit :most
            """.replace("{readable}", WallSight.READABLE);

    private final JdbcClient jdbc;
    private final WallSight sight;

    CardsOfPractice(JdbcClient jdbc, WallSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** A card about a practice. */
    public record Line(CardKind kind, String title, String link) {}

    /** The initiative first. */
    public List<Line> of(Access asker, String code, int most) {
        return sight.limit(jdbc.sql(OF), asker)
                .param("code", code)
                .param("most", most)
                .query((row, number) -> new Line(
                        CardKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        CardConversations.link(row.getString("slug"), new CardId(row.getObject("id", UUID.class)))))
                .list();
    }
}
