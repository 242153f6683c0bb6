package pe.minka.practices.sheet;

/** In which sense a practice lasts. */
public enum Sustainability {
    INSTITUTIONAL,
    FINANCIAL,
    ECONOMIC,
    SOCIAL,
    CULTURAL,
    ENVIRONMENTAL
}
