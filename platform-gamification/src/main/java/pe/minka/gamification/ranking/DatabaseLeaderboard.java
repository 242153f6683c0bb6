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

    private static final String BOARD = """
            with board as (select id, points,
                                  rank() over (order by points desc) as rank,
                                  row_number() over (order by points desc, id) - 1 as position,
                                  count(*) over () as total
                           from %s
                           where board = :board and period = :period
                             and (:macroRegion::text is null or macro_region = :macroRegion)
                             and (:region::text is null or region = :region)
                             and (:organisation::uuid is null or organisation = :organisation))
            """;

    private static final String PAGE = BOARD + """
            , start as (select case when :top::int is null then 0
                                    else (select count(*) from board where points > :top) end + :shown as position)
            select b.id, b.points, b.rank, b.position, b.total
            from board b
            cross join start s
            where b.position >= s.position and b.position < s.position + :size
            order by b.position
            """;

    private static final String AROUND = BOARD + """
            select b.id, b.points, b.rank, b.position, b.total
            from board b
            join board me on me.id = :who
            where b.position between me.position - :reach and me.position + :reach
            order by b.position
            """;

    private static final String TOTAL = BOARD + "select count(*) from board";

    private static final String MEMBERS_UPDATED = "select max(changed_at) from score where period = :period";
    private static final String TEAMS_UPDATED = "select max(changed_at) from team_score where season = :period";

    private final JdbcClient jdbc;

    DatabaseLeaderboard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place, where it is and of how many. */
    private record Row(Place place, long position, long total) {}

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
    public Optional<List<Stretch>> leaders(List<BoardKey> boards, int size) {
        return Optional.of(boards.stream()
                .flatMap(board -> page(board, null, size).stream())
                .toList());
    }

    private Stretch stretch(BoardKey board, List<Row> rows) {
        long total = rows.isEmpty()
                ? of(board, TOTAL).query(Long.class).single()
                : rows.getFirst().total();
        long from = rows.isEmpty() ? 0 : rows.getFirst().position();
        return new Stretch(rows.stream().map(Row::place).toList(), from, total, updated(board));
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
        var scope = board.scope();
        return jdbc.sql(sql.formatted(board.isOfTeams() ? "ranked_team" : "ranked_member"))
                .param("board", board.board())
                .param("period", board.period().code())
                .param("macroRegion", scope instanceof RankingScope.InMacroRegion in ? in.code() : null)
                .param("region", scope instanceof RankingScope.InRegion in ? in.code() : null)
                .param(
                        "organisation",
                        scope instanceof RankingScope.InOrganisation in
                                ? in.id().value()
                                : null);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var place = new Place(row.getObject("id", UUID.class), row.getInt("points"), row.getLong("rank"));
        return new Row(place, row.getLong("position"), row.getLong("total"));
    }
}
