package pe.minka.gamification.seals;

/**
 * Something that is not what the ledger says.
 *
 * @param where which of them, in the words of the tables
 */
public record Difference(Subject subject, String where, String expected, String found) {

    /** What was compared. */
    public enum Subject {
        /** The hash of a batch. */
        SEAL,
        /** How many entries a batch says it has. */
        SEAL_ENTRIES,
        /** A digest, and the seal it tells of. */
        DIGEST,
        /** How many entries a digest says were sealed since the one before. */
        DIGEST_ENTRIES,
        /** The points of somebody in a period, and the sum of their entries. */
        SCORE,
        /** What a contribution is worth, and the sum of its entries. */
        CONTRIBUTION,
        /** What two people decided on somebody's points, and what was entered for it. */
        CORRECTION,
        /** The average of an organisation in a season with its active people, and what the entries give. */
        TEAM,
        /** How a closed season ended, and its signature. */
        CLOSING,
        /** What somebody has on a board and on which rank, as it is published. */
        BOARD
    }
}
