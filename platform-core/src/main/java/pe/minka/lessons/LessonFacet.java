package pe.minka.lessons;

/** By what found lessons can be told apart. */
public enum LessonFacet {
    IMPACT,
    THEME,
    REGION,
    YEAR;

    /** How many lessons have a value, among those the other filters leave. */
    public record Count(String value, long lessons) {}
}
