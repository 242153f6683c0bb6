package pe.minka.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a transaction publishes is written down at its end with one statement. */
final class GatheredPublications implements EventPublicationRepository {

    private static final String ADD = """
            insert into event_publication (id, event_type, listener_id, publication_date, serialized_event, status,
                                           completion_attempts, last_resubmission_date)
            select id, type, listener, published, event, status, 1, published
            from unnest(:ids::uuid[], :types::text[], :listeners::text[], :dates::timestamptz[], :events::text[],
                        :statuses::text[]) as p(id, type, listener, published, event, status)
            """;

    private final EventPublicationRepository stored;
    private final EventSerializer serializer;
    private final HandledPublications handled;
    private final JdbcClient jdbc;

    /** Those something was published for. */
    private final Set<String> listeners = ConcurrentHashMap.newKeySet();

    GatheredPublications(
            EventPublicationRepository stored,
            EventSerializer serializer,
            HandledPublications handled,
            JdbcClient jdbc) {
        this.stored = stored;
        this.serializer = serializer;
        this.handled = handled;
        this.jdbc = jdbc;
    }

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
        if (!handled.add(identifier, completionDate)) {
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
