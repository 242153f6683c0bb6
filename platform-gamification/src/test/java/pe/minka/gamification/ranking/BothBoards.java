package pe.minka.gamification.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Period;
import pe.minka.gamification.RankingScope;
import pe.minka.organisations.OrganisationId;

/** Compares for tests every board of some periods in Redis with the same one in the database, from its first row to its last. */
@Component
public class BothBoards {

    private static final int ALL = 1_000_000;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final JdbcClient jdbc;
    private final RedisLeaderboard redis;
    private final DatabaseLeaderboard database;

    BothBoards(JdbcClient jdbc, RedisLeaderboard redis, DatabaseLeaderboard database) {
        this.jdbc = jdbc;
        this.redis = redis;
        this.database = database;
    }

    /** Those boards that are not the same, with what both say. */
    public List<String> differences(List<String> periods) {
        List<String> differences = new ArrayList<>();
        for (BoardKey board : boards(periods)) {
            var live = redis.page(board, null, ALL);
            var stored = database.page(board, null, ALL);
            if (!live.equals(stored)) {
                differences.add(board.name() + ":\n" + live + "\n" + stored);
            }
        }
        return differences;
    }

    public void assertBecomeTheSame(String period) {
        assertBecomeTheSame(List.of(period));
    }

    public void assertBecomeTheSame(List<String> periods) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        var differences = differences(periods);
        while ((!differences.isEmpty() || areTeamsToBeWorkedOut(periods)) && System.nanoTime() < end) {
            differences = differences(periods);
        }
        assertThat(differences).isEmpty();
    }

    /** Until then both are the same because neither has heard of what was contributed. */
    private boolean areTeamsToBeWorkedOut(List<String> periods) {
        return jdbc.sql("select exists (select from team_change where season = any(:periods))")
                .param("periods", periods.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private List<BoardKey> boards(List<String> periods) {
        var scopes = scopes();
        List<BoardKey> boards = new ArrayList<>();
        for (String period : periods) {
            for (RankingScope scope : scopes) {
                boards.add(new BoardKey("MEMBERS", new Period(period), scope));
                boards.add(new BoardKey("ADVISORS", new Period(period), scope));
                if (!(scope instanceof RankingScope.InOrganisation)) {
                    boards.add(BoardKey.ofTeams(Period.season(period), scope));
                }
            }
        }
        return boards;
    }

    private List<RankingScope> scopes() {
        List<RankingScope> scopes = new ArrayList<>();
        scopes.add(RankingScope.NATIONAL);
        words("select code from macro_region")
                .map(RankingScope.InMacroRegion::new)
                .forEach(scopes::add);
        words("""
                select distinct o.region
                from participant p
                join organisation o on o.id = p.organisation
                where o.region is not null
                """).map(RankingScope.InRegion::new).forEach(scopes::add);
        words("select distinct organisation::text from participant where organisation is not null limit 20")
                .map(id -> new RankingScope.InOrganisation(new OrganisationId(UUID.fromString(id))))
                .forEach(scopes::add);
        return scopes;
    }

    private Stream<String> words(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream();
    }
}
