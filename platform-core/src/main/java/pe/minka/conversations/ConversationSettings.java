package pe.minka.conversations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one member may say.
 *
 * @param perMinute comments in a minute
 * @param perHour comments in an hour
 */
@ConfigurationProperties("minka.conversations")
record ConversationSettings(
        @DefaultValue("5") int perMinute,
        @DefaultValue("60") int perHour) {}
