package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever cannot be taken in is told with the name of the part of the platform that should have: each one has a name. */
class ListenerNamesTests {

    private static final String PART = "administration.news.part.";
    private static final Path TEXTS = Path.of("src/main/resources/messages/administration.properties");
    private static final List<Path> MODULES = List.of(
            Path.of("../platform-core/src/main/java/pe/minka"),
            Path.of("../platform-gamification/src/main/java/pe/minka"));

    @Test
    void everyPartThatListensHasAName() throws IOException {
        var named = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS)) {
            named.load(reader);
        }

        assertThat(listening()).isNotEmpty().allMatch(part -> named.containsKey(PART + part));
    }

    private static Set<String> listening() throws IOException {
        var parts = new TreeSet<String>();
        for (var folder : MODULES) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    if (Files.readString(file).contains("\n    @ApplicationModuleListener")) {
                        parts.add(folder.relativize(file).getName(0).toString());
                    }
                }
            }
        }
        return parts;
    }
}
