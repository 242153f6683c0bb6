package pe.minka.imports;

/** How far a table of practices is; what is published of it stays. */
public enum BatchState {
    PREVIEWED,
    APPLIED,
    PUBLISHED,
    UNDONE
}
