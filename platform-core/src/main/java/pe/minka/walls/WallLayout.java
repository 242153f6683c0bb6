package pe.minka.walls;

/** How a wall shows its cards until a reader chooses otherwise. */
public enum WallLayout {
    SECTIONS,
    LIST
}
