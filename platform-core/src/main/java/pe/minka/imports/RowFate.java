package pe.minka.imports;

/**
 * What becomes of a row: a draft that can be published, one that lacks something, nothing new, or nothing at all. Once
 * its practice is made, what has become of that.
 */
public enum RowFate {
    READY,
    DRAFT,
    KNOWN,
    WRONG,
    PUBLISHED,
    REMOVED,
    KEPT;

    /** What a draft lacks is no longer worth a word. */
    boolean isPast() {
        return this == PUBLISHED || this == REMOVED || this == KEPT;
    }
}
