package pe.minka.organisations;

/** How far an import has come. */
public enum ImportStatus {
    PREVIEWED,
    APPLIED,
    UNDONE
}
