/**
 * What a proxy or an orchestrator asks: does the process live, may it get traffic. Answered without a session, so that
 * neither store can make a living process look dead.
 */
@NullMarked
package pe.minka.web.probes;

import org.jspecify.annotations.NullMarked;
