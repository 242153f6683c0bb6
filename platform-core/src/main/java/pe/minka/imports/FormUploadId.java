package pe.minka.imports;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a form somebody sent. The draft made of it bears the same one, so that it is made once. */
public record FormUploadId(UUID value) implements Identifier {

    public FormUploadId {
        Objects.requireNonNull(value);
    }

    public static FormUploadId next() {
        return new FormUploadId(Uuid7.next());
    }
}
