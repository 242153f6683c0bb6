package pe.minka.practices;

import java.time.Instant;
import java.util.Optional;
import pe.minka.organisations.OrganisationView;
import pe.minka.practices.route.Assessments;
import pe.minka.practices.route.Refusal;
import pe.minka.practices.route.ReviewLevel;

/**
 * A practice whose team waits for an answer on the route.
 *
 * @param waitsFor what comes next
 * @param days for how long it has been waiting
 * @param refusal why it is not for whoever reads; empty when it is
 */
public record WaitingPractice(
        String code,
        String title,
        OrganisationView leading,
        Stage from,
        Stage to,
        Next waitsFor,
        Instant since,
        long days,
        Optional<Refusal> refusal) {

    /** What has to be done for it. */
    public enum Next {
        TERRITORIAL_REVIEW,
        NATIONAL_REVIEW,
        DECISION;

        static Next after(Stage asked, Assessments assessments) {
            if (asked != Stage.ADVANCED) {
                return DECISION;
            }
            return assessments
                    .next()
                    .map(level -> level == ReviewLevel.TERRITORIAL ? TERRITORIAL_REVIEW : NATIONAL_REVIEW)
                    .orElse(DECISION);
        }
    }

    public boolean isMine() {
        return refusal.isEmpty();
    }
}
