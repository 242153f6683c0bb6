/**
 * Setting the platform up (puesta en marcha): secrets that stand in files, and one Spanish sentence for the operator
 * where something is missing or wrong, instead of a start that half succeeds. It acts by itself; elsewhere only
 * its sentences are used.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package pe.minka.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
