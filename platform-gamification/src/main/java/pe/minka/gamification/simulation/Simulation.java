package pe.minka.gamification.simulation;

import java.util.List;

/**
 * What a season would look like under other rules.
 *
 * @param timing what would change because contributions count at another moment
 * @param standingChanges how many people would have another standing
 * @param shifts whose points would change, the greatest changes first; only so many, the numbers beside are of all
 */
public record Simulation(
        String season,
        int contributions,
        Timing timing,
        int rising,
        int falling,
        int standingChanges,
        List<Shift> shifts,
        List<Share> regions,
        List<Share> kinds,
        List<StandingShare> standings,
        Totals before,
        Totals after) {

    /**
     * How many contributions would count although nobody has accepted them yet, how many would stop to count until somebody
     * does, and how many would count for another day.
     */
    public record Timing(int entering, int leaving, int moved) {}

    public Simulation {
        shifts = List.copyOf(shifts);
        regions = List.copyOf(regions);
        kinds = List.copyOf(kinds);
        standings = List.copyOf(standings);
    }
}
