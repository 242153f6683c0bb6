package pe.minka.gamification.simulation;

import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Board;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.members.MemberId;

/** Somebody with the points they have in a season, and where they are counted. */
record Contender(
        ParticipantId id,
        @Nullable MemberId member,
        Board board,
        boolean shown,
        String region,
        String organisationKind,
        int points) {

    boolean isRanked(int worth) {
        return shown && board != Board.NONE && worth > 0;
    }
}
