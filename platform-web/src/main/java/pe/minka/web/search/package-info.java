/** One search box for everything (buscar): each kind of thing is a source, and says itself who may find it. */
@NullMarked
package pe.minka.web.search;

import org.jspecify.annotations.NullMarked;
