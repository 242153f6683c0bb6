package pe.minka.walls;

/** Whether others see a card or a contribution. */
public enum PostState {
    WAITING,
    SHOWN,
    HIDDEN,
    REMOVED
}
