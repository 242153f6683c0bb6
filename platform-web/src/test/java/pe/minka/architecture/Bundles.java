package pe.minka.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Every text of the platform as the source tree holds it. */
record Bundles(Map<String, String> texts, List<String> twice) {

    private static final List<Path> FOLDERS = List.of(
            Path.of("src/main/resources/messages"),
            Path.of("../platform-core/src/main/resources/messages"),
            Path.of("../platform-gamification/src/main/resources/messages"));

    static Bundles read() {
        Map<String, String> texts = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (Path file : files()) {
            var bundle = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                bundle.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (String key : bundle.stringPropertyNames()) {
                if (texts.put(key, bundle.getProperty(key)) != null) {
                    twice.add(key);
                }
            }
        }
        return new Bundles(texts, twice);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    boolean hasSomethingUnder(String prefix) {
        return texts.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    private static List<Path> files() {
        return FOLDERS.stream()
                .flatMap(folder -> Sources.under(folder, ".properties"))
                .toList();
    }
}
