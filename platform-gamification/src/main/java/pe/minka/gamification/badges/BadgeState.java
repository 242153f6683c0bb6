package pe.minka.gamification.badges;

/**
 * An insignia as whoever administers sees it.
 *
 * @param people how many have it
 * @param surveyed whether it is still looked for among everybody
 */
public record BadgeState(BadgeView badge, int people, boolean surveyed) {}
