/**
 * How dates, times and numbers are written for people in Peru. Templates call the bean {@code show}, as in
 * {@code ${@show.date(x)}}; controllers that prepare text inject it.
 */
@NullMarked
package pe.minka.web.format;

import org.jspecify.annotations.NullMarked;
