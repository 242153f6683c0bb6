package pe.minka.lessons;

/** Where a lesson stands: borrador, en revisión, publicada. */
public enum LessonState {
    DRAFT,
    SUBMITTED,
    PUBLISHED
}
