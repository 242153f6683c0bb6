package pe.minka.setup;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** What the operator can mend about the database. Any other failure of it is ours, and shows where it comes from. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    public DatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String sentence = sentence(cause);
        return sentence == null ? null : new FailureAnalysis(sentence, null, cause);
    }

    /** What the operator can do about it; null when it is not for them to mend. */
    public @Nullable String sentence(SQLException cause) {
        String key = key(String.valueOf(cause.getSQLState()));
        return key == null ? null : SetupTexts.say(key, address(), owner(), user());
    }

    private static @Nullable String key(String state) {
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "database.away";
        }
        if (state.startsWith("28")) {
            return "database.denied";
        }
        return switch (state) {
            case "3D000" -> "database.unknown";
            case "42501" -> "database.rights";
            case "42704" -> "database.role";
            default -> null;
        };
    }

    /** Without what may follow it, such as a password. */
    private String address() {
        return environment.getProperty("spring.datasource.url", "").replaceFirst("\\?.*", "");
    }

    private String owner() {
        return environment.getProperty("spring.flyway.user", "");
    }

    private String user() {
        return environment.getProperty("spring.datasource.username", "");
    }
}
