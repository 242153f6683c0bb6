package pe.minka.gamification.ledger;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Whom the ledger speaks of; who that is, only {@link Participants} knows. */
public record ParticipantId(UUID value) implements Identifier {

    public ParticipantId {
        Objects.requireNonNull(value);
    }

    static ParticipantId next() {
        return new ParticipantId(Uuid7.next());
    }
}
