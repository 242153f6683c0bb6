package pe.minka.walls;

import pe.minka.conversations.CommentState;

/** Whether others see a card or a contribution. */
public enum PostState {
    WAITING,
    SHOWN,
    HIDDEN,
    REMOVED;

    /** For those who moderate it like a comment. */
    CommentState asComments() {
        return switch (this) {
            case SHOWN -> CommentState.SHOWN;
            case WAITING, HIDDEN -> CommentState.HIDDEN;
            case REMOVED -> CommentState.REMOVED;
        };
    }
}
