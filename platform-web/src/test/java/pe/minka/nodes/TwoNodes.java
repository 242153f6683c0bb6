package pe.minka.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import pe.minka.http.Visitor;

/**
 * The processes of {@code infra/two-nodes.sh}. Where their packages are not installed the tests are skipped, unless
 * {@code MINKA_TWO_NODES=required}.
 */
final class TwoNodes {

    private static final String SCRIPT = "../infra/two-nodes.sh";
    private static final int MINUTES = 5;

    private final Path folder;
    private final Map<String, String> settings;

    private TwoNodes(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.settings = settings;
    }

    static TwoNodes start(Path folder) throws IOException, InterruptedException {
        boolean required = "required".equals(System.getenv("MINKA_TWO_NODES"));
        assumeTrue(
                required || run(folder.resolve("check.txt"), "check") == 0, "PostgreSQL, Redis or HAProxy is missing");
        Path said = folder.resolve("start.txt");
        assertThat(run(said, "start", folder.toString()))
                .as(Files.readString(said))
                .isZero();
        return new TwoNodes(
                folder,
                Files.readAllLines(folder.resolve("settings")).stream()
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
    }

    /** Stops one as the system would that it runs under, and starts it again. */
    void restart(int node) throws IOException, InterruptedException {
        Path said = folder.resolve("restart.txt");
        assertThat(run(said, "restart", Integer.toString(node), folder.toString()))
                .as(Files.readString(said))
                .isZero();
    }

    /** The address people know them by. */
    String address() {
        return Objects.requireNonNull(settings.get("base"));
    }

    Visitor atNode(int number) {
        return new Visitor(port("node" + number));
    }

    Visitor atManagementOf(int number) {
        return new Visitor(port("check" + number));
    }

    Visitor atProxy() {
        return new Visitor(port("proxy"));
    }

    Socket lineToProxy() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port("proxy"));
    }

    String logOf(int node) throws IOException {
        return Files.readString(folder.resolve("node" + node + ".log"));
    }

    JdbcClient database() {
        String url = "jdbc:postgresql://127.0.0.1:" + port("postgresql") + "/minka";
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
    }

    void stop() throws IOException, InterruptedException {
        run(folder.resolve("stop.txt"), "stop", folder.toString());
    }

    private int port(String name) {
        return Integer.parseInt(Objects.requireNonNull(settings.get(name)));
    }

    private static int run(Path said, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", SCRIPT));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.to(said.toFile()));
        builder.environment().put("MINKA_SECOND_STEP", "required");
        var process = builder.start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(said)).isTrue();
        return process.exitValue();
    }
}
