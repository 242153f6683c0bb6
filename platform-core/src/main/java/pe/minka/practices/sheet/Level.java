package pe.minka.practices.sheet;

/** The educational level or cycle (nivel). */
public enum Level {
    EARLY,
    PRIMARY,
    SECONDARY
}
