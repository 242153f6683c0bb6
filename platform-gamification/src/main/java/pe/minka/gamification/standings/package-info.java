/** The standings of a season (escalones): what each takes, who has reached it, and what somebody lacks for the next. */
@NamedInterface("standings")
@NullMarked
package pe.minka.gamification.standings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
