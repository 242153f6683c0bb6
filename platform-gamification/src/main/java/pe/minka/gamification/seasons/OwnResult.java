package pe.minka.gamification.seasons;

import pe.minka.gamification.Board;

/** How who reads ended a season, and whether they had a place on the board: who stayed away from it had none. */
public record OwnResult(Board board, boolean ranked, int points) {}
