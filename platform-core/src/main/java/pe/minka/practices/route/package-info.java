/** What reviewers say of a practice on the route (ruta de fortalecimiento), and what follows from it. */
@NamedInterface("route")
@NullMarked
package pe.minka.practices.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
