package pe.minka.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SecretFilesTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MINKA_DATABASE_PASSWORD",
                "MINKA_DATABASE_OWNER_PASSWORD",
                "MINKA_MAIL_PASSWORD",
                "MINKA_REDIS_URL",
                "MINKA_ANYTHING_AT_ALL"
            })
    void aFileGivesTheVariableItsValue(String name) throws IOException {
        var environment = environment(Map.of(name + "_FILE", file("s3creto con espacios \n")));

        assertThat(environment.getProperty(name)).isEqualTo("s3creto con espacios ");
        assertThat(environment.resolvePlaceholders("${" + name + ":}")).isEqualTo("s3creto con espacios ");
    }

    @Test
    void whatIsNotNamedInTheConfigurationIsFoundAsIfItStoodInTheEnvironment() throws IOException {
        var environment = environment(Map.of("MINKA_MAIL_PASSWORD_FILE", file("clave")));

        ConfigurationPropertySources.attach(environment);

        assertThat(Binder.get(environment)
                        .bind("minka.mail.password", String.class)
                        .get())
                .isEqualTo("clave");
    }

    @Test
    void whatIsOursAloneIsRead() throws IOException {
        var environment = environment(Map.of("OTHER_PASSWORD_FILE", file("x"), "MINKA_FILE", file("x")));

        assertThat(environment.getProperty("OTHER_PASSWORD")).isNull();
        assertThat(environment.getProperty("MINKA")).isNull();
    }

    @Test
    void onlyTheLastLineEndIsTakenAway() throws IOException {
        assertThat(secretOf("a\nb\n")).isEqualTo("a\nb");
        assertThat(secretOf("a\r\n")).isEqualTo("a");
        assertThat(secretOf("ñandú")).isEqualTo("ñandú");
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        String missing = folder.resolve("nada").toString();

        assertRefused(Map.of("MINKA_X_FILE", missing), "MINKA_X_FILE nombra el archivo " + missing + ", que no se");
        assertRefused(Map.of("MINKA_X_FILE", folder.toString()), "que no se puede leer");
        assertRefused(Map.of("MINKA_X_FILE", "\0"), "que no se puede leer");
    }

    @Test
    void aFileWithNothingInItIsTold() throws IOException {
        assertRefused(Map.of("MINKA_X_FILE", file("\n")), "está vacío");
    }

    @Test
    void twoValuesForOneVariableAreTold() throws IOException {
        assertRefused(
                Map.of("MINKA_X_FILE", file("a"), "MINKA_X", "b"),
                "MINKA_X y MINKA_X_FILE están definidas a la vez: deja solo una.");
    }

    private @Nullable String secretOf(String content) throws IOException {
        return environment(Map.of("MINKA_X_FILE", file(content))).getProperty("MINKA_X");
    }

    private void assertRefused(Map<String, Object> variables, String sentence) {
        assertThatThrownBy(() -> RequiredSettings.check(environment(variables)))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining(sentence);
    }

    private static StandardEnvironment environment(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        new SecretFiles().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "secret", ""), content)
                .toString();
    }
}
