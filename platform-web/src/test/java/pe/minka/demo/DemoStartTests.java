package pe.minka.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pe.minka.embedded.ChildProcess;

/** Whoever cannot start the demonstration reads one Spanish sentence that says what to do. */
class DemoStartTests {

    @TempDir
    private Path folder;

    @Test
    void aPortInUseIsToldBeforeAnythingStarts() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            var end = start(folder.resolve(".minka"), Integer.toString(port));
            assertThat(end).isEqualTo(StartRefused.text("problem.port", "" + port, "" + (port + 1)));
            assertThat(end).startsWith("El puerto " + port + " está ocupado");
            assertThat(folder.resolve(".minka")).doesNotExist();
        }
    }

    @Test
    void aPortThatIsNoNumberIsTold() {
        var end = start(folder, "ochenta");
        assertThat(end).isEqualTo(StartRefused.text("problem.port-number", "ochenta"));
    }

    @Test
    void aFolderNobodyCanWriteIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Path home = file.resolve(".minka");
        assertThat(start(home, freePort())).isEqualTo(StartRefused.text("problem.folder", home));
    }

    @Test
    void aFolderThatIsInUseIsTold() {
        var home = DemoHome.open(folder);
        try {
            assertThat(start(folder, freePort()))
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
        assertThat(start(folder, freePort()))
                .isEqualTo(StartRefused.text("problem.data", folder, folder.resolve("postgresql.log")));
    }

    private static String start(Path home, String port) {
        return ChildProcess.refusal(DemoPlatform.class, List.of("-Dminka.home=" + home), Map.of("SERVER_PORT", port))
                .strip();
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
