package pe.minka.command.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pe.minka.members.Passwords;

/** Secrets, and what stands between strangers and the platform. */
@Component
@Order(2)
class DoorExamination implements Examination {

    private static final int SHORTEST_SECRET = 32;
    private static final int FEWEST_LETTERS = 8;
    private static final int SHORTEST_PASSWORD = 12;
    private static final Set<String> EVERYBODYS =
            Set.of("minka", "postgres", "password", "secret", "changeme", "cambiame", "admin");
    private static final String STRONG = "$argon2id$v=19$m=19456,t=2,p=1$";

    private final Environment environment;
    private final Passwords passwords;

    DoorExamination(Environment environment, Passwords passwords) {
        this.environment = environment;
        this.passwords = passwords;
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                secret(),
                rolePassword("spring.flyway.password", "spring.flyway.user", "MINKA_DATABASE_OWNER_PASSWORD"),
                rolePassword("spring.datasource.password", "spring.datasource.username", "MINKA_DATABASE_PASSWORD"),
                secondStep(),
                hashes(),
                places(),
                base(),
                cookies(),
                proxies(),
                mode(),
                errors());
    }

    private Finding secret() {
        String secret = text("minka.secret");
        boolean good = secret.length() >= SHORTEST_SECRET
                && secret.chars().distinct().count() >= FEWEST_LETTERS
                && !isEverybodys(secret);
        return Finding.of(good, "secret", secret.length());
    }

    private Finding rolePassword(String setting, String userSetting, String variable) {
        String password = text(setting);
        boolean good = password.length() >= SHORTEST_PASSWORD
                && !isEverybodys(password)
                && !password.equals(text(userSetting));
        return Finding.of(good, "rolePassword", variable);
    }

    private static boolean isEverybodys(String secret) {
        String folded = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return EVERYBODYS.contains(folded);
    }

    private Finding secondStep() {
        return Finding.of(text("minka.second-step").equals("required"), "secondStep");
    }

    private Finding hashes() {
        return Finding.of(passwords.hash("-").startsWith(STRONG), "hashes");
    }

    /** More at once would only make each of them slower, and every page with them. */
    private Finding places() {
        int cores = Runtime.getRuntime().availableProcessors();
        return Finding.of(passwords.places() <= cores, "places", passwords.places(), cores);
    }

    private Finding base() {
        return Finding.of(text("minka.base-url").startsWith("https://"), "base", text("minka.base-url"));
    }

    private Finding cookies() {
        return Finding.of(text("minka.secure-cookies").equals("true"), "cookies");
    }

    private Finding proxies() {
        boolean behindTls = text("minka.base-url").startsWith("https://");
        boolean named = !text("minka.trusted-proxies").isEmpty();
        return behindTls && !named ? Finding.warning("proxies") : Finding.good("proxies");
    }

    private Finding mode() {
        boolean on = Stream.of("minka.demo", "minka.development")
                .anyMatch(setting -> text(setting).equals("true"));
        return on ? Finding.warning("mode") : Finding.good("mode");
    }

    private Finding errors() {
        boolean silent = text("server.error.include-stacktrace").equals("never")
                && text("server.error.include-message").equals("never")
                && text("server.server-header").isEmpty()
                && text("management.endpoints.access.default").equals("none");
        return Finding.of(silent, "errors");
    }

    private String text(String setting) {
        return environment.getProperty(setting, "").strip();
    }
}
