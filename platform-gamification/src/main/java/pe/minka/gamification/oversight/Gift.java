package pe.minka.gamification.oversight;

import java.util.UUID;

/**
 * What somebody gave to somebody else in a season, again and again.
 *
 * @param received the points the receiver has from anybody
 */
record Gift(UUID giver, UUID receiver, int times, int points, int received) {

    /** How much of what the receiver has from others this is, in hundredths. */
    int share() {
        return points * 100 / received;
    }
}
