/**
 * One line in the log for every request: what was asked, by whom, how it ended and how long it took. Members stand in it
 * by their identifier, addresses of pages by their pattern: no name, no secret.
 */
@NullMarked
package pe.minka.web.requests;

import org.jspecify.annotations.NullMarked;
