/**
 * The insignias (insignias): what each takes, who has been given which, when and for what. They are found from what
 * members have contributed, and never from how that has changed: as often and in whatever order it is asked.
 */
@NamedInterface("badges")
@NullMarked
package pe.minka.gamification.badges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
