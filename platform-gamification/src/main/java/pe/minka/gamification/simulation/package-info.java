/**
 * What other rules would change (simulación): replays a season's contributions with a draft of the rules, writes nothing,
 * and says who would rise and fall. The same replay applies rules to a season after the fact, by entries that compensate.
 */
@NamedInterface("simulation")
@NullMarked
package pe.minka.gamification.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
