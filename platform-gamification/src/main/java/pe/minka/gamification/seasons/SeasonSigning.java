package pe.minka.gamification.seasons;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees to it that every closed season has a signature anybody can check. */
@Component
class SeasonSigning {

    private final SeasonArchive archive;

    SeasonSigning(SeasonArchive archive) {
        this.archive = archive;
    }

    @Scheduled(cron = "0 23 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "sign-seasons")
    void sign() {
        archive.signAnew();
    }
}
