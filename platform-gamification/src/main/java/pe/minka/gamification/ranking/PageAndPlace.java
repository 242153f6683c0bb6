package pe.minka.gamification.ranking;

/** Part of a board, and somebody's place on it with those next to it, wherever that is. */
public record PageAndPlace(Stretch page, Stretch place) {}
