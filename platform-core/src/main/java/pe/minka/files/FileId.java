package pe.minka.files;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a stored file; to know it opens nothing. */
public record FileId(UUID value) implements Identifier {

    public FileId {
        Objects.requireNonNull(value);
    }

    static FileId next() {
        return new FileId(Uuid7.next());
    }
}
