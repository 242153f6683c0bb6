package pe.minka.practices;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a piece of evidence; results name it. */
public record EvidenceId(UUID value) implements Identifier {

    public EvidenceId {
        Objects.requireNonNull(value);
    }

    public static EvidenceId next() {
        return new EvidenceId(Uuid7.next());
    }
}
