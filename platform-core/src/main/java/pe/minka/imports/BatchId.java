package pe.minka.imports;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a table of practices. */
public record BatchId(UUID value) implements Identifier {

    public BatchId {
        Objects.requireNonNull(value);
    }

    static BatchId next() {
        return new BatchId(Uuid7.next());
    }
}
