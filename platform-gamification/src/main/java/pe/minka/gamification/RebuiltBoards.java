package pe.minka.gamification;

/** How building the boards anew ended that somebody waited for. */
public enum RebuiltBoards {
    /** They are read from now on. */
    DONE,
    /** Somebody else is building them, or has begun to meanwhile. */
    BUSY,
    /** Redis does not answer; as soon as it does they are looked over anyway. */
    AWAY
}
