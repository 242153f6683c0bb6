package pe.minka.gamification.ledger;

/**
 * Something somebody contributed in a season is accepted now, or no longer; told in the transaction that says so.
 *
 * @param counts whether points or standings may follow; not where others of its kind have taken all places
 */
public record ContributionChanged(ParticipantId participant, String season, boolean counts) {}
