/** What every answer to a program has in common: where programs ask, and how a problem is told to them. */
@NullMarked
package pe.minka.web.json;

import org.jspecify.annotations.NullMarked;
