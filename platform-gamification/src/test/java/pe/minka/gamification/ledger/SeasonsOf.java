package pe.minka.gamification.ledger;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seasons as somebody sees them whose clock stands somewhere else, for tests. */
public final class SeasonsOf {

    private SeasonsOf() {}

    public static Seasons clock(JdbcClient jdbc, Clock clock) {
        return new Seasons(jdbc, clock);
    }
}
