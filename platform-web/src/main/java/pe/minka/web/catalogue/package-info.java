/** What national administrators keep around the catalogue: the macro-regions and the partners (aliados). */
@NullMarked
package pe.minka.web.catalogue;

import org.jspecify.annotations.NullMarked;
