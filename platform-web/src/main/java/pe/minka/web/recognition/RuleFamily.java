package pe.minka.web.recognition;

import pe.minka.gamification.ContributionKind;

/** Kinds of contribution that are read together where all of them would be too many at once. */
enum RuleFamily {
    PRACTICES,
    ADVISORIES,
    LESSONS,
    EXPERTS,
    WALLS;

    static RuleFamily of(ContributionKind kind) {
        return switch (kind) {
            case PROFILE_COMPLETED, PRACTICE_PUBLISHED, PRACTICE_INTERMEDIATE, PRACTICE_ADVANCED -> PRACTICES;
            case ADVISORY_RECEIVED, ADVISORY_GIVEN, ADVISORY_FRUITFUL, COMMITMENT_KEPT -> ADVISORIES;
            case SUPPORT_RECEIVED, LESSON_PUBLISHED -> LESSONS;
            case EXPERT_COMMENT, REVIEW_DONE -> EXPERTS;
            case CHALLENGE_PUBLISHED,
                    INITIATIVE_PUBLISHED,
                    INITIATIVE_PROMOTED,
                    CONTRIBUTION_POSTED,
                    CONTRIBUTION_CHOSEN -> WALLS;
        };
    }
}
