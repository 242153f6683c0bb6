package pe.minka.web.administration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.shared.Peru;

/** How long somebody has been waiting, and how bad that is: after three days it shows, after a week it is too long. */
@Component("age")
class WaitingAge {

    private static final long NOTICEABLE = 3;
    private static final long TOO_LONG = 7;

    private final Clock clock;
    private final MessageSource messages;

    WaitingAge(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** «9 días». */
    public String words(Instant since) {
        return messages.getMessage("administration.age", new Object[] {days(since)}, Peru.LOCALE);
    }

    public String tone(Instant since) {
        long days = days(since);
        return days >= TOO_LONG ? "bad" : days >= NOTICEABLE ? "warn" : "";
    }

    public String icon(Instant since) {
        return days(since) >= TOO_LONG ? "alert" : "clock";
    }

    /** How many of them have been waiting for too long. */
    public long tooLong(List<Instant> since) {
        return since.stream().filter(one -> days(one) >= TOO_LONG).count();
    }

    /** Days of the calendar in Lima, as people count them. */
    public long days(Instant since) {
        return Math.max(0, ChronoUnit.DAYS.between(Peru.dayOf(since), Peru.dayOf(clock.instant())));
    }
}
