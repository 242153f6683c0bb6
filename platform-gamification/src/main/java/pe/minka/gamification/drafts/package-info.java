/**
 * Rules somebody thinks about (borradores de reglas): written by one national administrator, tried out, and applied or
 * discarded by whoever decides, who reads beforehand what would change.
 */
@NamedInterface("drafts")
@NullMarked
package pe.minka.gamification.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
