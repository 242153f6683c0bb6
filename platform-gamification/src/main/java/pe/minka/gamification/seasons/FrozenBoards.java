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

/**
 * The boards of closed seasons as they were signed, of whoever is seen today and of who reads. Whoever is not seen is no
 * place among the others and shares no rank: with so many ranks left out, nobody can tell which of them was theirs.
 */
@Component
public class FrozenBoards {

    private static final String SEEN = "(p.seen or p.id = :reader)";

    private static final String STRETCH = """
            select b.participant, b.points, b.rank, b.standing, coalesce(s.points, 0) as today,
                   exists (select
                           from season_result other
                           join participant p on p.id = other.participant
                           where other.season = :season and other.board = :board and other.rank = b.rank
                             and other.participant <> b.participant and %s) as shared
            from (select r.participant, r.points, r.rank, r.standing
                  from season_result r
                  join participant p on p.id = r.participant
                  where r.season = :season and r.board = :board and r.rank is not null and %s
                  order by r.rank, r.participant
                  offset :from
                  limit :size) b
            left join score s on s.participant = b.participant and s.period = :season
            order by b.rank, b.participant
            """.formatted(SEEN, SEEN);

    private static final String POSITION = """
            select (select count(*)
                    from season_result before
                    join participant p on p.id = before.participant
                    where before.season = :season and before.board = :board and before.rank is not null
                      and (before.rank, before.participant) < (mine.rank, mine.participant) and %s)
            from season_result mine
            where mine.season = :season and mine.board = :board and mine.participant = :reader and mine.rank is not null
            """.formatted(SEEN);

    private static final String COUNT = """
            select count(*) filter (where %s) as seen, count(*) as places
            from season_result r
            join participant p on p.id = r.participant
            where r.season = :season and r.board = :board and r.rank is not null
            """.formatted(SEEN);

    private static final String OWN = """
            select board, rank, points from season_result where season = :season and participant = :who
            """;

    private final JdbcClient jdbc;

    FrozenBoards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many are seen, and how many had a place and are not. */
    public record Counted(long seen, long unseen) {}

    /**
     * A place.
     *
     * @param shared others who are seen have the same rank
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
    public List<FrozenPlace> stretch(String season, Board board, @Nullable UUID reader, long from, int size) {
        return of(STRETCH, season, board, reader)
                .param("from", from)
                .param("size", size)
                .query((row, number) -> place(row))
                .list();
    }

    /** How many come before who reads; empty if they have no place there. */
    public OptionalLong position(String season, Board board, UUID reader) {
        return of(POSITION, season, board, reader)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    public Counted count(String season, Board board, @Nullable UUID reader) {
        return of(COUNT, season, board, reader)
                .query((row, number) -> new Counted(row.getLong("seen"), row.getLong("places") - row.getLong("seen")))
                .single();
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

    private JdbcClient.StatementSpec of(String sql, String season, Board board, @Nullable UUID reader) {
        return jdbc.sql(sql)
                .param("season", season)
                .param("board", board.name())
                .param("reader", reader);
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
