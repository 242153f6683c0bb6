package pe.minka.setup;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** {@code MINKA_LOG_FORMAT=json}: one object per line, in the words of the Elastic Common Schema, for a collector. */
class LogFormat implements EnvironmentPostProcessor, Ordered {

    private static final String SOURCE = "log-format";

    /** After the configuration has been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String format = environment.getProperty("minka.log-format", "").strip();
        switch (format) {
            case "" -> {}
            case "json" -> add(environment, "logging.structured.format.console", "ecs");
            default -> add(environment, RequiredSettings.PROBLEM, SetupTexts.say("log-format", format));
        }
    }

    private static void add(ConfigurableEnvironment environment, String name, String value) {
        environment.getPropertySources().addFirst(new MapPropertySource(SOURCE, Map.of(name, value)));
    }
}
