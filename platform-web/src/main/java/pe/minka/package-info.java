/** Minka: communities of practice in public education management. */
@NullMarked
package pe.minka;

import org.jspecify.annotations.NullMarked;
