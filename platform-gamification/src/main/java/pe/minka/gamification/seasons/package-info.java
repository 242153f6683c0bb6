/**
 * Seasons (temporadas) as national administrators see them: a calendar year each unless the next one was given its own
 * days, with a name if it has one. Closing one keeps for ever how it ended, signed; what is corrected later is shown beside
 * it.
 */
@NamedInterface("seasons")
@NullMarked
package pe.minka.gamification.seasons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
