package pe.minka.gamification.credentials;

import pe.minka.gamification.badges.AwardId;

/**
 * An insignia as whoever has it takes it along.
 *
 * @param taken whether they did, and so whether it has a public page
 * @param named whether that page says whose it is
 * @param worthless whether every copy of it was signed with a key that came into wrong hands
 */
public record OwnInsignia(AwardId id, BadgeFacts badge, boolean taken, boolean named, boolean worthless) {}
