package pe.minka.gamification.points;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;

/** Forgets what was written about somebody's points; the points themselves are nobody's then. */
@Component
public class PointsForgetting {

    private final PointsReviewRows reviews;
    private final CorrectionRows corrections;

    PointsForgetting(PointsReviewRows reviews, CorrectionRows corrections) {
        this.reviews = reviews;
        this.corrections = corrections;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(MemberId member) {
        reviews.forget(member);
        corrections.forget(member);
    }
}
