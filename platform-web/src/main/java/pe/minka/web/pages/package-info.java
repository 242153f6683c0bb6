/**
 * Pages that say what the platform is and how it treats people: about, accessibility, privacy; the files every page has,
 * and which pages a browser may keep.
 */
@NullMarked
package pe.minka.web.pages;

import org.jspecify.annotations.NullMarked;
