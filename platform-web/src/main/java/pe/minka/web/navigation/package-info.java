/** What every page has around it: header, menu, breadcrumbs, flash messages. */
@NullMarked
package pe.minka.web.navigation;

import org.jspecify.annotations.NullMarked;
