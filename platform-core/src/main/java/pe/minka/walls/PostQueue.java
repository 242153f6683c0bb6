package pe.minka.walls;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.conversations.Jurisdiction;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;

/** What waits for a moderator's approval, for those who moderate where its author works; what has waited longest first. */
@Service
@Transactional(readOnly = true)
public class PostQueue {

    private static final int MOST = 200;

    private static final String MINE = " and " + WallSight.MODERATED + " and " + WallSight.READABLE;

    private static final String WAITING_CARDS = """
            from card c
            join wall w on w.id = c.wall
            join organisation o on o.id = c.organisation
            where c.state = 'WAITING' and c.author <> :member
            """ + MINE;

    private static final String WAITING_CONTRIBUTIONS = """
            from wall_contribution n
            join card c on c.id = n.card
            join wall w on w.id = c.wall
            join organisation o on o.id = n.organisation
            where n.state = 'WAITING' and n.author <> :member and c.removed_at is null
            """ + MINE;

    private static final String CARDS = "select c.id " + WAITING_CARDS + " order by c.written_at, c.id limit :most";

    private static final String CONTRIBUTIONS =
            "select n.id " + WAITING_CONTRIBUTIONS + " order by n.written_at, n.id limit :most";

    private static final String COUNT =
            "select (select count(*) " + WAITING_CARDS + ") + (select count(*) " + WAITING_CONTRIBUTIONS + ")";

    private static final String AMONG = "select 'card' as kind, c.id " + WAITING_CARDS + " and c.id = any(:posts)"
            + " union all select 'contribution', n.id " + WAITING_CONTRIBUTIONS + " and n.id = any(:posts)";

    private static final String IS_WAITING = """
            select exists (select from card where id = :post and state = 'WAITING')
                or exists (select from wall_contribution where id = :post and state = 'WAITING')
            """;

    private final JdbcClient jdbc;
    private final CardRows cards;
    private final BoardRows contributions;
    private final PostViews views;
    private final WallSight sight;

    PostQueue(JdbcClient jdbc, CardRows cards, BoardRows contributions, PostViews views, WallSight sight) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.contributions = contributions;
        this.views = views;
        this.sight = sight;
    }

    public List<CardView> cards(Access me) {
        return views.cards(cards.findAll(ids(CARDS, me), me.id()), me);
    }

    public List<ContributionView> contributions(Access me) {
        return views.contributions(contributions.findAll(ids(CONTRIBUTIONS, me), me.id()), me);
    }

    /** Nothing waits for who does not moderate. */
    public long waiting(Access me) {
        return Jurisdiction.isSomewhere(me)
                ? sight.limit(jdbc.sql(COUNT), me).query(Long.class).single()
                : 0;
    }

    /** Those of them that wait for whoever asks. */
    public List<Subject> waiting(Access me, Collection<UUID> posts) {
        return sight.limit(jdbc.sql(AMONG), me)
                .param("posts", posts.toArray(UUID[]::new))
                .query((row, number) -> new Subject(row.getString("kind"), row.getObject("id", UUID.class)))
                .list();
    }

    /** Of a card or a contribution. */
    public boolean isWaiting(UUID post) {
        return jdbc.sql(IS_WAITING).param("post", post).query(Boolean.class).single();
    }

    private List<UUID> ids(String sql, Access me) {
        return sight.limit(jdbc.sql(sql), me)
                .param("most", MOST)
                .query(UUID.class)
                .list();
    }
}
