/** What the core tells of, as contributions: the only package here that knows the core's events. */
@NullMarked
package pe.minka.gamification.contributions;

import org.jspecify.annotations.NullMarked;
