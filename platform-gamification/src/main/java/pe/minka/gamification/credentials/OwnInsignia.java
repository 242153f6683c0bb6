package pe.minka.gamification.credentials;

import pe.minka.gamification.badges.AwardId;

/**
 * An insignia as whoever has it takes it along.
 *
 * @param taken whether they did, and so whether it has a public page
 * @param named whether that page says whose it is
 */
public record OwnInsignia(AwardId id, BadgeFacts badge, boolean taken, boolean named) {}
