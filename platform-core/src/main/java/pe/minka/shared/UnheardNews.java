package pe.minka.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What some listener has failed to take in, for those who look after the platform. It is tried again by itself all the
 * time.
 */
@Component
public class UnheardNews {

    private static final String FAILED = """
            select event_type, listener_id, min(publication_date) as since, count(*) as times,
                   coalesce(max(completion_attempts), 0) as attempts
            from event_publication
            where completion_date is null and status = 'FAILED'
            group by event_type, listener_id
            order by since, listener_id
            """;

    /** As if it had last been tried long ago: whoever looks next for what is due finds it. */
    private static final String DUE = """
            update event_publication
            set last_resubmission_date = to_timestamp(0)
            where completion_date is null and status = 'FAILED'
            """;

    /** pe.minka.module.Listener.method; one that was given another name tells no module. */
    private static final int MODULE = 2;

    private static final int LEAST_WITH_A_MODULE = 5;

    private final JdbcClient jdbc;

    UnheardNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What happened, who of which module failed to hear of it and how many times, since when, and how often the most stubborn
     * was tried.
     */
    public record Item(String event, String module, String listener, int times, Instant since, int attempts) {}

    /** The oldest first. */
    public List<Item> failed() {
        return jdbc.sql(FAILED).query((row, number) -> item(row)).list();
    }

    /** All of it within seconds, however often it has failed. Says how many there are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int retrySoon() {
        return jdbc.sql(DUE).update();
    }

    private static Item item(ResultSet row) throws SQLException {
        String method = row.getString("listener_id").replaceAll("\\(.*", "");
        var parts = List.of(method.split("\\.", -1));
        return new Item(
                lastName(row.getString("event_type")),
                parts.size() >= LEAST_WITH_A_MODULE ? parts.get(MODULE) : "",
                parts.size() > 1 ? parts.get(parts.size() - 2) : method,
                row.getInt("times"),
                row.getTimestamp("since").toInstant(),
                row.getInt("attempts"));
    }

    private static String lastName(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
