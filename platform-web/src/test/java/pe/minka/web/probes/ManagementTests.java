package pe.minka.web.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;

/** Whoever watches over a node asks at a port of its own, which the public one knows nothing of. */
@PlatformTest
class ManagementTests {

    private final ManagementServer management;
    private final Visitor visitor;
    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    ManagementTests(ManagementServer management, @LocalServerPort int port) {
        this.management = management;
        this.visitor = new Visitor(port);
    }

    @Test
    void itSaysThatTheProcessLivesAndIsReady() throws Exception {
        assertThat(ask("/livez").body()).isEqualTo("alive");
        assertThat(ask("/readyz").body()).isEqualTo("ready");
        assertThat(ask("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void itTellsEveryFigureThatTheDashboardShows() throws Exception {
        visitor.get("/ingresar");

        assertThat(ask("/metrics").body())
                .contains(
                        "http_server_requests_seconds_count{",
                        "uri=\"/ingresar\"",
                        "hikaricp_connections_acquire_seconds_count{pool=\"requests\"}",
                        "hikaricp_connections_pending{pool=\"requests\"}",
                        "minka_events_waiting ",
                        "minka_events_failed ",
                        "minka_events_age_seconds ",
                        "minka_mail_waiting ",
                        "minka_mail_age_seconds ",
                        "minka_mail_failed ",
                        "minka_entry_slowed_total{limit=\"ACCOUNT\"} ",
                        "minka_passwords_waiting ",
                        "minka_passwords_busy_total ",
                        "minka_ranking_differing_total ",
                        "minka_search_seconds_bucket{le=\"0.05\"} ",
                        "minka_redis_away 0.0",
                        "minka_redis_refused_total ",
                        "minka_live_sockets ",
                        "minka_live_told_total ",
                        "minka_live_slow_total ",
                        "minka_live_snapshots_total ",
                        "jvm_memory_used_bytes{")
                .doesNotContain(" NaN\nminka_");
    }

    @Test
    void itOnlyAnswersQuestions() throws Exception {
        var written = HttpRequest.newBuilder(uri("/metrics"))
                .POST(BodyPublishers.ofString("x"))
                .build();
        assertThat(client.send(written, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        assertThat(ask("/ingresar").statusCode()).isEqualTo(404);
        assertThat(ask("/actuator").statusCode()).isEqualTo(404);
    }

    @Test
    void thePublicPortTellsNoFigures() {
        assertThat(visitor.get("/metrics").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> ask(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + management.port() + path);
    }
}
