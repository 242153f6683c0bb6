package pe.minka.gamification.ledger;

/** Somebody has more points, or fewer, once the transaction this is told in has ended well. */
public record ScoreChanged(ParticipantId participant) {}
