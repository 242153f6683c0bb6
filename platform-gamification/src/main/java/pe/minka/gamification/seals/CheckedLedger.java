package pe.minka.gamification.seals;

import java.util.List;
import pe.minka.gamification.seasons.CheckedClosing;

/**
 * The ledger recounted.
 *
 * @param unsealed entries so new that no batch has them yet
 * @param closings the seasons that were closed, whatever came out
 */
public record CheckedLedger(long entries, long unsealed, List<Difference> differences, List<CheckedClosing> closings) {

    public CheckedLedger {
        differences = List.copyOf(differences);
        closings = List.copyOf(closings);
    }

    public boolean agrees() {
        return differences.isEmpty();
    }
}
