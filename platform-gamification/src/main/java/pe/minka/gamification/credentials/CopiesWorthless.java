package pe.minka.gamification.credentials;

/** A key is trusted no more, and what it signed verifies nowhere else: whoever has such copies needs others. */
record CopiesWorthless(String key) {}
