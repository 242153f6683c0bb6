package pe.minka.gamification.points;

/** Why a line gives or takes points, or why something contributed gives none. */
public enum Why {
    AWARD,
    REVERSAL,
    RESTORATION,
    RECALCULATION,
    CORRECTION,
    NO_RULE,
    OTHERS_ONLY,
    CAPPED_DAY,
    CAPPED_GIVER,
    CAPPED_SEASON,
    CAPPED_PAIR,
    WORTH_NOTHING,
    WITHDRAWN
}
