/**
 * The style guide (guía de estilo): one page that shows every component, so that the next page is built from them. Only
 * in development.
 */
@NullMarked
package pe.minka.web.styleguide;

import org.jspecify.annotations.NullMarked;
