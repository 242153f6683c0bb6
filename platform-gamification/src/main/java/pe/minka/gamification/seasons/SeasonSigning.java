package pe.minka.gamification.seasons;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pe.minka.gamification.keys.KeyCompromised;

/** Sees to it that every closed season has a signature anybody can check, and that it is still what was signed. */
@Component
class SeasonSigning {

    private final SeasonArchive archive;
    private final ClosingChecks checks;

    SeasonSigning(SeasonArchive archive, ClosingChecks checks) {
        this.archive = archive;
        this.checks = checks;
    }

    @Scheduled(cron = "0 23 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "sign-seasons")
    void sign() {
        archive.signAnew();
    }

    @ApplicationModuleListener
    void on(KeyCompromised event) {
        archive.signAnew();
    }

    @Scheduled(cron = "0 41 2 * * *", zone = "America/Lima")
    @SchedulerLock(name = "check-seasons")
    void check() {
        checks.lookOver();
    }
}
