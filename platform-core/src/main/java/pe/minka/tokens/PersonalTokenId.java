package pe.minka.tokens;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a personal token; it opens nothing. */
public record PersonalTokenId(UUID value) implements Identifier {

    public PersonalTokenId {
        Objects.requireNonNull(value);
    }

    static PersonalTokenId next() {
        return new PersonalTokenId(Uuid7.next());
    }
}
