package pe.minka.gamification.standings;

/** How far somebody has come, as it stands beside their name. */
public record ShownStanding(int steps, String label) {}
