/** Pages of the practices (prácticas): writing them down as a team, and reading them. */
@NullMarked
package pe.minka.web.practices;

import org.jspecify.annotations.NullMarked;
