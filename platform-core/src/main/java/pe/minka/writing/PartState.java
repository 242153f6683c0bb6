package pe.minka.writing;

/** How far a part is: sin empezar, en curso, completa. */
public enum PartState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE
}
