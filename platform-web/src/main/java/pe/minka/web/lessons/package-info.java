/** Lessons learned on pages: writing them, reviewing those of others, reading and finding them. */
@NullMarked
package pe.minka.web.lessons;

import org.jspecify.annotations.NullMarked;
