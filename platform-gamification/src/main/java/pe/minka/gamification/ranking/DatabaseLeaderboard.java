package pe.minka.gamification.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.RankingCursor;
import pe.minka.gamification.RankingScope;

/** The same boards, worked out from the scores. */
@Component
class DatabaseLeaderboard implements Leaderboard {

    /** Nothing is sorted but what is told, and nobody is looked up where only points are counted. */
    private static final String BOARD = """
            with board as materialized (select id, points from %s where board = :board and period = :period %s)
            """;

    private static final String FROM_START = BOARD + """
            , start as (select case when :top::int is null then 0
                                    else (select count(*) from board where points > :top) end + :shown as position,
                               :size::bigint as size)
            """;

    private static final String FROM_BEFORE = BOARD + """
            , start as (select greatest(0, place - :reach) as position, least(place, :reach) + 1 + :reach as size
                        from (select count(*) filter (where b.points > me.points
                                                         or b.points = me.points and b.id < me.id) as place
                              from board b
                              join board me on me.id = :who
                              group by me.id) mine)
            """;

    private static final String TOLD = """
            , stretch as (select id, points
                          from board
                          order by points desc, id
                          offset (select position from start)
                          limit coalesce((select size from start), 0))
            select id, points, (select position from start) as position, (select count(*) from board) as total,
                   (select count(*) from board where points > (select max(points) from stretch)) as more
            from stretch
            order by points desc, id
            """;

    private static final String PAGE = FROM_START + TOLD;
    private static final String AROUND = FROM_BEFORE + TOLD;
    private static final String TOTAL = BOARD + "select count(*) from board";

    private static final String MEMBERS_UPDATED = "select max(changed_at) from score where period = :period";
    private static final String TEAMS_UPDATED = "select max(changed_at) from team_score where season = :period";

    private final JdbcClient jdbc;

    DatabaseLeaderboard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has how much, how many come before the first, how many of those have more, and how many there are. */
    private record Row(UUID id, int points, long position, long more, long total) {}

    @Override
    public Optional<Stretch> page(BoardKey board, @Nullable RankingCursor after, int size) {
        var rows = of(board, PAGE)
                .param("top", after == null ? null : after.points())
                .param("shown", after == null ? 0 : after.shown())
                .param("size", size)
                .query(DatabaseLeaderboard::row)
                .list();
        return Optional.of(stretch(board, rows));
    }

    @Override
    public Optional<Stretch> around(BoardKey board, UUID who, int reach) {
        var rows = of(board, AROUND)
                .param("who", who)
                .param("reach", reach)
                .query(DatabaseLeaderboard::row)
                .list();
        return Optional.of(stretch(board, rows));
    }

    @Override
    public Optional<PageAndPlace> pageAndPlace(
            BoardKey board, @Nullable RankingCursor after, int size, UUID who, int reach) {
        return page(board, after, size)
                .flatMap(page -> around(board, who, reach).map(place -> new PageAndPlace(page, place)));
    }

    @Override
    public Optional<Stretch> aroundOrFirst(BoardKey board, UUID who, int reach, int size) {
        return around(board, who, reach)
                .filter(found -> !found.places().isEmpty())
                .or(() -> page(board, null, size));
    }

    @Override
    public Optional<List<Stretch>> leaders(List<BoardKey> boards, int size) {
        return Optional.of(boards.stream()
                .flatMap(board -> page(board, null, size).stream())
                .toList());
    }

    private Stretch stretch(BoardKey board, List<Row> rows) {
        if (rows.isEmpty()) {
            long total = of(board, TOTAL).query(Long.class).single();
            return new Stretch(List.of(), 0, total, updated(board));
        }
        var first = rows.getFirst();
        var places = new Places(first.position(), first.more(), rows.size());
        rows.forEach(row -> places.add(row.id(), row.points()));
        return new Stretch(places.all(), first.position(), first.total(), updated(board));
    }

    private @Nullable Instant updated(BoardKey board) {
        return jdbc.sql(board.isOfTeams() ? TEAMS_UPDATED : MEMBERS_UPDATED)
                .param("period", board.period().code())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private JdbcClient.StatementSpec of(BoardKey board, String sql) {
        var statement = jdbc.sql(
                        sql.formatted(board.isOfTeams() ? "ranked_team" : "ranked_member", within(board.scope())))
                .param("board", board.board())
                .param("period", board.period().code());
        return switch (board.scope()) {
            case RankingScope.National all -> statement;
            case RankingScope.InMacroRegion in -> statement.param("code", in.code());
            case RankingScope.InRegion in -> statement.param("code", in.code());
            case RankingScope.InOrganisation in ->
                statement.param("code", in.id().value());
        };
    }

    private static String within(RankingScope scope) {
        return switch (scope) {
            case RankingScope.National all -> "";
            case RankingScope.InMacroRegion in -> "and macro_region = :code";
            case RankingScope.InRegion in -> "and region = :code";
            case RankingScope.InOrganisation in -> "and organisation = :code";
        };
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("points"),
                row.getLong("position"),
                row.getLong("more"),
                row.getLong("total"));
    }
}
