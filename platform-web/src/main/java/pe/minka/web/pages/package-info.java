/** Pages that say what the platform is and how it treats people: about, accessibility, privacy. */
@NullMarked
package pe.minka.web.pages;

import org.jspecify.annotations.NullMarked;
