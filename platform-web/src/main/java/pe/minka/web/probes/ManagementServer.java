package pe.minka.web.probes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The management port: liveness, readiness and metrics, on a small server of its own. It is there before the pages and
 * until after them, answers while all their threads are taken, and nothing of it can be reached by the public port.
 */
@Component
class ManagementServer implements SmartLifecycle {

    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

    private final ManagementProperties properties;
    private final Readiness readiness;
    private final PrometheusMeterRegistry metrics;
    private volatile @Nullable HttpServer server;

    ManagementServer(ManagementProperties properties, Readiness readiness, PrometheusMeterRegistry metrics) {
        this.properties = properties;
        this.readiness = readiness;
        this.metrics = metrics;
    }

    int port() {
        return Objects.requireNonNull(server).getAddress().getPort();
    }

    @Override
    public void start() {
        if (properties.port() < 0) {
            return;
        }
        var begun = open();
        begun.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        begun.createContext("/livez", asked -> answer(asked, 200, "text/plain", "alive"));
        begun.createContext("/readyz", this::tellReadiness);
        begun.createContext("/metrics", asked -> answer(asked, 200, METRICS, metrics.scrape()));
        begun.start();
        server = begun;
    }

    private HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(properties.address(), properties.port()), 0);
        } catch (BindException e) {
            throw new PortInUseException(properties.port(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellReadiness(HttpExchange asked) throws IOException {
        var state = readiness.state();
        answer(asked, state.status(), "text/plain", state.word());
    }

    private static void answer(HttpExchange asked, int status, String type, String text) throws IOException {
        try (asked) {
            boolean reads = asked.getRequestMethod().equals("GET");
            byte[] body = reads ? text.getBytes(StandardCharsets.UTF_8) : new byte[0];
            asked.getResponseHeaders().set("Content-Type", type);
            asked.getResponseHeaders().set("Cache-Control", "no-store");
            asked.sendResponseHeaders(reads ? status : 405, reads ? body.length : -1);
            asked.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        var running = server;
        if (running != null) {
            running.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** The first to come and the last to go. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
