package pe.minka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file near its limit is a design question, not a formatting one. */
class SourceTests {

    private static final int MAIN_LINES = 300;
    private static final int TEST_LINES = 400;

    @ParameterizedTest
    @ValueSource(strings = {"platform-core", "platform-gamification", "platform-web"})
    void filesStaySmall(String module) throws IOException {
        assertThat(longerThan(MAIN_LINES, Path.of("..", module, "src/main/java")))
                .isEmpty();
        assertThat(longerThan(TEST_LINES, Path.of("..", module, "src/test/java")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-core", "platform-gamification", "platform-web"})
    void everyPackageSaysWhatItIsFor(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
            List<Path> silent = files.filter(Files::isDirectory)
                    .filter(SourceTests::holdsJava)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> longerThan(int limit, Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> root.relativize(file) + ": " + lines(file))
                    .filter(line -> Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1)) > limit)
                    .toList();
        }
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
