/**
 * The pages. One module, package-private throughout, with a sub-package for each feature; it calls the services of the
 * other modules and turns their facts into Spanish.
 */
@ApplicationModule
@NullMarked
package pe.minka.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
