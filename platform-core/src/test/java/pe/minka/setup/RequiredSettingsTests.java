package pe.minka.setup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTests {

    private static final String SECRET = "s".repeat(32);

    private final MockEnvironment environment = new MockEnvironment().withProperty("minka.secure-cookies", "true");

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertThatThrownBy(() -> RequiredSettings.check(environment))
                .hasMessageStartingWith("Minka no puede iniciar sin estos ajustes: MINKA_DATABASE_URL, ")
                .hasMessageContainingAll(
                        "; MINKA_BASE_URL, ", "; MINKA_MAIL_HOST, ", "; MINKA_SECRET, ", "variables de entorno");
    }

    @Test
    void whatIsThereIsNotAskedFor() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/minka");
        environment.setProperty("minka.mail.host", "ninguno");
        environment.setProperty("minka.base-url", "http://localhost:8080");
        environment.setProperty("minka.secret", SECRET);
        assertThatThrownBy(() -> RequiredSettings.check(environment))
                .hasMessageContaining("MINKA_BASE_URL")
                .hasMessageNotContainingAny("MINKA_DATABASE_URL", "MINKA_MAIL_HOST");

        environment.setProperty("minka.base-url", "https://minka.example");
        assertThatCode(() -> RequiredSettings.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void whoSaysThatThereIsNoTlsNeedsNoSecureAddress() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/minka");
        environment.setProperty("minka.mail.host", "correo.example");
        environment.setProperty("minka.secure-cookies", "false");
        environment.setProperty("minka.secret", SECRET);
        assertThatCode(() -> RequiredSettings.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void aShortSecretIsNone() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/minka");
        environment.setProperty("minka.mail.host", "ninguno");
        environment.setProperty("minka.base-url", "https://minka.example");
        environment.setProperty("minka.secret", SECRET.substring(1));
        assertThatThrownBy(() -> RequiredSettings.check(environment)).hasMessageContaining("MINKA_SECRET");
    }

    @Test
    void inDevelopmentOnlyTheDatabaseIsNeeded() {
        environment.setProperty("minka.development", "true");
        assertThatThrownBy(() -> RequiredSettings.check(environment))
                .hasMessageContaining("MINKA_DATABASE_URL")
                .hasMessageNotContaining("MINKA_MAIL_HOST");
    }
}
