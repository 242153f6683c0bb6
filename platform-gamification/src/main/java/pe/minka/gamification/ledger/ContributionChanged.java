package pe.minka.gamification.ledger;

/** Something somebody contributed in a season is accepted now, or no longer; told in the transaction that says so. */
public record ContributionChanged(ParticipantId participant, String season) {}
