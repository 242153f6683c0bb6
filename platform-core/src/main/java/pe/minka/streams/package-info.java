/**
 * The live log (lo que pasa en vivo): what changed on a topic that people watch, such as a wall, a card's board or a
 * member's notices. Whoever changes something appends to it in the same transaction and gets the next serial; every live
 * page reads it, resumes by serial and loses nothing. It keeps ids only: what is shown is rendered from how things stand.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package pe.minka.streams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
