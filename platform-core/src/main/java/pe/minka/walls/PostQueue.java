package pe.minka.walls;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.conversations.Jurisdiction;
import pe.minka.members.Access;

/** What waits for a moderator's approval, for those who moderate where its author works; what has waited longest first. */
@Service
@Transactional(readOnly = true)
public class PostQueue {

    private static final int MOST = 200;

    private static final String CARDS = """
            select c.id
            from card c
            join organisation o on o.id = c.organisation
            where c.state = 'WAITING' and c.author <> :me and (:national or o.region = any(:regions))
            order by c.written_at, c.id
            limit :most
            """;

    private static final String CONTRIBUTIONS = """
            select n.id
            from wall_contribution n
            join organisation o on o.id = n.organisation
            where n.state = 'WAITING' and n.author <> :me and (:national or o.region = any(:regions))
            order by n.written_at, n.id
            limit :most
            """;

    private static final String COUNT = """
            select (select count(*)
                    from card c
                    join organisation o on o.id = c.organisation
                    where c.state = 'WAITING' and c.author <> :me and (:national or o.region = any(:regions)))
                 + (select count(*)
                    from wall_contribution n
                    join organisation o on o.id = n.organisation
                    where n.state = 'WAITING' and n.author <> :me and (:national or o.region = any(:regions)))
            """;

    private static final String IS_WAITING = """
            select exists (select from card where id = :post and state = 'WAITING')
                or exists (select from wall_contribution where id = :post and state = 'WAITING')
            """;

    private final JdbcClient jdbc;
    private final CardRows cards;
    private final BoardRows contributions;
    private final PostViews views;

    PostQueue(JdbcClient jdbc, CardRows cards, BoardRows contributions, PostViews views) {
        this.jdbc = jdbc;
        this.cards = cards;
        this.contributions = contributions;
        this.views = views;
    }

    public List<CardView> cards(Access me) {
        return ids(CARDS, me).stream()
                .flatMap(id -> cards.find(new CardId(id), me.id()).stream())
                .map(row -> views.card(row, me))
                .toList();
    }

    public List<ContributionView> contributions(Access me) {
        return ids(CONTRIBUTIONS, me).stream()
                .flatMap(id -> contributions.find(new ContributionId(id), me.id()).stream())
                .map(row -> views.contribution(row, me))
                .toList();
    }

    /** Nothing waits for who does not moderate. */
    public long waiting(Access me) {
        return Jurisdiction.isSomewhere(me)
                ? scoped(COUNT, me).query(Long.class).single()
                : 0;
    }

    /** Of a card or a contribution. */
    public boolean isWaiting(UUID post) {
        return jdbc.sql(IS_WAITING).param("post", post).query(Boolean.class).single();
    }

    private List<UUID> ids(String sql, Access me) {
        return scoped(sql, me).param("most", MOST).query(UUID.class).list();
    }

    private JdbcClient.StatementSpec scoped(String sql, Access me) {
        return jdbc.sql(sql)
                .param("me", me.id().value())
                .param("national", Jurisdiction.isNational(me))
                .param("regions", Jurisdiction.regions(me).toArray(String[]::new));
    }
}
