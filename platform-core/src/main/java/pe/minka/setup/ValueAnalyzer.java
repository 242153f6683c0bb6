package pe.minka.setup;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** A setting whose value cannot be what it has to be, such as a port that is no number. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ValueAnalyzer extends AbstractFailureAnalyzer<BindException> {

    /** How a configuration file takes a value from the environment. */
    private static final Pattern TAKEN = Pattern.compile("\\$\\{(\\w+)[:}].*");

    private final Environment environment;

    ValueAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        ConfigurationProperty property = cause.getProperty();
        if (property == null) {
            return null;
        }
        String written = String.valueOf(property.getValue());
        String variable = variable(written, property.getName().toString());
        return new FailureAnalysis(
                SetupTexts.say("value", variable, environment.resolvePlaceholders(written)), null, cause);
    }

    private static String variable(String written, String name) {
        var taken = TAKEN.matcher(written);
        return taken.matches()
                ? taken.group(1)
                : name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    }
}
