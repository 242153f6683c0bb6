/** What keeps the pages from being served at all, in one Spanish sentence for the operator. */
@NullMarked
package pe.minka.web.setup;

import org.jspecify.annotations.NullMarked;
