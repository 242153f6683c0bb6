package pe.minka.practices;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of an invitation to write with a team. */
public record InvitationId(UUID value) implements Identifier {

    public InvitationId {
        Objects.requireNonNull(value);
    }

    static InvitationId next() {
        return new InvitationId(Uuid7.next());
    }
}
