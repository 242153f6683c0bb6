package pe.minka.imports;

/** Where a piece of text without a place goes in a lesson. */
public enum LessonPlace {
    SITUATION,
    EFFECT,
    ACTIONS,
    LESSON,
    RECOMMENDATION,
    NOWHERE
}
