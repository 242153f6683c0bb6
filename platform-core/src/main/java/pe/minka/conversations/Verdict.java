package pe.minka.conversations;

/** What a moderator decides: it stays, it is hidden, it is shown again, or it stays hidden after the author's answer. */
public enum Verdict {
    KEPT,
    HIDDEN,
    RESTORED,
    UPHELD
}
