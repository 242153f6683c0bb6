/**
 * What every module stands on: identifiers, the clock, the database, facts that go wrong. Open to all and kept tiny;
 * nothing of the domain belongs here.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package pe.minka.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
