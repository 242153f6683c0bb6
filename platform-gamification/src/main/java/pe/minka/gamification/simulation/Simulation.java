package pe.minka.gamification.simulation;

import java.util.List;

/**
 * What a season would look like under other rules.
 *
 * @param timing what would change because contributions count at another moment
 * @param contributions how many were counted anew: those of the kinds the draft has a rule for
 * @param places how many would have a better place on their board, a worse one, or the same
 * @param gaining how many would have more points
 * @param losing how many would have fewer
 * @param standingChanges how many people would have another standing
 * @param shifts whose place or points would change, the greatest changes first; only so many, the numbers are of all
 */
public record Simulation(
        String season,
        int contributions,
        Timing timing,
        Places places,
        int gaining,
        int losing,
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

    /** Whoever comes onto a board rises, whoever leaves it falls; whoever is on none is not counted. */
    public record Places(int rising, int falling, int staying) {}

    public Simulation {
        shifts = List.copyOf(shifts);
        regions = List.copyOf(regions);
        kinds = List.copyOf(kinds);
        standings = List.copyOf(standings);
    }
}
