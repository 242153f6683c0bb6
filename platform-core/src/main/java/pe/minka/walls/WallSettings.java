package pe.minka.walls;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one member may write.
 *
 * @param perMinute contributions in a minute
 * @param perHour contributions in an hour
 * @param cardsPerHour cards in an hour
 * @param removalsPerHour how much they may take away again in an hour
 * @param undosPerHour and bring back
 * @param movesPerHour and put elsewhere: whoever looks after a wall does so a lot
 */
@ConfigurationProperties("minka.walls")
record WallSettings(
        @DefaultValue("6") int perMinute,
        @DefaultValue("60") int perHour,
        @DefaultValue("6") int cardsPerHour,
        @DefaultValue("30") int removalsPerHour,
        @DefaultValue("30") int undosPerHour,
        @DefaultValue("240") int movesPerHour) {

    /** Whoever may write so many may write as many as they like. */
    private static final int UNLIMITED = 1_000_000;

    /** So many of the last contributions say whether there is room for another. */
    int counted() {
        int most = Math.max(perMinute, perHour);
        return most < UNLIMITED ? most : 0;
    }
}
