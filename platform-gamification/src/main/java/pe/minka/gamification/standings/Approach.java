package pe.minka.gamification.standings;

import pe.minka.members.MemberId;

/** Somebody who is about to reach the next standing. */
public record Approach(MemberId member, int points, Missing missing) {}
