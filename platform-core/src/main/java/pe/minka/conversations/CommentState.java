package pe.minka.conversations;

/** Who reads a comment: everybody in the conversation, its author and who moderates, or nobody any more. */
public enum CommentState {
    SHOWN,
    HIDDEN,
    REMOVED
}
