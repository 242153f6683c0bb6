package pe.minka.practices;

/** What was decided on the route: pasó, todavía no, volvió. */
public enum StageOutcome {
    APPROVED,
    NOT_YET,
    STEPPED_BACK
}
