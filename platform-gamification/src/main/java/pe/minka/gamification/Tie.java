package pe.minka.gamification;

/** Whether somebody shares their rank: with others, or only with people who are not shown. */
public enum Tie {
    NONE,
    SHARED,
    UNSEEN
}
