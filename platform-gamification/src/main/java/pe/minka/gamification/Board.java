package pe.minka.gamification;

/** Among whom somebody is ranked: advisors have their own board, administrators none. */
public enum Board {
    MEMBERS,
    ADVISORS,
    NONE
}
