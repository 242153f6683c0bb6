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

    private static final int MOST = 100;

    private static final String FAILED = """
            select event_type, listener_id, publication_date, coalesce(completion_attempts, 0) as attempts
            from event_publication
            where completion_date is null and status = 'FAILED'
            order by publication_date, id
            limit :most
            """;

    /** As if it had last been tried long ago: whoever looks next for what is due finds it. */
    private static final String DUE = """
            update event_publication
            set last_resubmission_date = to_timestamp(0)
            where completion_date is null and status = 'FAILED'
            """;

    private final JdbcClient jdbc;

    UnheardNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened, who failed to hear of it, since when and how often. */
    public record Item(String event, String listener, Instant since, int attempts) {}

    /** The oldest first. */
    public List<Item> failed() {
        return jdbc.sql(FAILED)
                .param("most", MOST)
                .query((row, number) -> item(row))
                .list();
    }

    /** All of it within seconds, however often it has failed. Says how many there are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int retrySoon() {
        return jdbc.sql(DUE).update();
    }

    private static Item item(ResultSet row) throws SQLException {
        String listener = row.getString("listener_id");
        int arguments = listener.indexOf('(');
        return new Item(
                lastName(row.getString("event_type")),
                lastName(withoutLast(arguments < 0 ? listener : listener.substring(0, arguments))),
                row.getTimestamp("publication_date").toInstant(),
                row.getInt("attempts"));
    }

    private static String lastName(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private static String withoutLast(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
