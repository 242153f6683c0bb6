package pe.minka.walls;

/** How far a card has come; which of these there are depends on its kind. */
public enum CardStage {
    OPEN,
    PUBLISHED,
    ACCOMPANIED,
    SOLVED,
    PROMOTED,
    ARCHIVED;

    /** Somebody may still add something to it, as far as this goes. */
    public boolean isLive() {
        return this == OPEN || this == PUBLISHED || this == ACCOMPANIED;
    }
}
