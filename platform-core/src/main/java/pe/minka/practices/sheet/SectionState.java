package pe.minka.practices.sheet;

/** How far a section is: sin empezar, en curso, completa. */
public enum SectionState {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETE
}
