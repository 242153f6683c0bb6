package pe.minka.streams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the live log. Rights are the business of whoever shows a topic. */
@Service
public class StreamLog {

    /** Whoever has missed more reads the page anew. */
    public static final int REPLAYED = 1_000;

    /** Counter and lines in one statement, so that they are of the same moment. */
    private static final String SINCE = """
            select s.serial as last, e.serial, e.kind, e.subject, e.at
            from stream s
            left join lateral (select serial, kind, subject, at
                               from stream_event
                               where topic = s.topic and serial > :since
                               order by serial
                               limit :limit) e on true
            where s.topic = :topic
            order by e.serial
            """;

    private static final String LAST = "select topic, serial from stream where topic = any(:topics)";

    private final JdbcClient jdbc;

    StreamLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Missed since(Topic topic, long serial) {
        return since(topic, serial, REPLAYED);
    }

    /** Everything after the serial, in order and without gaps, or a snapshot; never something in between. */
    public Missed since(Topic topic, long serial, int limit) {
        return jdbc.sql(SINCE)
                .param("topic", topic.toString())
                .param("since", serial)
                .param("limit", limit)
                .query((ResultSet rows) -> read(rows, topic, serial, limit));
    }

    private static Missed read(ResultSet rows, Topic topic, long since, int limit) throws SQLException {
        long last = 0;
        List<StreamEvent> events = new ArrayList<>();
        while (rows.next()) {
            last = rows.getLong("last");
            if (rows.getString("kind") != null) {
                events.add(event(rows, topic));
            }
        }
        boolean complete = since <= last && last - since <= limit && events.size() == last - since;
        return complete ? new Missed(last, events, false) : new Missed(last, List.of(), true);
    }

    /** Where nothing has ever happened it is 0. */
    public long last(Topic topic) {
        return last(List.of(topic)).getOrDefault(topic, 0L);
    }

    /** Without the topics on which nothing has ever happened. */
    public Map<Topic, Long> last(Collection<Topic> topics) {
        Map<Topic, Long> last = new HashMap<>();
        if (!topics.isEmpty()) {
            jdbc.sql(LAST)
                    .param("topics", topics.stream().map(Topic::toString).toArray(String[]::new))
                    .query(row -> {
                        last.put(Topic.of(row.getString("topic")).orElseThrow(), row.getLong("serial"));
                    });
        }
        return last;
    }

    private static StreamEvent event(ResultSet row, Topic topic) throws SQLException {
        return new StreamEvent(
                topic,
                row.getLong("serial"),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getTimestamp("at").toInstant());
    }
}
