package pe.minka.web.api;

import pe.minka.gamification.Board;

/** Among whom somebody is ranked, for programs. */
enum RankingBoard {
    MEMBERS(Board.MEMBERS),
    ADVISORS(Board.ADVISORS);

    private final Board board;

    RankingBoard(Board board) {
        this.board = board;
    }

    Board board() {
        return board;
    }
}
