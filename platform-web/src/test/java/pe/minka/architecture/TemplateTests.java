package pe.minka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a template means is what it says. */
class TemplateTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-z:]+\\s[^<>]*(?:\"[^\"]*\"[^<>]*)*>");
    private static final Pattern FORM = Pattern.compile("<form\\s.*?</form>", Pattern.DOTALL);
    private static final Pattern DEAF = Pattern.compile("\\sth:(if|unless|switch|case|with|each)=");

    /** An element is replaced before any of its other attributes is asked. */
    @Test
    void noConditionStandsOnWhatIsReplaced() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))
                            .flatMap(file -> deafTags(file).stream())
                            .toList())
                    .isEmpty();
        }
    }

    /** forms.js keeps what is typed in every form that is sent; nothing with a long text may ask it not to. */
    @Test
    void noLongTextIsLeftOutOfWhatTheBrowserKeeps() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))
                            .filter(file -> FORM.matcher(text(file))
                                    .results()
                                    .map(MatchResult::group)
                                    .anyMatch(TemplateTests::losesText))
                            .toList())
                    .isEmpty();
        }
    }

    /** A password in a form makes the browser forget all of it, unless the form asks for the rest to be kept. */
    private static boolean losesText(String form) {
        boolean longText = form.contains("<textarea") || form.contains(":: longtext");
        boolean kept =
                form.contains("method=\"post\"") || form.contains("data-guardar") || form.contains("data-seccion");
        boolean secret = form.contains(":: password(") || form.contains("type=\"password\"");
        return longText && (!kept || form.contains("data-no-guardar") || (secret && !form.contains("data-guardar")));
    }

    private static List<String> deafTags(Path file) {
        return TAG.matcher(text(file))
                .results()
                .map(MatchResult::group)
                .filter(tag -> tag.contains("th:replace=") && DEAF.matcher(tag).find())
                .map(tag -> TEMPLATES.relativize(file) + ": " + tag)
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
