package pe.minka.practices;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of an invitation to comment on a practice as an expert. */
public record ExpertInvitationId(UUID value) implements Identifier {

    public ExpertInvitationId {
        Objects.requireNonNull(value);
    }

    static ExpertInvitationId next() {
        return new ExpertInvitationId(Uuid7.next());
    }
}
