package pe.minka.identities;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a linked account among ours. */
public record IdentityId(UUID value) implements Identifier {

    public IdentityId {
        Objects.requireNonNull(value);
    }

    static IdentityId next() {
        return new IdentityId(Uuid7.next());
    }
}
