package pe.minka.shared;

import java.sql.Timestamp;
import java.time.Clock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Nothing published is forgotten: what failed is tried again, also what a process left behind that died over it; what
 * is done is archived and in the end thrown away.
 */
@Component
@EnableConfigurationProperties(PublicationPace.class)
class PublicationUpkeep {

    /** More than ever fail at a time: the oldest come first, and those that always fail must not hide the others. */
    private static final int BATCH = 10_000;

    /** Who dies while holding the lock holds up the others no longer than this. */
    private static final String LOCKED_AT_MOST = "PT15S";

    /** The framework's own monitor goes by the date of publication, and gives up what has just been tried again. */
    private static final String GIVE_UP = """
            update event_publication
            set status = 'FAILED'
            where status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')
              and coalesce(last_resubmission_date, publication_date) < :before
            """;

    private final FailedEventPublications failed;
    private final CompletedEventPublications completed;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final PublicationPace pace;

    PublicationUpkeep(
            FailedEventPublications failed,
            CompletedEventPublications completed,
            JdbcClient jdbc,
            Clock clock,
            PublicationPace pace) {
        this.failed = failed;
        this.completed = completed;
        this.jdbc = jdbc;
        this.clock = clock;
        this.pace = pace;
    }

    @Scheduled(fixedDelayString = "${minka.events.retry-every}")
    @SchedulerLock(name = "resubmit-publications", lockAtMostFor = LOCKED_AT_MOST)
    void resubmit() {
        var now = clock.instant();
        jdbc.sql(GIVE_UP)
                .param("before", Timestamp.from(now.minus(pace.staleAfter())))
                .update();
        failed.resubmit(ResubmissionOptions.defaults()
                .withBatchSize(BATCH)
                .withFilter(publication -> pace.isDue(publication, now)));
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "America/Lima")
    @SchedulerLock(name = "purge-publications")
    void purge() {
        completed.deletePublicationsOlderThan(pace.keep());
    }
}
