package pe.minka.command.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.mock.env.MockEnvironment;
import pe.minka.command.doctor.Finding.State;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.members.Passwords;

/** Each examination by itself, beside something small that is not as it should be. */
class ExaminationsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String POOL = "spring.datasource.hikari.";
    private static final String OURS = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";

    @ParameterizedTest
    @CsvSource({
        POOL + "connection-timeout,pool,1000,1001",
        POOL + "data-source-properties.socketTimeout,socket,5,6",
        POOL + "data-source-properties.options,statement,-c statement_timeout=4000,-c statement_timeout=4001",
        "spring.data.redis.timeout,redis.wait,500ms,501ms",
        "spring.data.redis.connect-timeout,redis.wait,500ms,501ms",
        "spring.lifecycle.timeout-per-shutdown-phase,stop,30s,31s"
    })
    void aWaitOneStepLongerThanItMayBeIsBad(String setting, String key, String longest, String tooLong) {
        assertThat(limits(setting, longest)).containsEntry(key, State.GOOD);
        assertThat(limits(setting, tooLong)).containsEntry(key, State.BAD);
    }

    private static Map<String, State> limits(String setting, String value) {
        return states(new LimitsExamination(new MockEnvironment()
                        .withProperty("spring.data.redis.timeout", "400ms")
                        .withProperty("spring.data.redis.connect-timeout", "500ms")
                        .withProperty("server.shutdown", "graceful")
                        .withProperty(setting, value))
                .findings());
    }

    @Test
    void aDoorWithNothingSetAndAnotherCopyOfTheProgramAreBad() {
        var passwords = mock(Passwords.class);
        when(passwords.hash(anyString())).thenReturn("$argon2id$v=19$m=16384,t=2,p=1$c2FsdA$aGFzaA");
        when(passwords.places()).thenReturn(Runtime.getRuntime().availableProcessors() + 1);
        var settings = new MockEnvironment()
                .withProperty("minka.base-url", "https://minka.example")
                .withProperty("minka.demo", "true");

        var found = states(new DoorExamination(settings, passwords).findings());

        assertThat(found)
                .containsEntry("proxies", State.WARNING)
                .containsEntry("mode", State.WARNING)
                .containsEntry("base", State.GOOD);
        assertThat(badOf(found))
                .containsExactlyInAnyOrder(
                        "secret", "rolePassword", "secondStep", "hashes", "places", "cookies", "errors");
    }

    @Test
    void whatTheDriverOfRedisComesWithIsBadAndSoIsALineThatIsNotKeptAlive() {
        LettuceClientConfigurationBuilderCustomizer careless = client -> client.clientOptions(ClientOptions.builder()
                .socketOptions(SocketOptions.builder().keepAlive(false).build())
                .build());
        var beans = new StaticListableBeanFactory(Map.of("careless", careless));
        var found = states(new DriverExamination(
                        beans.getBeanProvider(LettuceClientConfigurationBuilderCustomizer.class),
                        beans.getBeanProvider(ClientResourcesBuilderCustomizer.class))
                .findings());
        assertThat(badOf(found))
                .containsExactlyInAnyOrder("redis.reject", "redis.alive", "redis.unanswered", "redis.retry");
    }

    @Test
    void clocksThatDisagreeAreBad() {
        var settings = new MockEnvironment();
        EmbeddedDatabase.settingsOf(EmbeddedDatabase.forTests().newDatabase())
                .forEach((setting, value) -> settings.withProperty(setting, String.valueOf(value)));
        var late = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-6));
        assertThat(states(new DatabaseExamination(settings, late).findings()))
                .containsEntry("database.clock", State.BAD);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void neighboursThatAreNotThereAreFound() {
        var settings = new MockEnvironment()
                .withProperty("minka.files.folder", "/proc/minka")
                .withProperty("minka.mail.host", "127.0.0.1")
                .withProperty("minka.mail.port", "1")
                .withProperty("spring.data.redis.url", "redis://127.0.0.1:1")
                .withProperty("minka.base-url", "http://127.0.0.1:1");
        assertThat(states(new NeighboursExamination(settings).findings()))
                .containsOnly(
                        Map.entry("disk", State.BAD),
                        Map.entry("mail", State.BAD),
                        Map.entry("redis.away", State.WARNING),
                        Map.entry("site.away", State.WARNING));
    }

    @ParameterizedTest
    @CsvSource({
        "redis_version:6.0.16,redis.version,BAD",
        "redis_version:7.2.4,redis.version,GOOD",
        "x:1,redis.unknown,WARNING"
    })
    void aRedisTooOldOrWithoutAVersionIsFound(String says, String key, State state) throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(server, says));
            var finding = new RedisExamination("redis://127.0.0.1:" + server.getLocalPort(), PATIENCE).finding();
            assertThat(finding.key()).isEqualTo(key);
            assertThat(finding.state()).isEqualTo(state);
        }
    }

    /** Knows one order only, as little as is needed to be taken for an old Redis. */
    private static void answer(ServerSocket server, String says) {
        try (Socket client = server.accept();
                var asked =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                String reply =
                        switch (line) {
                            case "INFO" -> "$%d\r\n%s\r\n".formatted(says.length(), says);
                            case "PING" -> "+PONG\r\n";
                            case "HELLO", "CLIENT", "QUIT" -> "-ERR unknown command\r\n";
                            default -> "";
                        };
                client.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            // The doctor has seen enough.
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default-src 'self'; script-src 'self' 'unsafe-inline'",
                "default-src 'self'; script-src 'self' 'unsafe-eval'",
                "default-src 'self'; style-src 'unsafe-inline'",
                "default-src 'self'; script-src https://cdn.example",
                "default-src *",
                "script-src 'self' *",
                "img-src 'self'"
            })
    void aPolicyThatLetsForeignScriptsRunIsBad(String policy) throws IOException {
        assertThat(site(Map.of("Content-Security-Policy", policy))).containsEntry("site.scripts", State.BAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, "default-src 'self'", "default-src *; script-src 'self'"})
    void aPolicyThatOnlyLetsOwnScriptsRunIsGood(String policy) throws IOException {
        assertThat(site(Map.of("Content-Security-Policy", policy))).containsEntry("site.scripts", State.GOOD);
    }

    @Test
    void aSiteThatSendsNothingAtAllIsBad() throws IOException {
        assertThat(badOf(site(Map.of()))).containsExactlyInAnyOrder("site.headers", "site.scripts", "site.cookies");
    }

    @Test
    void aCookieWithAllItsProtectionsIsGoodAndOneWithoutIsBad() throws IOException {
        assertThat(site(Map.of("Set-Cookie", "minka=1; HttpOnly; SameSite=Lax")))
                .containsEntry("site.cookies", State.GOOD);
        assertThat(site(Map.of("Set-Cookie", "minka=1; HttpOnly"))).containsEntry("site.cookies", State.BAD);
    }

    private static Map<String, State> site(Map<String, String> headers) throws IOException {
        var site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", asked -> {
            headers.forEach(asked.getResponseHeaders()::add);
            asked.sendResponseHeaders(200, -1);
            asked.close();
        });
        site.start();
        try {
            String base = "http://127.0.0.1:" + site.getAddress().getPort();
            return states(new SiteExamination(base, PATIENCE).findings());
        } finally {
            site.stop(0);
        }
    }

    private static Map<String, State> states(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.toMap(
                        Finding::key, Finding::state, (one, other) -> one.compareTo(other) > 0 ? one : other));
    }

    private static List<String> badOf(Map<String, State> states) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue() == State.BAD)
                .map(Map.Entry::getKey)
                .toList();
    }
}
