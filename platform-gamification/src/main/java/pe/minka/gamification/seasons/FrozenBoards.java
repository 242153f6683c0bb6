package pe.minka.gamification.seasons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.Standing;

/** The boards of closed seasons, place by place as they were signed. */
@Component
public class FrozenBoards {

    private static final String STRETCH = """
            select b.participant, b.points, b.rank, b.standing, coalesce(s.points, 0) as today,
                   exists (select
                           from season_result other
                           where other.season = :season and other.board = :board and other.rank = b.rank
                             and other.participant <> b.participant) as shared
            from (select participant, points, rank, standing
                  from season_result
                  where season = :season and board = :board and rank is not null
                  order by rank, participant
                  offset :from
                  limit :size) b
            left join score s on s.participant = b.participant and s.period = :season
            order by b.rank, b.participant
            """;

    private static final String POSITION = """
            select (select count(*)
                    from season_result before
                    where before.season = :season and before.board = :board and before.rank is not null
                      and (before.rank, before.participant) < (mine.rank, mine.participant))
            from season_result mine
            where mine.season = :season and mine.board = :board and mine.participant = :who and mine.rank is not null
            """;

    private static final String COUNT = """
            select count(*) from season_result where season = :season and board = :board and rank is not null
            """;

    private static final String OWN = """
            select board, rank, points from season_result where season = :season and participant = :who
            """;

    private final JdbcClient jdbc;

    FrozenBoards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place.
     *
     * @param shared others have the same rank
     * @param today the points of that season after everything that was corrected later
     */
    public record FrozenPlace(
            UUID participant,
            int points,
            long rank,
            boolean shared,
            @Nullable Standing standing,
            int today) {}

    /** Those after so many others. */
    public List<FrozenPlace> stretch(String season, Board board, long from, int size) {
        return of(STRETCH, season, board)
                .param("from", from)
                .param("size", size)
                .query((row, number) -> place(row))
                .list();
    }

    /** How many come before somebody; empty for who has no place there. */
    public OptionalLong position(String season, Board board, UUID who) {
        return of(POSITION, season, board)
                .param("who", who)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    public long count(String season, Board board) {
        return of(COUNT, season, board).query(Long.class).single();
    }

    /** With a place or without one. */
    public Optional<OwnResult> own(String season, UUID who) {
        return jdbc.sql(OWN)
                .param("season", season)
                .param("who", who)
                .query((row, number) -> new OwnResult(
                        Board.valueOf(row.getString("board")), row.getObject("rank") != null, row.getInt("points")))
                .optional();
    }

    private JdbcClient.StatementSpec of(String sql, String season, Board board) {
        return jdbc.sql(sql).param("season", season).param("board", board.name());
    }

    private static FrozenPlace place(ResultSet row) throws SQLException {
        @Nullable String standing = row.getString("standing");
        return new FrozenPlace(
                row.getObject("participant", UUID.class),
                row.getInt("points"),
                row.getLong("rank"),
                row.getBoolean("shared"),
                standing == null ? null : Standing.valueOf(standing),
                row.getInt("today"));
    }
}
