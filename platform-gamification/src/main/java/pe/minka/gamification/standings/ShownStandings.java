package pe.minka.gamification.standings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.Standing;
import pe.minka.members.MemberId;
import pe.minka.shared.Peru;

/**
 * What stands beside names outside of the rankings: only of whoever appears there with theirs, and nothing while
 * recognition is hidden.
 */
@Service
@Transactional(readOnly = true)
public class ShownStandings {

    private static final String REACHED = """
            select p.member, array_agg(r.standing) as reached
            from participant p
            join standing_reached r on r.participant = p.id
            join season s on s.code = r.season
            where p.member = any(:members) and p.seen and p.named and :today between s.first_day and s.last_day
            group by p.member
            """;

    private final JdbcClient jdbc;
    private final Ladders ladders;
    private final RecognitionSwitch recognition;
    private final Clock clock;

    ShownStandings(JdbcClient jdbc, Ladders ladders, RecognitionSwitch recognition, Clock clock) {
        this.jdbc = jdbc;
        this.ladders = ladders;
        this.recognition = recognition;
        this.clock = clock;
    }

    /** In the season that is on; whoever has come to none is missing. */
    public Map<MemberId, ShownStanding> of(Collection<MemberId> members) {
        if (members.isEmpty() || !recognition.isShown()) {
            return Map.of();
        }
        Map<MemberId, Standing> reached = new HashMap<>();
        jdbc.sql(REACHED)
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("today", Peru.dayOf(clock.instant()))
                .query(row -> {
                    reached.put(new MemberId(row.getObject("member", UUID.class)), highest(row));
                });
        return reached.isEmpty() ? Map.of() : worded(reached);
    }

    private static Standing highest(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("reached").getArray())
                .map(Standing::valueOf)
                .reduce(Standing::higher)
                .orElseThrow();
    }

    private Map<MemberId, ShownStanding> worded(Map<MemberId, Standing> reached) {
        var ladder = ladders.current();
        return reached.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        one -> new ShownStanding(
                                one.getValue().steps(),
                                ladder.of(one.getValue()).label())));
    }
}
