package pe.minka.shared;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.shared.Letters.LetterWritten;

/** The tables behind the events, as a process leaves them that was killed. */
record PublicationRegistry(JdbcClient jdbc) {

    private static final String ROW = """
             (id, listener_id, event_type, serialized_event, publication_date, completion_date, status,
              completion_attempts, last_resubmission_date)
            values (:id, :listener, :type, :event, :published, :completed, :status, :attempts, :tried)
            """;

    private static final String LISTENER = "pe.minka.shared.Letters.on(pe.minka.shared.Letters$LetterWritten)";

    /** Published a day ago. */
    UUID left(String text, String status, int attempts, Duration triedAgo) {
        var now = Instant.now();
        return insert(
                "event_publication", text, status, attempts, now.minus(Duration.ofDays(1)), now.minus(triedAgo), null);
    }

    UUID archived(String text, Duration ago) {
        var then = Instant.now().minus(ago);
        return insert("event_publication_archive", text, "COMPLETED", 1, then, then, then);
    }

    private UUID insert(
            String table,
            String text,
            String status,
            int attempts,
            Instant published,
            Instant tried,
            @Nullable Instant done) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into " + table + ROW)
                .param("id", id)
                .param("listener", LISTENER)
                .param("type", LetterWritten.class.getName())
                .param("event", "{\"text\":\"" + text + "\"}")
                .param("published", Timestamp.from(published))
                .param("completed", done == null ? null : Timestamp.from(done))
                .param("status", status)
                .param("attempts", attempts)
                .param("tried", Timestamp.from(tried))
                .update();
        return id;
    }

    String status(UUID id) {
        return jdbc.sql("select status from event_publication where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse("gone");
    }

    /** How often it has been handed to its listener. */
    int attempts(UUID id) {
        return jdbc.sql("select completion_attempts from event_publication where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    boolean isOpen(String text) {
        return !find("event_publication", text).isEmpty();
    }

    boolean isArchived(String text) {
        return find("event_publication_archive", text).equals(List.of("COMPLETED"));
    }

    private List<String> find(String table, String text) {
        return jdbc.sql("select status from " + table + " where serialized_event like :text")
                .param("text", "%" + text + "%")
                .query(String.class)
                .list();
    }
}
