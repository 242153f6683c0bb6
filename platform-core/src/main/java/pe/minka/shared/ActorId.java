package pe.minka.shared;

import java.util.Objects;
import java.util.UUID;

/** Who does something, as modules know it that do not know members. */
public record ActorId(UUID value) implements Identifier {

    public ActorId {
        Objects.requireNonNull(value);
    }
}
