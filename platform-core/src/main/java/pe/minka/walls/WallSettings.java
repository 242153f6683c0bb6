package pe.minka.walls;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one member may write.
 *
 * @param perMinute contributions in a minute
 * @param perHour contributions in an hour
 * @param cardsPerHour cards in an hour
 */
@ConfigurationProperties("minka.walls")
record WallSettings(
        @DefaultValue("6") int perMinute,
        @DefaultValue("60") int perHour,
        @DefaultValue("6") int cardsPerHour) {}
