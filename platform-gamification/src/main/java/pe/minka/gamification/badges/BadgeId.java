package pe.minka.gamification.badges;

import java.util.Objects;
import java.util.UUID;
import pe.minka.shared.Identifier;
import pe.minka.shared.Uuid7;

/** Which insignia. */
public record BadgeId(UUID value) implements Identifier {

    public BadgeId {
        Objects.requireNonNull(value);
    }

    static BadgeId next() {
        return new BadgeId(Uuid7.next());
    }
}
