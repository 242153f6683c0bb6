package pe.minka.walls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** Finds contributions in the order they are read in. */
@Component
class BoardRows {

    private static final String COLUMNS = """
            select n.id, n.card, n.section, n.author, w.named, o.name as organisation,
                   case when w.audience <> 'INVITED' then o.region end as region, r.name as region_name,
                   n.text, array(select m.member from wall_contribution_mention m where m.contribution = n.id) as mentioned,
                   c.state = 'SHOWN' as on_shown, c.best = n.id as best, n.state, n.pinned_at, n.written_at, n.edited_at, n.removed_at,
                   coalesce(v.comments, 0) as comments, coalesce(v.supports, 0) as supports,
                   exists (select from conversation_support s
                           where s.kind = 'contribution' and s.subject = n.id and s.member = :me::uuid) as supported
            from wall_contribution n
            join card c on c.id = n.card
            join wall w on w.id = c.wall
            join organisation o on o.id = n.organisation
            left join region r on r.code = o.region
            left join conversation v on v.kind = 'contribution' and v.subject = n.id
            """;

    private static final String ONE = COLUMNS + "where n.id = :contribution and n.text is not null";

    /** The oldest first; what was taken away for good is missing. */
    private static final String SOME = COLUMNS + """
            where n.id = any(:contributions) and n.text is not null
            order by n.written_at, n.id
            """;

    /** Of several boards, each in the order it is read in. */
    private static final String OF_CARDS = COLUMNS + """
            where n.card = any(:cards) and (n.state = 'SHOWN' or n.author = :me::uuid and n.state in ('WAITING', 'HIDDEN'))
            order by n.pinned_at desc nulls last, n.place desc, n.id
            """;

    private static final String MATCHING = """
            where n.card = :card and (n.state = 'SHOWN' or n.author = :me::uuid and n.state in ('WAITING', 'HIDDEN'))
              and case :filter
                      when 'MINE' then n.author = :me::uuid
                      when 'MY_REGION' then o.region = :region::text
                      when 'UNANSWERED'
                      then not exists (select
                                       from conversation k
                                       where k.kind = 'contribution' and k.subject = n.id and k.comments > 0)
                      else true end
            """;

    private static final String PAGE = COLUMNS + MATCHING + """
              and n.section = :section
            order by n.pinned_at desc nulls last, n.place desc, n.id
            limit :size offset :from
            """;

    /** The first ones of each section in one question. */
    private static final String FIRSTS = COLUMNS + """
            where n.id in (select f.id
                           from (select n.id,
                                        row_number() over (partition by n.section
                                                           order by n.pinned_at desc nulls last, n.place desc, n.id)
                                            as number
                                 from wall_contribution n
                                 join organisation o on o.id = n.organisation
            """ + MATCHING + """
                                ) f
                           where f.number <= :size)
            order by n.pinned_at desc nulls last, n.place desc, n.id
            """;

    private static final String COUNTS = """
            select n.section, count(*) as contributions
            from wall_contribution n
            join organisation o on o.id = n.organisation
            """ + MATCHING + """
            group by n.section
            """;

    private static final String PEOPLE = """
            select count(distinct n.author) as people, count(distinct o.region) as regions
            from wall_contribution n
            join organisation o on o.id = n.organisation
            where n.card = :card and n.state = 'SHOWN'
            """;

    private final JdbcClient jdbc;

    BoardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A contribution as it is kept, with what is counted about it.
     *
     * @param onShown whether its card is shown
     * @param best whether the author of the card chose it
     */
    record Row(
            ContributionId id,
            CardId card,
            BoardSection section,
            MemberId author,
            boolean named,
            String organisation,
            @Nullable String region,
            @Nullable String regionName,
            String text,
            Set<MemberId> mentioned,
            boolean onShown,
            boolean best,
            PostState state,
            boolean pinned,
            Instant at,
            @Nullable Instant editedAt,
            @Nullable Instant removedAt,
            int comments,
            int supports,
            boolean supported) {}

    /** A section with its number of contributions. */
    record Count(BoardSection section, int contributions) {}

    Optional<Row> find(ContributionId contribution, @Nullable MemberId asker) {
        return jdbc.sql(ONE)
                .param("contribution", contribution.value())
                .param("me", asker == null ? null : asker.value())
                .query((row, number) -> row(row))
                .optional();
    }

    List<Row> findAll(Collection<UUID> contributions, @Nullable MemberId asker) {
        return jdbc.sql(SOME)
                .param("contributions", contributions.toArray(UUID[]::new))
                .param("me", asker == null ? null : asker.value())
                .query((row, number) -> row(row))
                .list();
    }

    List<Row> ofCards(Collection<CardId> cards, MemberId asker) {
        return jdbc.sql(OF_CARDS)
                .param("cards", cards.stream().map(CardId::value).toArray(UUID[]::new))
                .param("me", asker.value())
                .query((row, number) -> row(row))
                .list();
    }

    List<Row> page(Access me, CardId card, BoardSection section, CardFilter filter, int from, int size) {
        return matching(PAGE, me, card, filter)
                .param("section", section.name())
                .param("from", from)
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
    }

    List<Row> firsts(Access me, CardId card, CardFilter filter, int size) {
        return matching(FIRSTS, me, card, filter)
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
    }

    List<Count> counts(Access me, CardId card, CardFilter filter) {
        return matching(COUNTS, me, card, filter).query(Count.class).list();
    }

    Participation participation(CardId card) {
        return jdbc.sql(PEOPLE)
                .param("card", card.value())
                .query(Participation.class)
                .single();
    }

    private JdbcClient.StatementSpec matching(String sql, Access me, CardId card, CardFilter filter) {
        return jdbc.sql(sql)
                .param("me", me.id().value())
                .param("card", card.value())
                .param("filter", filter.name())
                .param("region", me.region());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ContributionId(row.getObject("id", UUID.class)),
                new CardId(row.getObject("card", UUID.class)),
                BoardSection.valueOf(row.getString("section")),
                new MemberId(row.getObject("author", UUID.class)),
                row.getBoolean("named"),
                row.getString("organisation"),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("text"),
                CardRows.mentioned(row),
                row.getBoolean("on_shown"),
                row.getBoolean("best"),
                PostState.valueOf(row.getString("state")),
                row.getTimestamp("pinned_at") != null,
                row.getTimestamp("written_at").toInstant(),
                CardRows.moment(row, "edited_at"),
                CardRows.moment(row, "removed_at"),
                row.getInt("comments"),
                row.getInt("supports"),
                row.getBoolean("supported"));
    }
}
