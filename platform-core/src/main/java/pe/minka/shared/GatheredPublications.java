package pe.minka.shared;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction publishes is written down at its end with one statement, and what listeners have done is put away some
 * at a time. A process that dies in between leaves some of that to be done again, which listeners have to bear anyway.
 */
final class GatheredPublications implements EventPublicationRepository, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(GatheredPublications.class);

    private static final String ADD = """
            insert into event_publication (id, event_type, listener_id, publication_date, serialized_event, status,
                                           completion_attempts, last_resubmission_date)
            select id, type, listener, published, event, status, 1, published
            from unnest(:ids::uuid[], :types::text[], :listeners::text[], :dates::timestamptz[], :events::text[],
                        :statuses::text[]) as p(id, type, listener, published, event, status)
            """;

    private static final String PUT_AWAY = """
            with done as (
                delete from event_publication
                where id = any(:ids)
                returning id, listener_id, event_type, serialized_event, publication_date, completion_attempts,
                          last_resubmission_date
            )
            insert into event_publication_archive (id, listener_id, event_type, serialized_event, publication_date,
                                                   completion_attempts, last_resubmission_date, completion_date, status)
            select done.*, :now, 'COMPLETED' from done
            on conflict (id) do nothing
            """;

    private static final int AT_ONCE = 2_000;
    private static final Duration GATHERING = Duration.ofMillis(50);
    private static final Duration AWAY = Duration.ofSeconds(1);
    private static final Duration LAST = Duration.ofSeconds(3);

    /** After the listeners, who finish in phase 0 what the last requests published. */
    private static final int PHASE = -1;

    private final EventPublicationRepository stored;
    private final EventSerializer serializer;
    private final JdbcClient jdbc;

    /** Those something was published for. */
    private final Set<String> listeners = ConcurrentHashMap.newKeySet();

    private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread keeper;

    GatheredPublications(EventPublicationRepository stored, EventSerializer serializer, JdbcClient jdbc) {
        this.stored = stored;
        this.serializer = serializer;
        this.jdbc = jdbc;
    }

    private record Done(UUID id, Instant at) {}

    private record Written(TargetEventPublication publication, String event) {}

    @Override
    public TargetEventPublication create(TargetEventPublication publication) {
        listeners.add(publication.getTargetIdentifier().getValue());
        var written = new Written(publication, String.valueOf(serializer.serialize(publication.getEvent())));
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            ofTransaction().add(written);
        } else {
            insert(List.of(written));
        }
        return publication;
    }

    private AtEnd ofTransaction() {
        for (var other : TransactionSynchronizationManager.getSynchronizations()) {
            if (other instanceof AtEnd end && end.isOf(this)) {
                return end;
            }
        }
        var end = new AtEnd();
        TransactionSynchronizationManager.registerSynchronization(end);
        return end;
    }

    private void insert(List<Written> some) {
        jdbc.sql(ADD)
                .param(
                        "ids",
                        some.stream()
                                .map(one -> one.publication().getIdentifier())
                                .toArray(UUID[]::new))
                .param(
                        "types",
                        texts(
                                some,
                                one -> one.publication().getEvent().getClass().getName()))
                .param(
                        "listeners",
                        texts(
                                some,
                                one -> one.publication().getTargetIdentifier().getValue()))
                .param(
                        "dates",
                        texts(
                                some,
                                one -> one.publication().getPublicationDate().toString()))
                .param("events", texts(some, Written::event))
                .param(
                        "statuses",
                        texts(some, one -> one.publication().getStatus().name()))
                .update();
    }

    private static String[] texts(List<Written> some, Function<Written, String> text) {
        return some.stream().map(text).toArray(String[]::new);
    }

    /** That somebody is at it nobody needs to know: who does not finish in time has died, whatever was noted before. */
    @Override
    public void markProcessing(UUID identifier) {}

    @Override
    public void markCompleted(UUID identifier, Instant completionDate) {
        if (running) {
            done.add(new Done(identifier, completionDate));
        } else {
            stored.markCompleted(identifier, completionDate);
        }
    }

    /** The framework also says this of whatever listens to a transaction without a publication: then there is none to end. */
    @Override
    public void markCompleted(Object event, PublicationTargetIdentifier identifier, Instant completionDate) {
        if (listeners.contains(identifier.getValue())) {
            stored.markCompleted(event, identifier, completionDate);
        }
    }

    @Override
    public void markFailed(UUID identifier) {
        stored.markFailed(identifier);
    }

    @Override
    public boolean markResubmitted(UUID identifier, Instant instant) {
        return stored.markResubmitted(identifier, instant);
    }

    @Override
    public List<TargetEventPublication> findIncompletePublications() {
        return known(stored.findIncompletePublications());
    }

    @Override
    public List<TargetEventPublication> findIncompletePublicationsPublishedBefore(Instant instant) {
        return known(stored.findIncompletePublicationsPublishedBefore(instant));
    }

    private List<TargetEventPublication> known(List<TargetEventPublication> found) {
        found.forEach(one -> listeners.add(one.getTargetIdentifier().getValue()));
        return found;
    }

    @Override
    public Optional<TargetEventPublication> findIncompletePublicationsByEventAndTargetIdentifier(
            Object event, PublicationTargetIdentifier target) {
        return stored.findIncompletePublicationsByEventAndTargetIdentifier(event, target);
    }

    @Override
    public List<TargetEventPublication> findCompletedPublications() {
        return stored.findCompletedPublications();
    }

    @Override
    public List<TargetEventPublication> findFailedPublications(FailedCriteria criteria) {
        return known(stored.findFailedPublications(criteria));
    }

    @Override
    public List<TargetEventPublication> findByStatus(EventPublication.Status status) {
        return stored.findByStatus(status);
    }

    @Override
    public int countByStatus(EventPublication.Status status) {
        return stored.countByStatus(status);
    }

    @Override
    public void deletePublications(List<UUID> identifiers) {
        stored.deletePublications(identifiers);
    }

    @Override
    public void deleteCompletedPublications() {
        stored.deleteCompletedPublications();
    }

    @Override
    public void deleteCompletedPublicationsBefore(Instant instant) {
        stored.deleteCompletedPublicationsBefore(instant);
    }

    @Override
    public synchronized void start() {
        running = true;
        keeper = Thread.ofVirtual().name("publications").start(this::keep);
    }

    private void keep() {
        try {
            while (running) {
                var first = done.take();
                Thread.sleep(GATHERING);
                putAway(first);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** While the database is away it waits here: it is little, and nothing else can be done meanwhile. */
    private void putAway(Done first) throws InterruptedException {
        List<Done> some = new ArrayList<>(List.of(first));
        done.drainTo(some, AT_ONCE);
        try {
            putAway(some);
        } catch (DataAccessException e) {
            LOG.warn("{} handled events could not be put away yet: {}", some.size(), e.getMessage());
            done.addAll(some);
            Thread.sleep(AWAY);
        }
    }

    private void putAway(List<Done> some) {
        if (!some.isEmpty()) {
            jdbc.sql(PUT_AWAY)
                    .param("ids", some.stream().map(Done::id).toArray(UUID[]::new))
                    .param("now", Timestamp.from(some.getLast().at()))
                    .update();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        var stopping = keeper;
        keeper = null;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(LAST);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        List<Done> rest = new ArrayList<>();
        done.drainTo(rest);
        try {
            putAway(rest);
        } catch (DataAccessException e) {
            LOG.warn("{} handled events will be handled again: {}", rest.size(), e.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private final class AtEnd implements TransactionSynchronization {

        private final List<Written> gathered = new ArrayList<>();
        private final Map<Object, Integer> savepoints = new HashMap<>();
        private boolean over;

        private boolean isOf(GatheredPublications others) {
            return others.equals(GatheredPublications.this);
        }

        /** What others do just before the commit may come after this. */
        void add(Written written) {
            if (over) {
                insert(List.of(written));
            } else {
                gathered.add(written);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            over = true;
            if (!gathered.isEmpty()) {
                insert(gathered);
            }
        }

        @Override
        public void savepoint(Object savepoint) {
            savepoints.put(savepoint, gathered.size());
        }

        /** What was published since never happened. */
        @Override
        public void savepointRollback(Object savepoint) {
            int kept = savepoints.getOrDefault(savepoint, gathered.size());
            gathered.subList(Math.min(kept, gathered.size()), gathered.size()).clear();
        }
    }
}
