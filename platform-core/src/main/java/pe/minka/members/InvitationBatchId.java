package pe.minka.members;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a file of people to invite. */
public record InvitationBatchId(UUID value) implements Identifier {

    public InvitationBatchId {
        Objects.requireNonNull(value);
    }

    static InvitationBatchId next() {
        return new InvitationBatchId(Uuid7.next());
    }
}
