/** What gives how much: versions of rules, none of which is ever changed. */
@NullMarked
package pe.minka.gamification.rules;

import org.jspecify.annotations.NullMarked;
