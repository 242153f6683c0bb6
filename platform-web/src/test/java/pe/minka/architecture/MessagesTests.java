package pe.minka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Whatever a person reads stands in a bundle, once, and every text that is asked for is there. */
class MessagesTests {

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{\\s*([A-Za-z][\\w.-]*)\\s*[(}]");
    private static final Pattern PREFIX_IN_TEMPLATE =
            Pattern.compile("#\\{\\s*\\$\\{\\s*'([\\w.-]+)'\\s*\\+|#\\{\\|([\\w.-]+)\\$");
    private static final List<Pattern> KEY_IN_JAVA = List.of(
            Pattern.compile("message\\s*=\\s*\"\\{([^}\"]+)}\""),
            Pattern.compile("new RuleViolation\\(\\s*\"([^\"]+)\""),
            Pattern.compile("RuleViolation\\.at\\(\\s*\"[^\"]+\",\\s*\"([^\"]+)\""),
            Pattern.compile("flash\\.(?:ok|warn|bad)\\(\\s*\\w+,\\s*\"([^\"]+)\""),
            Pattern.compile("rejectValue\\(\\s*\"[^\"]+\",\\s*\"([^\"]+)\""),
            Pattern.compile("getMessage\\(\\s*\"([^\"]+)\""));
    private static final Pattern SPANISH = Pattern.compile("[áéíóúñÁÉÍÓÚÑ¿¡«»]");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Set<String> READ_ALOUD = Set.of("aria-label", "title", "placeholder", "alt", "label");

    private final Bundles bundles = Bundles.read();

    @Test
    void noTextStandsTwiceUnderOneKey() {
        assertThat(bundles.twice()).isEmpty();
    }

    @Test
    void everyTextThatATemplateAsksForIsThere() {
        Set<String> missing = new TreeSet<>();
        Sources.templates().forEach(file -> {
            Sources.found(KEY_IN_TEMPLATE, file).stream()
                    .filter(key -> !bundles.has(key))
                    .forEach(key -> missing.add(file.getFileName() + ": " + key));
            prefixes(file)
                    .filter(prefix -> !bundles.hasSomethingUnder(prefix))
                    .forEach(prefix -> missing.add(file.getFileName() + ": " + prefix + "…"));
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextThatTheCodeAsksForIsThere() {
        Set<String> missing = new TreeSet<>();
        Sources.java()
                .forEach(file -> KEY_IN_JAVA.stream()
                        .flatMap(pattern -> Sources.found(pattern, file).stream())
                        .filter(key -> !bundles.has(key))
                        .forEach(key -> missing.add(file.getFileName() + ": " + key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHoldsATextOfItsOwn() {
        List<String> found = new ArrayList<>();
        Sources.templates()
                .forEach(file -> literals(file).forEach(text -> found.add(file.getFileName() + ": " + text)));
        assertThat(found).isEmpty();
    }

    @Test
    void noCodeHoldsSpanish() {
        List<String> found = new ArrayList<>();
        Sources.java()
                .filter(file -> !file.toString().contains("/demo/"))
                .forEach(file -> Sources.found(LITERAL, file).stream()
                        .filter(literal -> SPANISH.matcher(literal).find())
                        .forEach(literal -> found.add(file.getFileName() + ": " + literal)));
        assertThat(found).isEmpty();
    }

    /** In a text with arguments a single quote opens a quotation of its own and swallows what follows. */
    @Test
    void quotesInTextsWithArgumentsAreDoubled() {
        List<String> wrong = bundles.texts().entrySet().stream()
                .filter(text -> text.getValue().contains("{0"))
                .filter(text -> text.getValue().replace("''", "").contains("'"))
                .map(text -> text.getKey() + "=" + text.getValue())
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static Stream<String> prefixes(Path file) {
        List<String> prefixes = new ArrayList<>();
        var matcher = PREFIX_IN_TEMPLATE.matcher(Sources.text(file));
        while (matcher.find()) {
            prefixes.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return prefixes.stream();
    }

    private static List<String> literals(Path file) {
        List<String> found = new ArrayList<>();
        var document = Jsoup.parse(Sources.text(file), "", Parser.htmlParser());
        for (Element element : document.getAllElements()) {
            for (TextNode text : element.textNodes()) {
                if (!element.tagName().equals("code")
                        && WORD.matcher(text.text()).find()
                        && !isInlined(text.text())) {
                    found.add(text.text().strip());
                }
            }
            element.attributes().forEach(attribute -> {
                boolean spoken = READ_ALOUD.contains(attribute.getKey());
                if ((spoken && WORD.matcher(attribute.getValue()).find())
                        || SPANISH.matcher(attribute.getValue()).find()) {
                    found.add(attribute.getKey() + "=" + attribute.getValue());
                }
            });
        }
        return found;
    }

    private static boolean isInlined(String text) {
        return text.contains("[[")
                && !WORD.matcher(text.replaceAll("\\[\\[.*?]]", "")).find();
    }
}
