/**
 * The keys the platform signs with (claves de firma), and what it signs: credentials, and how seasons ended. One signs;
 * those before it are published with it, so that anybody can verify what they signed. Private parts are sealed.
 */
@NamedInterface("keys")
@NullMarked
package pe.minka.gamification.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
