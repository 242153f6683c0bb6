package pe.minka.gamification.ledger;

/** How many more points somebody has, or fewer, by an entry that was added after the fact. */
public record Adjustment(Came came, int change, long entry) {}
