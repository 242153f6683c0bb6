package pe.minka.gamification.badges;

import pe.minka.members.Reason;

/**
 * The next version of an insignia.
 *
 * @param basedOn the version that whoever decides has read
 */
public record ChangeBadge(String code, int basedOn, BadgeTerms terms, Reason reason) {}
