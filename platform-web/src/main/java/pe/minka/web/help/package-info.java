/** The help (ayuda): the user guide of {@code docs/guia}, chapter by chapter, rendered once at the start. */
@NullMarked
package pe.minka.web.help;

import org.jspecify.annotations.NullMarked;
