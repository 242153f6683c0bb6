package pe.minka.gamification.ranking;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds for what the boards lack, and every night whether they are right. */
@Component
class RankingJobs {

    private final Upkeep upkeep;
    private final Circuit circuit;
    private final Roster roster;

    RankingJobs(Upkeep upkeep, Circuit circuit, Roster roster) {
        this.upkeep = upkeep;
        this.circuit = circuit;
        this.roster = roster;
    }

    @Scheduled(
            fixedDelayString = "${minka.ranking.sweep-every:15s}",
            initialDelayString = "${minka.ranking.sweep-every:15s}")
    @SchedulerLock(name = "sweep-ranking", lockAtMostFor = "PT30S")
    void sweep() {
        // While it is open somebody looks all the time.
        if (!circuit.isOpen()) {
            upkeep.repair();
        }
    }

    /** Each node for itself: who looked last is known to nobody else. */
    @Scheduled(
            fixedDelayString = "${minka.ranking.sweep-every:15s}",
            initialDelayString = "${minka.ranking.sweep-every:15s}")
    void lookOver() {
        if (!circuit.isOpen()) {
            upkeep.lookOver();
        }
    }

    @Scheduled(cron = "0 47 3 * * *", zone = "America/Lima")
    @SchedulerLock(name = "reconcile-ranking", lockAtMostFor = "PT1H")
    void reconcile() {
        roster.reconcile();
        if (!circuit.isOpen()) {
            upkeep.reconcile();
        }
    }
}
