package pe.minka.gamification.rules;

/** When a contribution counts: as soon as it is handed in, or once somebody else has accepted it. */
public enum Moment {
    SUBMISSION,
    ACCEPTANCE
}
