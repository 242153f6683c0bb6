package pe.minka.streams;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends to the live log in the transaction of the change itself. A topic stays locked from then on to the commit: who
 * needs the serial appends last and all topics at once, who does not appends at the end.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Streams {

    private static final String APPEND = """
            with next as (
                insert into stream as s (topic, serial) values (:topic, 1)
                on conflict (topic) do update set serial = s.serial + 1
                returning topic, serial
            )
            insert into stream_event (topic, serial, kind, subject, at)
            select topic, serial, :kind, :subject, :at from next
            returning serial
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    Streams(JdbcClient jdbc, Clock clock, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.publisher = publisher;
    }

    /** The serial it has on its topic. */
    public long append(Topic topic, String kind, UUID subject) {
        return append(new StreamChange(topic, kind, subject));
    }

    /** Several in the order of their topics, whatever order they come in; the last serial of each topic. */
    public Map<Topic, Long> append(Collection<StreamChange> changes) {
        List<StreamChange> ordered = changes.stream()
                .sorted(Comparator.comparing(StreamChange::topic))
                .toList();
        Map<Topic, Long> last = new HashMap<>();
        ordered.forEach(change -> last.put(change.topic(), append(change)));
        return Map.copyOf(last);
    }

    /**
     * Just before the commit, together with all others that were noted in this transaction: in the order of their
     * topics, so that two transactions never wait for each other, and once however often the same was noted.
     */
    public void appendAtEnd(StreamChange change) {
        end().note(change);
    }

    private AtEnd end() {
        for (var other : TransactionSynchronizationManager.getSynchronizations()) {
            if (other instanceof AtEnd end) {
                return end;
            }
        }
        var end = new AtEnd();
        TransactionSynchronizationManager.registerSynchronization(end);
        return end;
    }

    private long append(StreamChange change) {
        var now = clock.instant();
        long serial = jdbc.sql(APPEND)
                .param("topic", change.topic().toString())
                .param("kind", change.kind())
                .param("subject", change.subject())
                .param("at", Timestamp.from(now))
                .query(Long.class)
                .single();
        publisher.publishEvent(
                new StreamAppended(new StreamEvent(change.topic(), serial, change.kind(), change.subject(), now)));
        return serial;
    }

    private final class AtEnd implements TransactionSynchronization {

        private final Set<StreamChange> changes = new LinkedHashSet<>();
        private boolean over;

        /** What others do just before the commit may come after this. */
        void note(StreamChange change) {
            if (changes.add(change) && over) {
                append(change);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            over = true;
            append(changes);
        }
    }
}
