package pe.minka.imports;

/** What becomes of a row: a draft that can be published, one that lacks something, nothing new, or nothing at all. */
public enum RowFate {
    READY,
    DRAFT,
    KNOWN,
    WRONG
}
