package pe.minka.walls;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the words go of what was taken away, once it cannot be brought back any more. */
@Component
class PostUpkeep {

    private static final String CONTRIBUTIONS = """
            select id from wall_contribution where removed_at <= :before and text is not null order by removed_at limit 500
            """;

    private static final String CARDS = """
            select id from card where removed_at <= :before and text is not null order by removed_at limit 500
            """;

    private static final Logger LOG = LoggerFactory.getLogger(PostUpkeep.class);

    private final JdbcClient jdbc;
    private final Wiping wiping;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PostUpkeep(JdbcClient jdbc, Wiping wiping, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.wiping = wiping;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${minka.walls.wipe-every:PT15S}")
    @SchedulerLock(name = "wipe-posts")
    void wipe() {
        Instant before = clock.instant().minus(Posting.TIME_TO_UNDO);
        due(CONTRIBUTIONS, before)
                .forEach(id -> attempt(id, one -> wiping.wipe(new ContributionId(one), Wiping.When.DUE)));
        due(CARDS, before).forEach(id -> attempt(id, one -> wiping.wipe(new CardId(one), Wiping.When.DUE)));
    }

    private List<UUID> due(String sql, Instant before) {
        return jdbc.sql(sql)
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list();
    }

    /** What fails is tried again; the others do not wait for it. */
    private void attempt(UUID id, Consumer<UUID> wipe) {
        try {
            transaction.executeWithoutResult(one -> wipe.accept(id));
        } catch (RuntimeException failure) {
            LOG.error("could not wipe the post {}", id, failure);
        }
    }
}
