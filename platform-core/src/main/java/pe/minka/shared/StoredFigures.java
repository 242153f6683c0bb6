package pe.minka.shared;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Figures that one row tells, for those who watch over the platform. However often they are read, the database is asked
 * every few seconds at most; while it is away they are not a number.
 */
public final class StoredFigures {

    private static final Duration FRESH = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String sql;
    private final UnaryOperator<JdbcClient.StatementSpec> parameters;
    private Map<String, Object> figures = Map.of();
    private @Nullable Instant readAt;

    /** The query may use {@code :now}. */
    public StoredFigures(JdbcClient jdbc, Clock clock, String sql) {
        this(jdbc, clock, sql, UnaryOperator.identity());
    }

    /** The query may use {@code :now}, and what else it is given each time. */
    public StoredFigures(JdbcClient jdbc, Clock clock, String sql, UnaryOperator<JdbcClient.StatementSpec> parameters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sql = sql;
        this.parameters = parameters;
    }

    public double of(String column) {
        return current().get(column) instanceof Number figure ? figure.doubleValue() : Double.NaN;
    }

    private synchronized Map<String, Object> current() {
        var now = clock.instant();
        if (readAt == null || Duration.between(readAt, now).abs().compareTo(FRESH) > 0) {
            readAt = now;
            figures = read(now);
        }
        return figures;
    }

    private Map<String, Object> read(Instant now) {
        try {
            var query = jdbc.sql(sql).param("now", Timestamp.from(now));
            return parameters.apply(query).query().singleRow();
        } catch (DataAccessException | TransactionException e) {
            return Map.of();
        }
    }
}
