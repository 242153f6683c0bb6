/**
 * The pages of whatever is written by parts: one page for each part, with its list of parts, its stamp, its two texts
 * when two have written, and what is missing. A {@link pe.minka.web.writing.Writable} says what only it knows.
 */
@NullMarked
package pe.minka.web.writing;

import org.jspecify.annotations.NullMarked;
