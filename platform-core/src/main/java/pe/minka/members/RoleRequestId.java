package pe.minka.members;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a proposal that somebody become an administrator. */
public record RoleRequestId(UUID value) implements Identifier {

    public RoleRequestId {
        Objects.requireNonNull(value);
    }

    static RoleRequestId next() {
        return new RoleRequestId(Uuid7.next());
    }
}
