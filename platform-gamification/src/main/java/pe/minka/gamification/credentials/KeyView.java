package pe.minka.gamification.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key as administrators see it, with how many credentials it has signed. */
public record KeyView(
        String id,
        Instant madeAt,
        @Nullable Instant retiredAt,
        @Nullable Instant compromisedFrom,
        int signed) {

    public boolean signs() {
        return retiredAt == null;
    }
}
