/** A member's own space («Mi espacio»): what waits for them, what is new, and where they work. */
@NullMarked
package pe.minka.web.space;

import org.jspecify.annotations.NullMarked;
