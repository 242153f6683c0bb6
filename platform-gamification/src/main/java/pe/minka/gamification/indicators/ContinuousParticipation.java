package pe.minka.gamification.indicators;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What it takes to take part continuously (participación continua).
 *
 * @param months in how many different months of a year somebody contributed
 */
@ConfigurationProperties("minka.recognition.continuous-participation")
record ContinuousParticipation(@DefaultValue("3") int months) {

    private static final int MONTHS_OF_A_YEAR = 12;

    ContinuousParticipation {
        if (months < 1 || months > MONTHS_OF_A_YEAR) {
            throw new IllegalArgumentException("a year does not have " + months + " months");
        }
    }
}
