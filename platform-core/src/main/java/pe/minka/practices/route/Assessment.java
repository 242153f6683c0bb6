package pe.minka.practices.route;

/** What reviewers found of a criterion: se cumple, todavía no, sin evaluar. */
public enum Assessment {
    MET,
    NOT_MET,
    NOT_ASSESSED
}
