package pe.minka.gamification.simulation;

import java.util.List;
import pe.minka.gamification.Board;

/**
 * What a season would look like under other rules.
 *
 * @param timing what would change because contributions count at another moment
 * @param contributions how many were counted anew: those of the kinds the draft has a rule for
 * @param boards the places of each board
 * @param unranked those with points who are on no board
 * @param gaining how many of all would have more points
 * @param losing how many would have fewer
 * @param standingChanges how many people would have another standing
 * @param shifts whose place or points would change, those of a board together and the greatest changes first; only so many
 *     of each, the numbers are of all
 * @param regions of everybody with points, on a board or not; so are kinds and totals
 */
public record Simulation(
        String season,
        int contributions,
        Timing timing,
        List<BoardPlaces> boards,
        Unranked unranked,
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
    public record Places(int rising, int falling, int staying) {

        static final Places NONE = new Places(0, 0, 0);

        Places and(Places others) {
            return new Places(rising + others.rising, falling + others.falling, staying + others.staying);
        }
    }

    /** How many would have a better place on a board, a worse one, or the same. */
    public record BoardPlaces(Board board, Places places) {}

    /**
     * How many with points, today or with the draft, are on no board: because they administer, do not wish to appear, pause
     * or were erased. How many of them would have more points, and how many fewer.
     */
    public record Unranked(int administering, int hidden, int paused, int erased, int gaining, int losing) {

        public int people() {
            return administering + hidden + paused + erased;
        }
    }

    public Simulation {
        boards = List.copyOf(boards);
        shifts = List.copyOf(shifts);
        regions = List.copyOf(regions);
        kinds = List.copyOf(kinds);
        standings = List.copyOf(standings);
    }

    /** Those of all boards. */
    public Places places() {
        return boards.stream().map(BoardPlaces::places).reduce(Places.NONE, Places::and);
    }
}
