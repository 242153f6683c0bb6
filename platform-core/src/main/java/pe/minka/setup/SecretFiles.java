package pe.minka.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * A variable {@code MINKA_*_FILE} names a file whose content is the value of the variable without the ending: a secret
 * of an orchestrator, which shows in no list of processes.
 */
class SecretFiles implements EnvironmentPostProcessor {

    /** The ending of the name makes it read like the environment itself. */
    private static final String SOURCE = "minka-files-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

    private static final Pattern NAME = Pattern.compile("(MINKA_\\w+)_FILE");
    private static final Pattern LINE_END = Pattern.compile("\\R\\z");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var sources = environment.getPropertySources();
        if (!(sources.get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                instanceof MapPropertySource given)) {
            return;
        }
        try {
            sources.addAfter(given.getName(), new SystemEnvironmentPropertySource(SOURCE, secrets(given.getSource())));
        } catch (SetupProblem problem) {
            // Nobody could read it yet: the log is set up after the environment.
            sources.addFirst(new MapPropertySource(
                    "setup-problem", Map.of(RequiredSettings.PROBLEM, String.valueOf(problem.getMessage()))));
        }
    }

    private static Map<String, Object> secrets(Map<String, Object> given) {
        Map<String, Object> secrets = new HashMap<>();
        given.forEach((variable, file) -> {
            var name = NAME.matcher(variable);
            if (name.matches()) {
                secrets.put(name.group(1), secret(name.group(1), variable, String.valueOf(file), given));
            }
        });
        return secrets;
    }

    private static String secret(String name, String variable, String file, Map<String, Object> given) {
        if (given.containsKey(name)) {
            throw new SetupProblem(SetupTexts.say("file.twice", name, variable));
        }
        String secret = content(variable, file);
        if (secret.isEmpty()) {
            throw new SetupProblem(SetupTexts.say("file.empty", variable, file));
        }
        return secret;
    }

    /** Editors end a file with a line end, which belongs to no secret. */
    private static String content(String variable, String file) {
        try {
            return LINE_END.matcher(Files.readString(Path.of(file))).replaceFirst("");
        } catch (IOException | InvalidPathException e) {
            throw new SetupProblem(SetupTexts.say("file.unreadable", variable, file));
        }
    }
}
