package pe.minka.gamification.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.gamification.Board;

/** Somebody the ledger speaks of, and where they work now. */
record Participant(ParticipantId id, Board board, @Nullable UUID organisation) {}
