package pe.minka.shared;

import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Nothing published is forgotten: what failed is tried again, what is done is archived and in the end thrown away. */
@Component
class PublicationUpkeep {

    private static final int BATCH = 100;

    private final FailedEventPublications failed;
    private final CompletedEventPublications completed;
    private final Duration retryAfter;
    private final Duration keep;

    PublicationUpkeep(
            FailedEventPublications failed,
            CompletedEventPublications completed,
            @Value("${minka.events.retry-after}") Duration retryAfter,
            @Value("${minka.events.keep}") Duration keep) {
        this.failed = failed;
        this.completed = completed;
        this.retryAfter = retryAfter;
        this.keep = keep;
    }

    @Scheduled(fixedDelayString = "${minka.events.retry-every}")
    @SchedulerLock(name = "resubmit-publications")
    void resubmit() {
        failed.resubmit(ResubmissionOptions.defaults().withBatchSize(BATCH).withMinAge(retryAfter));
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "America/Lima")
    @SchedulerLock(name = "purge-publications")
    void purge() {
        completed.deletePublicationsOlderThan(keep);
    }
}
