package pe.minka.gamification.simulation;

/**
 * What would change for those of a region or of a kind of organisation; the code is empty where nobody knows.
 *
 * @param rising how many would have a better place on their board
 * @param falling how many a worse one
 */
public record Share(String code, int people, int rising, int falling, long before, long after) {

    static Share none(String code) {
        return new Share(code, 0, 0, 0, 0, 0);
    }

    Share with(int pointsBefore, int pointsAfter, Move move) {
        return new Share(
                code,
                people + 1,
                rising + (move.isUp() ? 1 : 0),
                falling + (move.isDown() ? 1 : 0),
                before + pointsBefore,
                after + pointsAfter);
    }
}
