package pe.minka.practices;

/** By what found practices can be told apart. */
public enum Facet {
    REGION,
    KIND,
    STAGE,
    THEME,
    MODALITY,
    YEAR,
    CLASSIFICATION,
    REFERENCE,
    IN_FORCE;

    /** How many practices have a value, among those the other filters leave. */
    public record Count(String value, long practices) {}
}
