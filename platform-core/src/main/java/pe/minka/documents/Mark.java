package pe.minka.documents;

/** A cross somebody may have made. What cannot be read for sure is unclear, and never taken as made. */
public enum Mark {
    MADE,
    NOT_MADE,
    UNCLEAR
}
