/** The pages of the walls: lists of cards, their boards, what is done with them, and making walls. */
@NullMarked
package pe.minka.web.walls;

import org.jspecify.annotations.NullMarked;
