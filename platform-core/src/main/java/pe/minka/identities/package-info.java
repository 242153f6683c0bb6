/**
 * Coming in with an account of another house (ingreso institucional): the one provider of identities (OpenID Connect) an
 * operator may name, and which of its accounts belongs to which member (cuenta vinculada). The web sends people there by
 * {@link pe.minka.identities.ProviderSignIn} and asks it what their return is worth.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "members", "members :: events"})
@NullMarked
package pe.minka.identities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
