package pe.minka.gamification.badges;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted contribution as the criteria see it.
 *
 * @param giver the participant who valued it, where it was somebody in particular
 */
record Deed(Evidence what, @Nullable UUID giver, String season, LocalDate day, int points) {

    YearMonth month() {
        return YearMonth.from(day);
    }
}
