package pe.minka.factors;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a passkey among ours; the credential has one of its own. */
public record PasskeyId(UUID value) implements Identifier {

    public PasskeyId {
        Objects.requireNonNull(value);
    }

    static PasskeyId next() {
        return new PasskeyId(Uuid7.next());
    }
}
