package pe.minka.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.modulith.events.EventPublication;

/**
 * When an event is handed to its listener again: soon after the first failure, then less and less often, so that one
 * that always fails costs little and delays no other.
 *
 * @param retryEvery how often what is due is looked for
 * @param retryAfter the pause after the first failure, which doubles with every further one
 * @param retryAtMost the longest pause
 * @param staleAfter who has not finished by then has died
 * @param keep how long it is known that an event was handled
 */
@ConfigurationProperties("minka.events")
record PublicationPace(
        Duration retryEvery, Duration retryAfter, Duration retryAtMost, Duration staleAfter, Duration keep) {

    private static final int DOUBLINGS = 20;

    boolean isDue(EventPublication publication, Instant now) {
        var tried = Objects.requireNonNullElse(publication.getLastResubmissionDate(), publication.getPublicationDate());
        return !tried.plus(pause(publication.getCompletionAttempts())).isAfter(now);
    }

    Duration pause(int attempts) {
        var pause = retryAfter.multipliedBy(1L << Math.clamp(attempts - 1L, 0, DOUBLINGS));
        return pause.compareTo(retryAtMost) < 0 ? pause : retryAtMost;
    }
}
