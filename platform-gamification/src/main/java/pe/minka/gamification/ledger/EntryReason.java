package pe.minka.gamification.ledger;

/** Why an entry stands in the ledger. */
enum EntryReason {
    AWARD,
    REVERSAL,
    RESTORATION,
    RECALCULATION,
    CORRECTION
}
