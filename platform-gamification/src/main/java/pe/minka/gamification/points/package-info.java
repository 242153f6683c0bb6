/** What members see of their points (mis puntos), what they ask about them, and what administrators put right by hand. */
@NamedInterface("points")
@NullMarked
package pe.minka.gamification.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
