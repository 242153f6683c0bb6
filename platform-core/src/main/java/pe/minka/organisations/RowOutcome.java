package pe.minka.organisations;

/** What a row of an import does to the catalogue. */
public enum RowOutcome {
    NEW,
    CHANGED,
    SAME,
    WRONG
}
