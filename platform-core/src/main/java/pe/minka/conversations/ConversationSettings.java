package pe.minka.conversations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one member may say.
 *
 * @param perMinute comments in a minute
 * @param perHour comments in an hour
 * @param supportsPerMinute supports in a minute
 * @param supportsOfOne how often in a day they may support the same thing anew
 */
@ConfigurationProperties("minka.conversations")
record ConversationSettings(
        @DefaultValue("5") int perMinute,
        @DefaultValue("60") int perHour,
        @DefaultValue("40") int supportsPerMinute,
        @DefaultValue("3") int supportsOfOne) {}
