package pe.minka.gamification.rules;

import pe.minka.gamification.Board;

/** Whom a rule is for. */
public enum Audience {
    EVERYBODY,
    MEMBERS,
    ADVISORS;

    public boolean includes(Board board) {
        return this == EVERYBODY || name().equals(board.name());
    }
}
