package pe.minka.gamification.ranking;

import java.util.UUID;

/**
 * Who stands where on a board: a participant, or an organisation on a board of teams.
 *
 * @param shared others have the same rank
 */
public record Place(UUID id, int points, long rank, boolean shared) {}
