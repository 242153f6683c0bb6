package pe.minka.gamification.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the ledger makes of a contribution at present. */
public record Kept(
        boolean accepted, LocalDate day, @Nullable Integer rule, Outcome outcome, int points, Places places) {

    public Verdict verdict() {
        return new Verdict(outcome, points, places);
    }

    /** How many points it gives. */
    public int worth() {
        return accepted ? points : 0;
    }
}
