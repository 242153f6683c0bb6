package pe.minka.practices;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of what a holder asks for on the route. */
public record RequestId(UUID value) implements Identifier {

    public RequestId {
        Objects.requireNonNull(value);
    }

    static RequestId next() {
        return new RequestId(Uuid7.next());
    }
}
