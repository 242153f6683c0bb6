/** The front door and a member's own space. */
@NullMarked
package pe.minka.web.home;

import org.jspecify.annotations.NullMarked;
