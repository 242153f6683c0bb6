package pe.minka.gamification.simulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberId;

/**
 * That a draft was tried out, and what came of it.
 *
 * @param sameRules whether the rules in force and planned are still those of then
 * @param sameDraft whether the draft is still the one that was tried out
 */
public record Trial(
        UUID id, String season, MemberId by, Instant at, Outcome outcome, boolean sameRules, boolean sameDraft) {

    /**
     * The main figures; the points of everybody, and how much of them in percent the first tenth has.
     *
     * @param places none of what was tried out before they were counted
     */
    public record Outcome(
            int contributions,
            Simulation.@Nullable Places places,
            int gaining,
            int losing,
            int standingChanges,
            long pointsBefore,
            long pointsAfter,
            int topBefore,
            int topAfter) {

        /** Whether anybody would have other points or another standing. */
        public boolean changesAnything() {
            return gaining + losing + standingChanges > 0;
        }

        static Outcome of(Simulation result) {
            return new Outcome(
                    result.contributions(),
                    result.places(),
                    result.gaining(),
                    result.losing(),
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
