package pe.minka.setup;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A setting whose value cannot be what it has to be, such as a port that is no number. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ValueAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final Map<String, String> NAMED_OTHERWISE = Map.of(
            "spring.datasource.hikari.maximum-pool-size", "MINKA_DATABASE_POOL",
            "minka.management.stop-pause", "MINKA_STOP_PAUSE");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        ConfigurationProperty property = cause.getProperty();
        return property == null
                ? null
                : new FailureAnalysis(
                        SetupTexts.say("value", variable(property.getName().toString()), property.getValue()),
                        null,
                        cause);
    }

    private static String variable(String name) {
        return NAMED_OTHERWISE.getOrDefault(
                name, name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT));
    }
}
