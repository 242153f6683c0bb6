/** The published figures (indicadores): all of them, and each with the rows behind it. Open to everybody. */
@NullMarked
package pe.minka.web.statistics;

import org.jspecify.annotations.NullMarked;
