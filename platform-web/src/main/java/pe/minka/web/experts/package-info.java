/** Comments of experts on practices (comentarios de expertos): asking for them, writing them, also by a personal link. */
@NullMarked
package pe.minka.web.experts;

import org.jspecify.annotations.NullMarked;
