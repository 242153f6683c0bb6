/**
 * The indicators the administration publishes (indicadores): SQL over the {@code report_*} views of the modules that
 * own the facts, each figure with its date and the rows behind it. Any module adds an indicator by declaring a bean of
 * {@link pe.minka.statistics.Indicator}; everybody may read them, unless {@link pe.minka.statistics.HiddenFigures} says
 * that they are out of sight.
 */
@ApplicationModule(allowedDependencies = {"shared", "organisations", "members"})
@NullMarked
package pe.minka.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
