package pe.minka.organisations;

/** What undoing an import does with the organisation of one row: only the first takes anything back. */
public enum Undoing {
    DONE,
    CHANGED_SINCE,
    IN_USE,
    GONE
}
