package pe.minka.command.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pe.minka.command.Operator;
import pe.minka.embedded.EmbeddedCache;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.shared.Peru;

/** The doctor finds what is not as it should be, and says how to mend it. */
class DoctorTests {

    private static final String LONG_SECRET = "Zx8pQ3vLm5Rt7Wk2Yb9Nc4Hd6Jf1Gs0A";

    private final String url = EmbeddedDatabase.forTests().newDatabase();

    @TempDir
    private Path folder;

    @Test
    void aWellKeptInstallationHasNothingBad() {
        var operator = well();
        assertThat(operator.runs("primer-administrador")).isZero();
        assertThat(operator.runs("revisar")).as(operator.reads()).isZero();
        assertThat(operator.reads())
                .contains("bien   Espera por una conexión libre a la base de datos: 1 000 ms")
                .contains("bien   Espera por una respuesta de la base de datos: 5 s")
                .contains("bien   Tiempo máximo de una consulta: 4 000 ms")
                .contains("bien   Las contraseñas se guardan con Argon2id de 19 MiB")
                .contains("bien   Sin Redis las órdenes fallan en el acto")
                .contains("bien   Pausa entre intentos de volver a Redis: 200 ms")
                .contains("bien   Espera por una red que no contesta a Redis: 2 000 ms")
                .contains("bien   La plataforma no puede cambiar ni borrar la auditoría")
                .contains("bien   Cambios de la base de datos que faltan: 0")
                .contains("aviso  Personas en la administración nacional: 0", "primer-administrador")
                .contains(" 0 mal.");
    }

    @Test
    void everyRiskySettingIsFound() {
        var operator = well().with("spring.datasource.hikari.connection-timeout", "30000")
                .with("spring.datasource.hikari.data-source-properties.socketTimeout", "0")
                .with("spring.datasource.hikari.data-source-properties.options", "-c geqo=on")
                .with("spring.datasource.hikari.data-source-properties.tcpKeepAlive", "false")
                .with("spring.datasource.hikari.exception-override-class-name", "java.lang.Object")
                .with("spring.data.redis.timeout", "60s")
                .with("server.shutdown", "immediate")
                .with("spring.modulith.events.completion-mode", "update")
                .with("minka.secret", "cambiame")
                .with("minka.second-step", "optional")
                .with("minka.base-url", "http://minka.example")
                .with("minka.secure-cookies", "false")
                .with("server.error.include-stacktrace", "always")
                .with("spring.datasource.password", "minka")
                .with("minka.mail.host", "127.0.0.1")
                .with("minka.mail.port", "1");
        assertThat(operator.runs("doctor")).isEqualTo(1);
        assertThat(operator.reads().lines().filter(line -> line.startsWith("mal")))
                .as(operator.reads())
                .hasSize(15);
        assertThat(operator.reads()).contains("Por qué: ", "Cómo se corrige: ", "MINKA_SECRET", " 15 mal.");
    }

    @Test
    void anEmptyDatabaseIsNoProblemAndOneThatIsAwayIs() {
        var operator = well();
        assertThat(operator.runs("revisar")).as(operator.reads()).isZero();
        assertThat(operator.reads()).contains("aviso  La base de datos está vacía");
        operator.with("spring.flyway.url", "jdbc:postgresql://127.0.0.1:1/minka")
                .with("spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/minka");
        assertThat(operator.runs("revisar")).isEqualTo(1);
        assertThat(operator.reads()).contains("mal    Base de datos: ", "nadie responde");
    }

    @Test
    void whatIsWrongInTheTablesIsFound() throws SQLException {
        var operator = well();
        operator.runs("primer-administrador");
        try (var owner = DriverManager.getConnection(url, EmbeddedDatabase.OWNER, "")) {
            owner.createStatement().execute("grant update on audit_entry to minka_app");
            owner.createStatement().execute("""
                    insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)
                    values (gen_random_uuid(), 'a', 'b', '{}', now() - interval '1 day')
                    """);
            owner.createStatement().execute("delete from flyway_schema_history_members where version = '62'");
        }
        assertThat(operator.runs("revisar")).isEqualTo(1);
        assertThat(operator.reads())
                .contains("mal    La plataforma no puede cambiar ni borrar la auditoría")
                .contains("aviso  Tareas en segundo plano que no terminan desde hace 15 minutos: 1")
                .contains("aviso  Cambios de la base de datos que faltan: 1");
    }

    @Test
    void aProxyThatTakesTheHeadersAwayIsFound() throws IOException {
        var proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", asked -> {
            asked.getResponseHeaders().add("Set-Cookie", "minka=1");
            asked.sendResponseHeaders(200, -1);
            asked.close();
        });
        proxy.start();
        try {
            var operator = well().with(
                            "minka.base-url",
                            "http://127.0.0.1:" + proxy.getAddress().getPort());
            assertThat(operator.runs("revisar")).isEqualTo(1);
            assertThat(operator.reads())
                    .contains("mal    Cabeceras de protección que faltan en las páginas: Content-Security-Policy")
                    .contains("mal    La sesión llega al navegador con todas sus protecciones");
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void accountsAndMailsThatShouldNotBeLikeThatAreFound() throws SQLException {
        var operator = well();
        operator.runs("primer-administrador");
        try (var owner = DriverManager.getConnection(url, EmbeddedDatabase.OWNER, "")) {
            owner.createStatement().execute("""
                    insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                        consent_version, consented_at, mail_verified_at, created_at, joined_at)
                    select gen_random_uuid(), 0, 'ana@demo.pe', 'Ana', 'Alca', o.id, 'Jefa', 'ACTIVE', 'x', '2026-11',
                           now(), now(), now(), now()
                    from organisation o
                    limit 1
                    """);
            owner.createStatement().execute("""
                    insert into mail_message (id, member, kind, occurrence, recipient, subject, status,
                                              next_attempt_at, created_at)
                    select gen_random_uuid(), m.id, 'a', 'b', m.mail, 'c', 'FAILED', now(), now()
                    from member m
                    """);
        }
        operator.with("spring.datasource.username", EmbeddedDatabase.OWNER);
        assertThat(operator.runs("revisar")).isEqualTo(1);
        assertThat(operator.reads())
                .contains("aviso  Cuentas con una contraseña guardada de una forma más débil: 1")
                .contains("aviso  Correos que no salieron: 1")
                .contains("mal    Ninguna cuenta de demostración está activa")
                .contains("mal    El rol minka_owner solo trabaja");
    }

    @Test
    void everyFindingHasItsReasonAndItsRemedyExceptWhatIsNeverWrong() {
        var texts = ResourceBundle.getBundle("messages/command", Peru.LOCALE);
        var without = texts.keySet().stream()
                .filter(key -> key.matches("command\\.doctor\\.(?!state\\.|why$|mend$|sum$).*"))
                .map(key -> key.replaceAll("\\.(why|mend)$", ""))
                .distinct()
                .filter(key -> !texts.containsKey(key)
                        || !texts.containsKey(key + ".why")
                        || !texts.containsKey(key + ".mend"));
        assertThat(without).containsExactlyInAnyOrder("command.doctor.database", "command.doctor.disk.none");
    }

    private Operator well() {
        var operator = new Operator(url)
                .with("minka.secret", LONG_SECRET)
                .with("minka.second-step", "required")
                .with("minka.trusted-proxies", "127\\.0\\.0\\.1")
                .with("minka.files.folder", folder)
                .with("spring.datasource.password", LONG_SECRET)
                .with("spring.flyway.password", LONG_SECRET);
        for (Map.Entry<String, Object> setting :
                EmbeddedCache.forTests().settings().entrySet()) {
            operator.with(setting.getKey(), setting.getValue());
        }
        return operator;
    }
}
