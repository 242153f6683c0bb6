package pe.minka.practices;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a team has promised (compromiso).
 *
 * @param origin names it for whoever told of it
 */
public record CommitmentView(
        String origin, String what, LocalDate due, @Nullable Instant closedAt) {

    public boolean isOverdue(LocalDate today) {
        return closedAt == null && due.isBefore(today);
    }
}
