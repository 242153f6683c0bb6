package pe.minka.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The source tree as text, for the rules that no compiler knows. */
final class Sources {

    private static final List<Path> MAIN = List.of(
            Path.of("../platform-core/src/main/java"),
            Path.of("../platform-gamification/src/main/java"),
            Path.of("src/main/java"));

    private static final Pattern TEMPLATE_COMMENT = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");

    private Sources() {}

    static Stream<Path> java() {
        return MAIN.stream().flatMap(root -> under(root, ".java"));
    }

    static Stream<Path> templates() {
        return under(Path.of("src/main/resources/templates"), ".html");
    }

    static Stream<Path> under(Path root, String ending) {
        if (!Files.exists(root)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the comments of templates, which are not sent to anybody. */
    static String text(Path file) {
        try {
            return TEMPLATE_COMMENT.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the first group of a pattern finds in a file. */
    static List<String> found(Pattern pattern, Path file) {
        List<String> found = new ArrayList<>();
        var matcher = pattern.matcher(text(file));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
