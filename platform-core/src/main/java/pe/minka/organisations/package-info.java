/**
 * The catalogue of the community: macro-regions, regions and organisations (entidades) with the names people call them
 * by, and the partners (aliados). Everybody may read it; administrators edit and import it.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "files"})
@NullMarked
package pe.minka.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
