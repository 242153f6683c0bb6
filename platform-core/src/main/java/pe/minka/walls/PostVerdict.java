package pe.minka.walls;

/** What a moderator decides about a card or a contribution. */
public enum PostVerdict {
    APPROVED,
    HIDDEN,
    RESTORED
}
