package pe.minka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pe.minka.embedded.ChildProcess;
import pe.minka.embedded.EmbeddedDatabase;

/** Whoever installs the platform reads one Spanish sentence that says what is missing, and no stack trace. */
class ProductionStartTests {

    @TempDir
    private static Path stores;

    private static EmbeddedDatabase database;

    @TempDir
    private Path folder;

    /** Not the one that all tests share: its end belongs to an application, and none starts in this process. */
    @BeforeAll
    static void startDatabase() {
        database = EmbeddedDatabase.in(stores.resolve("postgresql"));
    }

    @AfterAll
    static void stopDatabase() {
        database.stop();
    }

    @Test
    void withoutAnyConfigurationEverythingThatIsMissingIsTold() {
        assertThat(start(Map.of()))
                .contains("Minka no puede iniciar sin estos ajustes: MINKA_DATABASE_URL", "MINKA_MAIL_HOST");
    }

    @Test
    void aSecretThatCannotBeReadIsTold() {
        Path missing = folder.resolve("clave");
        assertThat(start(Map.of("MINKA_DATABASE_PASSWORD_FILE", missing.toString())))
                .contains("MINKA_DATABASE_PASSWORD_FILE nombra el archivo " + missing + ", que no se puede leer");
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        assertThat(start(configured("jdbc:postgresql://127.0.0.1:1/minka")))
                .contains("nadie responde en jdbc:postgresql://127.0.0.1:1/minka");
    }

    @Test
    void aServerWithoutTheDatabaseIsTold() {
        String url = database.newDatabase();
        assertThat(start(configured(url + "_otra"))).contains("no tiene la base de datos de " + url + "_otra");
    }

    @Test
    void aRoleThatIsNotThereIsTold() {
        String url = database.newDatabase();
        var variables = new HashMap<>(configured(url));
        variables.put("MINKA_DATABASE_USER", "nadie");
        assertThat(start(variables)).contains("crea en PostgreSQL los roles minka_owner (propietario) y nadie");
    }

    @Test
    void aPortInUseIsTold() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var variables = new HashMap<>(configured(database.newDatabase()));
            variables.put("SERVER_PORT", Integer.toString(taken.getLocalPort()));
            assertThat(start(variables)).contains("El puerto " + taken.getLocalPort() + " está ocupado");
        }
    }

    @Test
    void aManagementPortInUseIsTold() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var variables = new HashMap<>(configured(database.newDatabase()));
            variables.put("MINKA_MANAGEMENT_PORT", Integer.toString(taken.getLocalPort()));
            assertThat(start(variables)).contains("El puerto de gestión " + taken.getLocalPort() + " está ocupado");
        }
    }

    @Test
    void aValueThatCannotBeIsTold() throws Exception {
        var variables = new HashMap<>(configured(database.newDatabase()));
        variables.put("MINKA_DATABASE_POOL", "muchas");
        assertThat(start(variables)).contains("MINKA_DATABASE_POOL dice «muchas», que no es un valor posible");
    }

    private static Map<String, String> configured(String url) {
        return Map.of(
                "MINKA_DATABASE_URL",
                url,
                "MINKA_BASE_URL",
                "https://minka.example",
                "MINKA_MAIL_HOST",
                "ninguno",
                "MINKA_SECRET",
                "s".repeat(32));
    }

    private static String start(Map<String, String> variables) {
        String text = ChildProcess.refusal(Platform.class, List.of("-Dminka.embedded=false"), variables);
        assertThat(text).doesNotContain("\tat ", "Exception", "APPLICATION FAILED");
        assertThat(text.lines().filter(line -> line.contains("OneSentence"))).hasSize(1);
        return text;
    }
}
