package pe.minka.walls;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a wall. */
public record WallId(UUID value) implements Identifier {

    public WallId {
        Objects.requireNonNull(value);
    }

    public static WallId next() {
        return new WallId(Uuid7.next());
    }
}
