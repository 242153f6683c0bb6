/** Recognition (reconocimiento) as pages: points, ranking, standings, rules, and what administrators decide on them. */
@NullMarked
package pe.minka.web.recognition;

import org.jspecify.annotations.NullMarked;
