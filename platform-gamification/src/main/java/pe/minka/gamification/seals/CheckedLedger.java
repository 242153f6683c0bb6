package pe.minka.gamification.seals;

import java.util.List;

/**
 * The ledger recounted.
 *
 * @param unsealed entries so new that no batch has them yet
 */
public record CheckedLedger(long entries, long unsealed, List<Difference> differences) {

    public CheckedLedger {
        differences = List.copyOf(differences);
    }

    public boolean agrees() {
        return differences.isEmpty();
    }
}
