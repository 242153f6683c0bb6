/**
 * Personal tokens (claves para programas): with one a program acts as the member who made it, as far as that member
 * allowed. The web asks {@link pe.minka.tokens.PersonalTokens} who holds the token of a request.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "members", "members :: events"})
@NullMarked
package pe.minka.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
