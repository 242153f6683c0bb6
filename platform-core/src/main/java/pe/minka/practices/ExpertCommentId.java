package pe.minka.practices;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of what an expert says of a practice. */
public record ExpertCommentId(UUID value) implements Identifier {

    public ExpertCommentId {
        Objects.requireNonNull(value);
    }

    static ExpertCommentId next() {
        return new ExpertCommentId(Uuid7.next());
    }
}
