/** What is written about a practice (ficha): typed sections, each of which knows what it still lacks. */
@NamedInterface("sheet")
@NullMarked
package pe.minka.practices.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
