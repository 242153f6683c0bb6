package pe.minka.gamification.credentials;

import pe.minka.gamification.badges.Family;
import pe.minka.gamification.badges.Tier;

/** What an insignia is, in the version it was earned by. */
public record BadgeFacts(
        String code, int version, Family family, Tier tier, String name, String purpose, String criterion) {}
