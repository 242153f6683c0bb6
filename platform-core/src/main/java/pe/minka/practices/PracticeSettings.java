package pe.minka.practices;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about practices.
 *
 * @param inForce for how long a publication or a renewal holds
 */
@ConfigurationProperties("minka.practices")
record PracticeSettings(@DefaultValue("P12M") Period inForce) {}
