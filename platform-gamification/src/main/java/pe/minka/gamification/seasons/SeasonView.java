package pe.minka.gamification.seasons;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A season.
 *
 * @param name empty when it is called by its code
 * @param people how many have points in it
 * @param begun whether its first day has come
 * @param over whether its last day has passed
 */
public record SeasonView(
        String code,
        String name,
        LocalDate first,
        LocalDate last,
        int people,
        boolean begun,
        boolean over,
        @Nullable Instant closedAt) {

    public boolean closed() {
        return closedAt != null;
    }

    public boolean closable() {
        return over && !closed();
    }
}
