package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The audit log speaks Spanish: every action the code writes has its words. */
class ActionNamesTests {

    private static final Pattern ACTION = Pattern.compile(
            "\"((?!(?:minka|statistics|walls|conversations)\\.)[a-z][A-Za-z]+\\.(?!(?:docx|csv)\")[a-z][A-Za-z]+)\"");
    private static final Path TEXTS = Path.of("src/main/resources/messages");
    private static final List<Path> OTHER_TEXTS = List.of(
            Path.of("../platform-core/src/main/resources/messages"),
            Path.of("../platform-gamification/src/main/resources/messages"));
    private static final List<Path> WRITERS = List.of(
            Path.of("../platform-core/src/main/java/pe/minka/members"),
            Path.of("../platform-core/src/main/java/pe/minka/factors"),
            Path.of("../platform-core/src/main/java/pe/minka/identities"),
            Path.of("../platform-core/src/main/java/pe/minka/imports"),
            Path.of("../platform-core/src/main/java/pe/minka/lessons"),
            Path.of("../platform-core/src/main/java/pe/minka/organisations"),
            Path.of("../platform-core/src/main/java/pe/minka/conversations"),
            Path.of("../platform-core/src/main/java/pe/minka/practices"),
            Path.of("../platform-core/src/main/java/pe/minka/tokens"),
            Path.of("../platform-core/src/main/java/pe/minka/walls"),
            Path.of("../platform-gamification/src/main/java/pe/minka/gamification"),
            Path.of("src/main/java/pe/minka/command/OperatorLog.java"),
            Path.of("src/main/java/pe/minka/web/administration/NewsDesk.java"),
            Path.of("src/main/java/pe/minka/demo"));

    @Test
    void everyActionHasWords() {
        assertThat(actions()).isNotEmpty().isSubsetOf(named());
    }

    @Test
    void everyWordHasAnAction() {
        assertThat(actions()).containsAll(named());
    }

    /** Those that have words, in whichever bundle. */
    private static Set<String> named() {
        return files(TEXTS, ".properties")
                .flatMap(file -> bundle(file).stringPropertyNames().stream())
                .filter(key -> key.startsWith("administration.action."))
                .map(key -> key.substring("administration.action.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where the log is written, whatever looks like an action and is no key of a text is one. */
    private static Set<String> actions() {
        var texts = new TreeSet<String>();
        OTHER_TEXTS.stream()
                .flatMap(folder -> files(folder, ".properties"))
                .forEach(file -> texts.addAll(bundle(file).stringPropertyNames()));
        var actions = new TreeSet<String>();
        WRITERS.stream().flatMap(folder -> files(folder, ".java")).forEach(file -> {
            var matcher = ACTION.matcher(read(file));
            while (matcher.find()) {
                if (!texts.contains(matcher.group(1))) {
                    actions.add(matcher.group(1));
                }
            }
        });
        return actions;
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(Path file) {
        var bundle = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
