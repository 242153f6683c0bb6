/**
 * How people come in and go out: entering (ingresar), enrolling (registro), confirming a mail address, recovering a
 * password, accepting an invitation, and a member's own password and sessions.
 */
@NullMarked
package pe.minka.web.entry;

import org.jspecify.annotations.NullMarked;
