package pe.minka.walls;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of an advisor's accompaniment of a card. */
record AccompanimentId(UUID value) implements Identifier {

    public AccompanimentId {
        Objects.requireNonNull(value);
    }

    static AccompanimentId next() {
        return new AccompanimentId(Uuid7.next());
    }
}
