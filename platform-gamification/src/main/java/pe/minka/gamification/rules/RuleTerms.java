package pe.minka.gamification.rules;

import pe.minka.gamification.ContributionKind;
import pe.minka.shared.RuleViolation;

/** What a rule says, whichever version it is. */
public record RuleTerms(int points, Caps caps, Moment moment, Audience audience, boolean enabled) {

    public static final int MOST_POINTS = 1000;

    /** Lessons, and on some walls what is written there, are handed in and then accepted by somebody else. */
    public static boolean mayCountOnSubmission(ContributionKind kind) {
        return switch (kind) {
            case LESSON_PUBLISHED, CHALLENGE_PUBLISHED, INITIATIVE_PUBLISHED, CONTRIBUTION_POSTED -> true;
            default -> false;
        };
    }

    /** Most kinds know only one of the two moments. */
    public static Moment possible(String field, ContributionKind kind, Moment moment) {
        if (moment == Moment.SUBMISSION && !mayCountOnSubmission(kind)) {
            throw RuleViolation.at(field, "recognition.rules.moment.none");
        }
        return moment;
    }

    /** What is switched off counts for nothing at no moment; what it would be kept as is known once it is accepted. */
    public Moment counted() {
        return enabled ? moment : Moment.ACCEPTANCE;
    }

    /** Whether somebody in particular values it, so that a cap for each of them means something. */
    public static boolean hasGiver(ContributionKind kind) {
        return switch (kind) {
            case SUPPORT_RECEIVED, ADVISORY_RECEIVED, ADVISORY_GIVEN, COMMITMENT_KEPT, CONTRIBUTION_CHOSEN -> true;
            default -> false;
        };
    }
}
