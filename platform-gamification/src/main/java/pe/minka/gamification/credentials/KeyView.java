package pe.minka.gamification.credentials;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as administrators see it.
 *
 * @param signed how many credentials it has signed
 * @param holders how many people have such a credential of an insignia that counts
 * @param closings how many closed seasons
 * @param resting those of them that rest on its signature today, the last one first
 */
public record KeyView(
        String id,
        Instant madeAt,
        @Nullable Instant retiredAt,
        @Nullable Instant compromisedFrom,
        int signed,
        int holders,
        long closings,
        List<String> resting) {

    public KeyView {
        resting = List.copyOf(resting);
    }

    public boolean signs() {
        return retiredAt == null;
    }
}
