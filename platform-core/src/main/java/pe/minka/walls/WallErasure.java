package pe.minka.walls;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberErased;

/**
 * When a member was erased: their contributions go, and their cards unless others have answered. An answered card stays
 * as it is without the person; notes about others' cards stay too.
 */
@Component
class WallErasure {

    private static final String CONTRIBUTIONS = """
            select id from wall_contribution where author = :member and text is not null order by id
            """;

    private static final String CARDS = """
            select c.id
            from card c
            where c.author = :member and c.text is not null
              and not exists (select
                              from wall_contribution n
                              where n.card = c.id and n.author <> :member and n.text is not null)
            order by c.id
            """;

    private static final List<String> FORGET = List.of(
            "delete from wall_guest where member = :member",
            "delete from post_past where by = :member",
            "delete from post_turn where member = :member",
            """
            update card_accompaniment a
            set ended_at = now()
            where a.advisor = :member and a.ended_at is null
            """);

    private final JdbcClient jdbc;
    private final Wiping wiping;

    WallErasure(JdbcClient jdbc, Wiping wiping) {
        this.jdbc = jdbc;
        this.wiping = wiping;
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        ids(CONTRIBUTIONS, event).forEach(id -> wiping.wipe(new ContributionId(id), Wiping.When.ANYHOW));
        ids(CARDS, event).forEach(id -> wiping.wipe(new CardId(id), Wiping.When.ANYHOW));
        FORGET.forEach(
                sql -> jdbc.sql(sql).param("member", event.member().value()).update());
    }

    private List<UUID> ids(String sql, MemberErased event) {
        return jdbc.sql(sql)
                .param("member", event.member().value())
                .query(UUID.class)
                .list();
    }
}
