package pe.minka.walls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.conversations.ConversationOwner;
import pe.minka.conversations.Subject;
import pe.minka.conversations.SubjectView;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/**
 * Members support and follow cards; what they say about one stands on its board. The region is its author's; what stands on a wall
 * for invited people is moderated by those who read all walls.
 */
@Component
public class CardConversations implements ConversationOwner {

    static final String KIND = "card";

    private static final String THERE = """
            select c.id, coalesce(c.title, '…') as title, c.author, w.slug, w.named,
                   case when w.audience <> 'INVITED' then o.region end as region
            from card c
            join wall w on w.id = c.wall
            join organisation o on o.id = c.organisation
            where c.id = any(:ids) and c.text is not null
            """;

    private static final String MAY_READ = """
            select exists (select from card c
                           join wall w on w.id = c.wall
                           where c.id = :id and c.state = 'SHOWN' and {readable})
            """.replace("{readable}", WallSight.READABLE);

    private static final String MAY_SUPPORT = """
            select exists (select from card c
                           join wall w on w.id = c.wall
                           where c.id = :id and c.stage <> 'ARCHIVED' and w.supports and w.closed_at is null)
            """;

    private final JdbcClient jdbc;
    private final WallSight sight;

    CardConversations(JdbcClient jdbc, WallSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    public static Subject about(CardId card) {
        return new Subject(KIND, card.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SubjectView> find(Collection<UUID> ids) {
        return jdbc.sql(THERE)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> view(row))
                .list();
    }

    @Override
    public boolean mayRead(Access asker, UUID id) {
        return sight.limit(jdbc.sql(MAY_READ), asker)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean mayWrite(Access asker, UUID id) {
        return false;
    }

    @Override
    public boolean maySupport(Access asker, UUID id) {
        return jdbc.sql(MAY_SUPPORT).param("id", id).query(Boolean.class).single();
    }

    private static SubjectView view(ResultSet row) throws SQLException {
        var card = new CardId(row.getObject("id", UUID.class));
        return new SubjectView(
                about(card),
                row.getString("title"),
                link(row.getString("slug"), card),
                row.getString("region"),
                Set.of(new MemberId(row.getObject("author", UUID.class))),
                row.getBoolean("named"));
    }

    static String link(String wall, CardId card) {
        return "/muros/" + wall + "/" + card.value();
    }
}
