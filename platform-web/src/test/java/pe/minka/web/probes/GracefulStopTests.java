package pe.minka.web.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import pe.minka.Platform;
import pe.minka.http.Visitor;

/** Whoever is told to stop says so first, goes on for a while, and finishes what it has begun. */
class GracefulStopTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void nobodyIsCutOff() throws Exception {
        var node = start();
        int port = node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        var watching = new Visitor(node.getBean(ManagementServer.class).port());
        assertThat(watching.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get("/ingresar").statusCode()).isEqualTo(200);
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
            beginToWrite(slow);

            var stop = CompletableFuture.runAsync(node::close);

            await(() -> watching.get("/readyz").statusCode() == 503);
            assertThat(watching.get("/livez").statusCode()).isEqualTo(200);
            assertThat(new Visitor(port).get("/ingresar").statusCode())
                    .as("who comes before the proxy has noticed")
                    .isEqualTo(200);
            await(() -> isClosed(port));
            assertThat(finishWriting(slow)).startsWith("HTTP/1.1 403");
            stop.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Platform.class)
                .run(
                        "--server.port=0",
                        "--minka.development=true",
                        "--minka.secure-cookies=false",
                        "--server.tomcat.connection-timeout=20s",
                        "--minka.management.stop-pause=1s");
    }

    /** A form of which the last letters are still on their way. */
    private static void beginToWrite(Socket socket) throws IOException {
        send(socket, """
                POST /ingresar HTTP/1.1
                Host: localhost
                Content-Type: application/x-www-form-urlencoded
                Content-Length: 8

                correo""");
    }

    private static String finishWriting(Socket socket) throws IOException {
        send(socket, "=x");
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static boolean isClosed(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
        }
    }
}
