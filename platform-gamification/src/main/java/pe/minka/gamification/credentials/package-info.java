/**
 * Insignias as credentials (credenciales) that verify anywhere: Open Badges 3.0, signed as VC-JWT, with the
 * list of those revoked, and the check of whatever somebody shows. What was issued stays verifiable while
 * recognition is hidden and after its owner is erased.
 */
@NamedInterface("credentials")
@NullMarked
package pe.minka.gamification.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
