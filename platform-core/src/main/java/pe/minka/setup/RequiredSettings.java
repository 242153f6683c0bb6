package pe.minka.setup;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Tells everything that is missing at once, before anything is started for nothing. */
class RequiredSettings implements ApplicationListener<ApplicationPreparedEvent> {

    /** Off for a command that needs no more than what it asks for itself. */
    private static final String CHECKED = "minka.required-settings";

    static final String PROBLEM = "minka.setup.problem";

    private static final int SHORTEST_SECRET = 32;

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        check(event.getApplicationContext().getEnvironment());
    }

    static void check(Environment environment) {
        String problem = environment.getProperty(PROBLEM);
        if (problem != null) {
            throw new SetupProblem(problem);
        }
        List<String> missing = environment.getProperty(CHECKED, Boolean.class, true) ? missing(environment) : List.of();
        if (!missing.isEmpty()) {
            throw new SetupProblem(SetupTexts.say("missing", String.join("; ", missing)));
        }
    }

    private static List<String> missing(Environment environment) {
        List<String> missing = new ArrayList<>();
        if (isBlank(environment, "spring.datasource.url")) {
            missing.add(SetupTexts.say("missing.database"));
        }
        missing.addAll(ProviderSettings.missing(environment));
        if (isOn(environment, "minka.demo") || isOn(environment, "minka.development")) {
            return missing;
        }
        if (isOn(environment, "minka.secure-cookies") && !isSecure(environment)) {
            missing.add(SetupTexts.say("missing.base"));
        }
        if (isBlank(environment, "minka.mail.host")) {
            missing.add(SetupTexts.say("missing.mail"));
        }
        if (environment.getProperty("minka.secret", "").length() < SHORTEST_SECRET) {
            missing.add(SetupTexts.say("missing.secret", SHORTEST_SECRET));
        }
        return missing;
    }

    private static boolean isBlank(Environment environment, String setting) {
        return environment.getProperty(setting, "").isBlank();
    }

    /** Browsers keep no secure cookie of an address without TLS: nobody could sign in. */
    private static boolean isSecure(Environment environment) {
        return environment.getProperty("minka.base-url", "").startsWith("https://");
    }

    private static boolean isOn(Environment environment, String setting) {
        return environment.getProperty(setting, Boolean.class, false);
    }
}
