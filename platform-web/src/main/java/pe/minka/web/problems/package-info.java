/** Facts that went wrong, as calm Spanish pages. */
@NullMarked
package pe.minka.web.problems;

import org.jspecify.annotations.NullMarked;
