package pe.minka.walls;

/** Where in a section something is put. */
public enum Place {
    TOP,
    BOTTOM
}
