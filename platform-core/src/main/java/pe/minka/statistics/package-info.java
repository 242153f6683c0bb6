/**
 * The indicators the administration publishes (indicadores): SQL over the {@code report_*} views of the modules that
 * own the facts, each figure with its date and the rows behind it.
 */
@ApplicationModule(allowedDependencies = {"shared", "organisations", "members"})
@NullMarked
package pe.minka.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
