package pe.minka.walls;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of what an advisor noted beside a card. */
public record NoteId(UUID value) implements Identifier {

    public NoteId {
        Objects.requireNonNull(value);
    }

    static NoteId next() {
        return new NoteId(Uuid7.next());
    }
}
