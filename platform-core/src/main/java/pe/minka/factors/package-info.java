/**
 * What a member proves besides the password (segundo paso): codes of an app, recovery codes, passkeys (llaves de
 * acceso). The web asks {@link pe.minka.factors.SecondStep} whether somebody has one and whether what they show is right.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "members", "members :: events"})
@NullMarked
package pe.minka.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
