package pe.minka.imports;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;

/** Identity of a note of a draft. */
public record DraftNoteId(UUID value) implements Identifier {

    public DraftNoteId {
        Objects.requireNonNull(value);
    }
}
