package pe.minka.gamification.badges;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Which insignia, given to whom. */
public record AwardId(UUID value) implements Identifier {

    public AwardId {
        Objects.requireNonNull(value);
    }

    static AwardId next() {
        return new AwardId(Uuid7.next());
    }
}
