package pe.minka.gamification.ledger;

/** Why a contribution gives points, or why not. */
public enum Outcome {
    AWARDED,
    NO_RULE,
    OTHERS_ONLY,
    CAPPED_DAY,
    CAPPED_GIVER,
    CAPPED_SEASON,
    CAPPED_PAIR,
    /** Handed in, and nobody has accepted it. */
    NOT_YET;

    /** Others of its kind were there before, and counted. */
    boolean isCapped() {
        return this == CAPPED_DAY || this == CAPPED_GIVER || this == CAPPED_SEASON || this == CAPPED_PAIR;
    }
}
