package pe.minka.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates and times as people in Peru write them, in mails and on pages alike: «21 nov 2026, 10:32», in the time of Lima. */
@Component
public class WrittenDates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Peru.LOCALE);

    private final MessageSource messages;
    private final String[] months;

    public WrittenDates(MessageSource messages) {
        this.messages = messages;
        this.months = text("format.months").split(" ");
    }

    public String date(LocalDate day) {
        return text("format.date", day.getDayOfMonth(), months[day.getMonthValue() - 1], "" + day.getYear());
    }

    public String time(Instant when) {
        return TIME.format(when.atZone(Peru.ZONE));
    }

    public String dateTime(Instant when) {
        return text("format.dateTime", date(Peru.dayOf(when)), time(when));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Peru.LOCALE);
    }
}
