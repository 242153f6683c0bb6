package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** How long somebody is asked to wait, in the unit a person would say it in, never shorter than it is. */
public record Pause(String key, long amount, long seconds) {

    private static final long SECONDS_SAID_UP_TO = 90;

    public static Pause of(Duration duration) {
        long seconds = Math.max(1, Math.ceilDiv(duration.toMillis(), 1000));
        return seconds <= SECONDS_SAID_UP_TO
                ? new Pause("entry.pause.seconds", seconds, seconds)
                : new Pause("entry.pause.minutes", Math.ceilDiv(seconds, 60), seconds);
    }

    /** The page that follows says it, and programs read it in the header. */
    public void announce(HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        model.addAttribute("pause", this);
    }
}
