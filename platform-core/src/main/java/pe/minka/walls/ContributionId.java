package pe.minka.walls;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Identity of a contribution on a board. */
public record ContributionId(UUID value) implements Identifier {

    public ContributionId {
        Objects.requireNonNull(value);
    }

    public static ContributionId next() {
        return new ContributionId(Uuid7.next());
    }
}
