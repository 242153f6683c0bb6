/** What forms have in common: the lines to choose from, and what is said when something is amiss. */
@NullMarked
package pe.minka.web.forms;

import org.jspecify.annotations.NullMarked;
