package pe.minka.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import pe.minka.shared.Peru;

/** Days of the last two years on which people do things at work, more of them the nearer to today. */
final class DemoDates {

    private static final long SEED = 20_261_122;
    private static final int DAYS = 730;
    private static final int SECONDS_AT_WORK = 9 * 60 * 60;
    private static final LocalTime MORNING = LocalTime.of(8, 15);

    private final Random random;
    private final LocalDate today;

    DemoDates(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    static DemoDates before(LocalDate today) {
        return new DemoDates(new Random(SEED), today);
    }

    /** When the community began. */
    Instant first() {
        return at(DAYS);
    }

    /** Before today, on a day of the last two years. */
    Instant any() {
        int daysAgo = (int) Math.round(DAYS * (1 - Math.sqrt(random.nextDouble())));
        return at(Math.max(1, daysAgo));
    }

    /** That many days before today, or on the Friday before when nobody works that day. */
    Instant at(int daysAgo) {
        LocalDate day = today.minusDays(daysAgo);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        var time = MORNING.plusSeconds(random.nextInt(SECONDS_AT_WORK));
        return day.atTime(time).atZone(Peru.ZONE).toInstant();
    }
}
