/**
 * How dates, times and numbers are written for people in Peru, and how a file is handed over. Templates call the bean {@code show}, as in
 * {@code ${@show.date(x)}}; controllers that prepare text inject it.
 */
@NullMarked
package pe.minka.web.format;

import org.jspecify.annotations.NullMarked;
