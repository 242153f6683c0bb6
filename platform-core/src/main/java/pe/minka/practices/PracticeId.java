package pe.minka.practices;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a practice; people know it by its code, PR-2026-0001. */
public record PracticeId(UUID value) implements Identifier {

    public PracticeId {
        Objects.requireNonNull(value);
    }

    public static PracticeId next() {
        return new PracticeId(Uuid7.next());
    }
}
