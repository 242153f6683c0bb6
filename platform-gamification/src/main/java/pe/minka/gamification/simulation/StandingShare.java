package pe.minka.gamification.simulation;

import pe.minka.gamification.Standing;

/** How many people have a standing, and how many would. */
public record StandingShare(Standing standing, int before, int after) {}
