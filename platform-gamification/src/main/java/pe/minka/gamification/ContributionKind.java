package pe.minka.gamification;

/** What somebody can be recognised for (tipo de aporte). The names are stored. */
public enum ContributionKind {
    PROFILE_COMPLETED,
    PRACTICE_PUBLISHED,
    PRACTICE_INTERMEDIATE,
    PRACTICE_ADVANCED,
    ADVISORY_RECEIVED,
    ADVISORY_GIVEN,
    ADVISORY_FRUITFUL,
    COMMITMENT_KEPT,
    SUPPORT_RECEIVED,
    LESSON_PUBLISHED,
    EXPERT_COMMENT,
    REVIEW_DONE
}
