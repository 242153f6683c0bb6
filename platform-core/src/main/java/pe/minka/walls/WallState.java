package pe.minka.walls;

/** Whether something is written on a wall: open, frozen for now, or put away. */
public enum WallState {
    OPEN,
    CLOSED,
    ARCHIVED
}
