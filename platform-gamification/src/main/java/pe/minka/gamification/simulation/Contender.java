package pe.minka.gamification.simulation;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Board;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.members.MemberId;

/**
 * Somebody with the points they have in a season, and where they are counted.
 *
 * @param board the one everybody reads them on, or would with points; none for whoever is on no board
 */
record Contender(
        ParticipantId id,
        @Nullable MemberId member,
        Board board,
        Presence presence,
        String region,
        String organisationKind,
        int points) {

    /** Whether somebody is on a board, and why not. */
    enum Presence {
        SHOWN,
        ADMINISTERING,
        HIDDEN,
        PAUSED,
        ERASED
    }

    Contender {
        board = presence == Presence.SHOWN ? board : Board.NONE;
    }

    boolean isRanked(int worth) {
        return board != Board.NONE && worth > 0;
    }
}
