/**
 * The live ranking (ranking): boards in Redis, copied from the scores in PostgreSQL. The copy only ever takes over whole
 * states, the newer one wins, and whatever it lacks is found and repaired; while it is away the database answers.
 */
@NullMarked
package pe.minka.gamification.ranking;

import org.jspecify.annotations.NullMarked;
