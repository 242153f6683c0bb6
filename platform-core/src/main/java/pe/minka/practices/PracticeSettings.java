package pe.minka.practices;

import java.time.Instant;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import pe.minka.shared.Peru;

/**
 * What an installation decides about practices.
 *
 * @param inForce for how long a publication or a renewal holds
 */
@ConfigurationProperties("minka.practices")
record PracticeSettings(@DefaultValue("P12M") Period inForce) {

    /** The last day counts whole. */
    Instant until(Instant now) {
        return Peru.startOf(Peru.dayOf(now).plus(inForce).plusDays(1));
    }
}
