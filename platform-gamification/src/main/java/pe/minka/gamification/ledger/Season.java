package pe.minka.gamification.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time within which points count together (temporada). */
public record Season(
        String code,
        LocalDate first,
        LocalDate last,
        @Nullable Instant closedAt) {

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
