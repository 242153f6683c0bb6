package pe.minka.practices;

/** What advice was about (asesoría): improving a practice, or taking it elsewhere. */
public enum AdvisoryKind {
    PERSONALISED,
    TRANSFER
}
