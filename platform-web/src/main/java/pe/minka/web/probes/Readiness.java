package pe.minka.web.probes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import pe.minka.gamification.RedisLine;

/**
 * Whether requests can be served: the process has started and is not about to stop, and the database answers, may be
 * written to and has its migrations. Without Redis everything works with less comfort.
 */
@Component
class Readiness {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    /** The sessions belong to the module that depends on all others: its migrations run last. */
    private static final String DATABASE = """
            select not pg_is_in_recovery() and to_regclass('spring_session') is not null
            """;

    private final ApplicationAvailability process;
    private final JdbcClient jdbc;
    private final RedisLine redis;

    Readiness(ApplicationAvailability process, JdbcClient jdbc, RedisLine redis) {
        this.process = process;
        this.jdbc = jdbc;
        this.redis = redis;
    }

    enum State {
        READY(200, "ready"),
        DEGRADED(200, "ready, degraded"),
        AWAY(503, "not ready");

        private final int status;
        private final String word;

        State(int status, String word) {
            this.status = status;
            this.word = word;
        }

        int status() {
            return status;
        }

        String word() {
            return word;
        }
    }

    State state() {
        if (process.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC || !isDatabaseThere()) {
            return State.AWAY;
        }
        return redis.answers() ? State.READY : State.DEGRADED;
    }

    private boolean isDatabaseThere() {
        try {
            return jdbc.sql(DATABASE).query(Boolean.class).single();
        } catch (DataAccessException | TransactionException e) {
            log.warn("not ready, the database is away: {}", e.getMessage());
            return false;
        }
    }
}
