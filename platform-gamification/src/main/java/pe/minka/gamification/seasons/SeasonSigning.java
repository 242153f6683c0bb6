package pe.minka.gamification.seasons;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import pe.minka.gamification.keys.KeyCompromised;
import pe.minka.gamification.keys.Signer;

/** Sees to it that every closed season has a signature anybody can check, and that it is still what was signed. */
@Component
class SeasonSigning {

    private final SeasonArchive archive;
    private final ClosingChecks checks;
    private final Signer signer;

    SeasonSigning(SeasonArchive archive, ClosingChecks checks, Signer signer) {
        this.archive = archive;
        this.checks = checks;
        this.signer = signer;
    }

    @Scheduled(cron = "0 23 * * * *", zone = "America/Lima")
    @SchedulerLock(name = "sign-seasons")
    void sign() {
        archive.signAnew();
    }

    /** In a transaction of its own only once there is a key: the database hangs up on one that waits for long. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(KeyCompromised event) {
        signer.prepare();
        archive.signAnew();
    }

    @Scheduled(cron = "0 41 2 * * *", zone = "America/Lima")
    @SchedulerLock(name = "check-seasons")
    void check() {
        checks.lookOver();
    }
}
