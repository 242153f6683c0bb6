package pe.minka.gamification.credentials;

/** What an insignia is, in the version it was earned by. */
public record BadgeFacts(
        String code, int version, String family, String tier, String name, String purpose, String criterion) {}
