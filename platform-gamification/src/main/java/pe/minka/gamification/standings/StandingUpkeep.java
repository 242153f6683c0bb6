package pe.minka.gamification.standings;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each night finds what no contribution told: a practice was renewed, joined, or taken over by others. */
@Component
class StandingUpkeep {

    private final Assessments assessments;

    StandingUpkeep(Assessments assessments) {
        this.assessments = assessments;
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "America/Lima")
    @SchedulerLock(name = "assess-standings")
    @Transactional
    public void assess() {
        assessments.assessSeason();
    }
}
