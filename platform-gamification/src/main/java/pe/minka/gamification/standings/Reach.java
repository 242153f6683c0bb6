package pe.minka.gamification.standings;

import java.util.List;
import java.util.stream.Collectors;
import pe.minka.gamification.Board;
import pe.minka.members.MemberId;
import pe.minka.shared.Sha256;

/**
 * Whom the standings would reach if they took something else, found out for the season that is on; nothing is written.
 *
 * @param steps from the lowest to the highest
 */
public record Reach(Ladder ladder, List<Rise> steps) {

    /**
     * One standing.
     *
     * @param now how many have reached it
     * @param newly how many more would
     * @param kept how many have it, would not reach it if they began today, and keep it
     * @param boards among whom those are ranked who would be new
     * @param regions where those are who would be new
     * @param sample those of them who show their name, the most points first; only some
     */
    public record Rise(
            Step step,
            int now,
            int newly,
            int kept,
            List<OnBoard> boards,
            List<InRegion> regions,
            List<Person> sample) {

        public Rise {
            boards = List.copyOf(boards);
            regions = List.copyOf(regions);
            sample = List.copyOf(sample);
        }

        public int then() {
            return now + newly;
        }
    }

    /** How many of a board. */
    public record OnBoard(Board board, int people) {}

    /** How many of a region; the code is empty where there is none. */
    public record InRegion(String code, int people) {}

    /** Somebody with the points they have. */
    public record Person(MemberId member, int points) {}

    public Reach {
        steps = List.copyOf(steps);
    }

    /** The same while the same values would reach as many people: what was looked at is what would be decided. */
    public String stamp() {
        return Sha256.hex(steps.stream()
                .map(rise -> rise.step().points() + " " + rise.step().kinds() + " " + rise.newly())
                .collect(Collectors.joining("\n", ladder.version() + "\n", "")));
    }
}
