/** The indicators that recognition adds to those of the core, and hides with itself. */
@NullMarked
package pe.minka.gamification.indicators;

import org.jspecify.annotations.NullMarked;
