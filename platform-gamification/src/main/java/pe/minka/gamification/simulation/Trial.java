package pe.minka.gamification.simulation;

import java.time.Instant;
import java.util.UUID;
import pe.minka.members.MemberId;

/**
 * That a draft was tried out, and what came of it.
 *
 * @param sameRules whether the rules in force and planned are still those of then
 * @param sameDraft whether the draft is still the one that was tried out
 */
public record Trial(
        UUID id, String season, MemberId by, Instant at, Outcome outcome, boolean sameRules, boolean sameDraft) {

    /** The main figures; the points of everybody, and how much of them in percent the first tenth has. */
    public record Outcome(
            int contributions,
            int rising,
            int falling,
            int standingChanges,
            long pointsBefore,
            long pointsAfter,
            int topBefore,
            int topAfter) {

        static Outcome of(Simulation result) {
            return new Outcome(
                    result.contributions(),
                    result.rising(),
                    result.falling(),
                    result.standingChanges(),
                    result.before().points(),
                    result.after().points(),
                    result.before().topShare(),
                    result.after().topShare());
        }
    }

    /** Whether what was tried out is what would be applied. */
    public boolean holds() {
        return sameRules && sameDraft;
    }
}
