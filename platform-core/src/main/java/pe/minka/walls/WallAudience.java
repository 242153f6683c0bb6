package pe.minka.walls;

/** Who reads a wall and writes on it. */
public enum WallAudience {
    EVERYBODY,
    MACRO_REGION,
    INVITED
}
