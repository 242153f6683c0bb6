package pe.minka.gamification.contributions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.gamification.points.PointsForgetting;
import pe.minka.members.MemberErased;

/** What was written about the points of whoever is erased goes with them. */
@Component
class PointsErasure {

    private final PointsForgetting forgetting;

    PointsErasure(PointsForgetting forgetting) {
        this.forgetting = forgetting;
    }

    @ApplicationModuleListener
    void on(MemberErased event) {
        forgetting.forget(event.member());
    }
}
