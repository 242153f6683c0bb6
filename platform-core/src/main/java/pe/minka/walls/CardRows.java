package pe.minka.walls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** Finds cards in the order they are read in. */
@Component
class CardRows {

    private static final String COLUMNS = """
            select c.id, c.wall, w.slug, w.title as wall_title, w.named, c.section, c.kind, c.author,
                   o.name as organisation,
                   case when w.audience <> 'INVITED' then o.region end as region, r.name as region_name, c.title, c.text,
                   array(select m.member from card_mention m where m.card = c.id) as mentioned, c.stage, c.state, c.closes_at,
                   c.practice, c.best, c.pinned_at, c.written_at, c.edited_at, c.removed_at,
                   (select count(*) from wall_contribution n where n.card = c.id and n.state = 'SHOWN') as contributions,
                   coalesce(v.supports, 0) as supports,
                   exists (select from conversation_support s
                           where s.kind = 'card' and s.subject = c.id and s.member = :me::uuid) as supported
            from card c
            join wall w on w.id = c.wall
            join organisation o on o.id = c.organisation
            left join region r on r.code = o.region
            left join conversation v on v.kind = 'card' and v.subject = c.id
            """;

    private static final String ONE = COLUMNS + "where c.id = :card and c.text is not null";

    /** The oldest first; what was taken away for good is missing. */
    private static final String SOME = COLUMNS + """
            where c.id = any(:cards) and c.text is not null
            order by c.written_at, c.id
            """;

    /** What of their own waits or was hidden its author sees in its place. */
    private static final String MATCHING = """
            where c.wall = :wall and (c.state = 'SHOWN' or c.author = :me::uuid and c.state in ('WAITING', 'HIDDEN'))
              and (:section::text is null or c.section = :section)
              and case :filter
                      when 'MINE' then c.author = :me::uuid
                      when 'MY_REGION' then o.region = :region::text
                      when 'UNANSWERED'
                      then c.stage in ('OPEN', 'PUBLISHED', 'ACCOMPANIED')
                           and not exists (select
                                           from wall_contribution a
                                           where a.card = c.id and a.state = 'SHOWN' and a.author <> c.author)
                      else true end
            """;

    private static final String PAGE = COLUMNS + MATCHING + """
            order by (c.stage = 'ARCHIVED'), c.pinned_at desc nulls last, c.place desc, c.id
            limit :size offset :from
            """;

    /** The first ones of each section in one question. */
    private static final String FIRSTS = COLUMNS + """
            where c.id in (select f.id
                           from (select c.id,
                                        row_number() over (partition by c.section
                                                           order by (c.stage = 'ARCHIVED'), c.pinned_at desc nulls last,
                                                                    c.place desc, c.id) as number
                                 from card c
                                 join organisation o on o.id = c.organisation
            """ + MATCHING + """
                                ) f
                           where f.number <= :size)
            order by (c.stage = 'ARCHIVED'), c.pinned_at desc nulls last, c.place desc, c.id
            """;

    private static final String COUNTS = """
            select c.section, count(*) as cards
            from card c
            join organisation o on o.id = c.organisation
            """ + MATCHING + """
            group by c.section
            """;

    private final JdbcClient jdbc;

    CardRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A card as it is kept, with what is counted about it. */
    record Row(
            CardId id,
            WallId wall,
            String wallSlug,
            String wallTitle,
            boolean named,
            String section,
            CardKind kind,
            MemberId author,
            String organisation,
            @Nullable String region,
            @Nullable String regionName,
            String title,
            String text,
            Set<MemberId> mentioned,
            CardStage stage,
            PostState state,
            @Nullable Instant closesAt,
            @Nullable String practice,
            @Nullable ContributionId best,
            boolean pinned,
            Instant at,
            @Nullable Instant editedAt,
            @Nullable Instant removedAt,
            int contributions,
            int supports,
            boolean supported) {}

    /** A section with its number of cards. */
    record Count(String section, int cards) {}

    Optional<Row> find(CardId card, @Nullable MemberId asker) {
        return jdbc.sql(ONE)
                .param("card", card.value())
                .param("me", asker == null ? null : asker.value())
                .query((row, number) -> row(row))
                .optional();
    }

    List<Row> findAll(Collection<UUID> cards, @Nullable MemberId asker) {
        return jdbc.sql(SOME)
                .param("cards", cards.toArray(UUID[]::new))
                .param("me", asker == null ? null : asker.value())
                .query((row, number) -> row(row))
                .list();
    }

    List<Row> page(Access me, WallId wall, @Nullable String section, CardFilter filter, int from, int size) {
        return matching(PAGE, me, wall, section, filter)
                .param("from", from)
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
    }

    List<Row> firsts(Access me, WallId wall, CardFilter filter, int size) {
        return matching(FIRSTS, me, wall, null, filter)
                .param("size", size)
                .query((row, number) -> row(row))
                .list();
    }

    List<Count> counts(Access me, WallId wall, CardFilter filter) {
        return matching(COUNTS, me, wall, null, filter).query(Count.class).list();
    }

    private JdbcClient.StatementSpec matching(
            String sql, Access me, WallId wall, @Nullable String section, CardFilter filter) {
        return jdbc.sql(sql)
                .param("me", me.id().value())
                .param("wall", wall.value())
                .param("section", section)
                .param("filter", filter.name())
                .param("region", me.region());
    }

    private static Row row(ResultSet row) throws SQLException {
        @Nullable UUID best = row.getObject("best", UUID.class);
        return new Row(
                new CardId(row.getObject("id", UUID.class)),
                new WallId(row.getObject("wall", UUID.class)),
                row.getString("slug"),
                row.getString("wall_title"),
                row.getBoolean("named"),
                row.getString("section"),
                CardKind.valueOf(row.getString("kind")),
                new MemberId(row.getObject("author", UUID.class)),
                row.getString("organisation"),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("title"),
                row.getString("text"),
                mentioned(row),
                CardStage.valueOf(row.getString("stage")),
                PostState.valueOf(row.getString("state")),
                moment(row, "closes_at"),
                row.getString("practice"),
                best == null ? null : new ContributionId(best),
                row.getTimestamp("pinned_at") != null,
                row.getTimestamp("written_at").toInstant(),
                moment(row, "edited_at"),
                moment(row, "removed_at"),
                row.getInt("contributions"),
                row.getInt("supports"),
                row.getBoolean("supported"));
    }

    static Set<MemberId> mentioned(ResultSet row) throws SQLException {
        return Stream.of((UUID[]) row.getArray("mentioned").getArray())
                .map(MemberId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
