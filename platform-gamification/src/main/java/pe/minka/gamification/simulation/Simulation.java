package pe.minka.gamification.simulation;

import java.util.List;

/**
 * What a season would look like under other rules.
 *
 * @param shifts whose points would change, the greatest changes first; only so many, the numbers beside are of all
 */
public record Simulation(
        String season,
        int contributions,
        int rising,
        int falling,
        List<Shift> shifts,
        List<Share> regions,
        List<Share> kinds,
        List<StandingShare> standings,
        Totals before,
        Totals after) {

    public Simulation {
        shifts = List.copyOf(shifts);
        regions = List.copyOf(regions);
        kinds = List.copyOf(kinds);
        standings = List.copyOf(standings);
    }
}
