package pe.minka.practices.sheet;

/** The four criteria of a good practice. */
public enum Criterion {
    REPLICABLE,
    IMPACT,
    VERIFIABLE,
    SUSTAINABLE
}
