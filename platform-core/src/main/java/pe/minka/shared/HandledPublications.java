package pe.minka.shared;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves what listeners have done to the archive, some at a time. A process that dies before leaves it to be done again, which
 * listeners have to bear anyway.
 */
final class HandledPublications implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HandledPublications.class);

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

    private final JdbcClient jdbc;
    private final BlockingQueue<Done> waiting = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread keeper;

    HandledPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Done(UUID id, Instant at) {}

    /** False when nobody looks after it: then whoever says so does it. */
    boolean add(UUID id, Instant at) {
        return running && waiting.add(new Done(id, at));
    }

    @Override
    public synchronized void start() {
        running = true;
        keeper = Thread.ofVirtual().name("publications").start(this::keep);
    }

    private void keep() {
        try {
            while (running) {
                waiting.add(waiting.take());
                Thread.sleep(GATHERING);
                putSomeAway();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** While the database is away it waits here: it is little, and nothing else can be done meanwhile. */
    private void putSomeAway() throws InterruptedException {
        List<Done> some = new ArrayList<>();
        waiting.drainTo(some, AT_ONCE);
        try {
            putAway(some);
        } catch (DataAccessException e) {
            LOG.warn("{} handled events could not be put away yet: {}", some.size(), e.getMessage());
            waiting.addAll(some);
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
        waiting.drainTo(rest);
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
}
