package pe.minka.web.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.RestClient;
import pe.minka.PlatformTest;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.gamification.RedisLine;

@PlatformTest
class ReadinessTests {

    private final JdbcClient database;
    private final RedisLine redis;
    private final ApplicationAvailability process;
    private final RestClient browser;

    @Autowired
    ReadinessTests(JdbcClient database, RedisLine redis, ApplicationAvailability process, @LocalServerPort int port) {
        this.database = database;
        this.redis = redis;
        this.process = process;
        this.browser = RestClient.create("http://localhost:" + port);
    }

    @Test
    void aProcessWithItsStoresLivesAndIsReady() {
        assertThat(ask("/livez")).isEqualTo("200 alive");
        assertThat(ask("/readyz")).isEqualTo("200 ready");
    }

    @Test
    void withoutTheDatabaseNothingIsServed() {
        var nobody = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1");

        assertThat(new Readiness(process, JdbcClient.create(nobody), redis).state())
                .isEqualTo(Readiness.State.AWAY);
    }

    @Test
    void aDatabaseWithoutItsTablesIsNotReady() {
        String empty = EmbeddedDatabase.forTests().newDatabase();
        var bare = JdbcClient.create(new DriverManagerDataSource(empty, EmbeddedDatabase.APPLICATION, ""));

        assertThat(new Readiness(process, bare, redis).state()).isEqualTo(Readiness.State.AWAY);
    }

    @Test
    void withoutRedisEverythingIsServed() {
        var away = mock(RedisConnectionFactory.class);
        given(away.getConnection()).willThrow(new RedisConnectionFailureException("away"));

        assertThat(new Readiness(process, database, new RedisLine(away)).state())
                .isEqualTo(Readiness.State.DEGRADED);
    }

    @Test
    void aProcessThatIsAboutToStopGetsNoMoreRequests() {
        var stopping = mock(ApplicationAvailability.class);
        given(stopping.getReadinessState()).willReturn(ReadinessState.REFUSING_TRAFFIC);

        assertThat(new Readiness(stopping, database, redis).state()).isEqualTo(Readiness.State.AWAY);
    }

    private String ask(String path) {
        return browser.get()
                .uri(path)
                .header("Cookie", "minka=bm90LWEtc2Vzc2lvbg==")
                .exchange((request, response) -> response.getStatusCode().value() + " "
                        + new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }
}
