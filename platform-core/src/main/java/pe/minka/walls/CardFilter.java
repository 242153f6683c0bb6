package pe.minka.walls;

/** What somebody wants to see of the cards of a wall. */
public enum CardFilter {
    ALL,
    UNANSWERED,
    MINE,
    MY_REGION
}
