package pe.minka.gamification.badges;

import pe.minka.members.Reason;

/** A new insignia. */
public record ComposeBadge(Family family, Tier tier, BadgeTerms terms, Reason reason) {}
