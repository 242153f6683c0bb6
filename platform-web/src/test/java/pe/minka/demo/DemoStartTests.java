package pe.minka.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever cannot start the demonstration reads one Spanish sentence that says what to do. */
class DemoStartTests {

    private static final long END_WITHIN_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void aPortInUseIsToldBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            var end = start(folder.resolve(".minka"), Integer.toString(port));
            assertThat(end.said()).isEqualTo(StartRefused.text("problem.port", "" + port, "" + (port + 1)));
            assertThat(end.said()).startsWith("El puerto " + port + " está ocupado");
            assertThat(folder.resolve(".minka")).doesNotExist();
        }
    }

    @Test
    void aPortThatIsNoNumberIsTold() {
        var end = start(folder, "ochenta");
        assertThat(end.said()).isEqualTo(StartRefused.text("problem.port-number", "ochenta"));
    }

    @Test
    void aFolderNobodyCanWriteIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Path home = file.resolve(".minka");
        assertThat(start(home, freePort()).said()).isEqualTo(StartRefused.text("problem.folder", home));
    }

    @Test
    void aFolderThatIsInUseIsTold() {
        var home = DemoHome.open(folder);
        try {
            assertThat(start(folder, freePort()).said())
                    .isEqualTo(StartRefused.text(
                            "problem.running",
                            folder,
                            Long.toString(ProcessHandle.current().pid())));
        } finally {
            home.release();
        }
    }

    @Test
    void dataThatCannotBeReadAreTold() throws IOException {
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/PG_VERSION"), "18\n");
        assertThat(start(folder, freePort()).said())
                .isEqualTo(StartRefused.text("problem.data", folder, folder.resolve("postgresql.log")));
    }

    private Ended start(Path home, String port) {
        try {
            Path said = Files.createTempFile(folder, "said", ".txt");
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-Dminka.home=" + home,
                    DemoPlatform.class.getName());
            builder.environment().put("SERVER_PORT", port);
            var process = builder.redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean ended = process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS);
            process.destroy();
            assertThat(ended).as(Files.readString(said)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            return new Ended(Files.readString(said).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Ended(String said) {}
}
