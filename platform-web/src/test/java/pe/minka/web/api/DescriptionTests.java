package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.web.security.RoutePolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description that was published last stands in {@code docs/api}. What it promised stays; what is new is added to it
 * with {@code -Dminka.docs.update=true}, which never writes a promise away.
 */
@PlatformTest
class DescriptionTests {

    private static final Path PUBLISHED = Path.of("../docs/api/openapi.json");
    private static final Set<String> WORDS = Set.of("description", "summary", "title");

    private final MockMvcTester web;
    private final JsonMapper json;

    @Autowired
    DescriptionTests(MockMvcTester web, JsonMapper json) {
        this.web = web;
        this.json = json;
    }

    @Test
    void nothingThatWasPromisedChanges() throws IOException {
        var today = today();
        if (Boolean.getBoolean("minka.docs.update") && broken(today).isEmpty()) {
            Files.createDirectories(PUBLISHED.getParent());
            Files.writeString(PUBLISHED, json.writerWithDefaultPrettyPrinter().writeValueAsString(today) + "\n");
        }
        assertThat(broken(today)).isEmpty();
        assertThat(json.readTree(Files.readString(PUBLISHED)))
                .as("the published description is up to date (write it with -Dminka.docs.update=true)")
                .isEqualTo(today);
    }

    @Test
    void everyRouteOfTheApiIsDescribed(@Autowired RoutePolicy policy) {
        Set<String> described = new TreeSet<>();
        var paths = today().path("paths");
        paths.propertyNames()
                .forEach(path -> paths.path(path).propertyNames().forEach(verb -> described.add(verb + " " + path)));
        Set<String> routes = new TreeSet<>(policy.rules().stream()
                .filter(rule -> rule.path().getPatternString().startsWith("/api/v1/"))
                .filter(rule -> !rule.path().getPatternString().equals(DescriptionController.PATH))
                .map(rule -> rule.method().name().toLowerCase(Locale.ROOT) + " "
                        + rule.path().getPatternString())
                .toList());
        assertThat(described).isEqualTo(routes);
    }

    @Test
    void aBreakIsFound() {
        var before = json.readTree("""
                {"paths": {"/a": {"get": {"parameters": [{"name": "q", "required": false}],
                                          "responses": {"200": {"type": "string", "description": "x"}}}}}}
                """);
        assertThat(losses(before, json.readTree("""
                {"paths": {"/a": {"get": {"parameters": [{"name": "q", "required": false}, {"name": "r", "required": false}],
                                          "responses": {"200": {"type": "string", "description": "y"}}}}, "/b": {}}}
                """))).isEmpty();
        assertThat(losses(before, json.readTree("{\"paths\": {}}"))).isNotEmpty();
        assertThat(losses(before, json.readTree("""
                {"paths": {"/a": {"get": {"parameters": [{"name": "q", "required": true}],
                                          "responses": {"200": {"type": "integer"}}}}}}
                """))).hasSize(2);
        assertThat(losses(before, json.readTree("""
                {"paths": {"/a": {"get": {"parameters": [{"name": "q", "required": false}, {"name": "r", "required": true}],
                                          "responses": {"200": {"type": "string"}}}}}}
                """))).hasSize(1);
    }

    private JsonNode today() {
        var answer = web.get().uri(DescriptionController.PATH).exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/json");
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private List<String> broken(JsonNode today) throws IOException {
        return Files.exists(PUBLISHED) ? losses(json.readTree(Files.readString(PUBLISHED)), today) : List.of();
    }

    private static List<String> losses(JsonNode before, JsonNode after) {
        List<String> losses = new ArrayList<>();
        compare("", before, after, losses);
        return losses;
    }

    private static void compare(String place, JsonNode before, JsonNode after, List<String> losses) {
        if (before.isObject()) {
            before.propertyNames().stream()
                    .filter(name -> !WORDS.contains(name) || before.path(name).isObject())
                    .forEach(name -> compare(place + "/" + name, before.path(name), after.path(name), losses));
        } else if (before.isArray()) {
            compareItems(place, before, after, losses);
        } else if (!before.equals(after)) {
            losses.add(place + ": " + before + " became " + after);
        }
    }

    /** Items with a name are compared by it, the others as a set; a new parameter that is required breaks clients. */
    private static void compareItems(String place, JsonNode before, JsonNode after, List<String> losses) {
        for (JsonNode item : before) {
            if (item.has("name")) {
                compare(place + "/" + item.path("name").asString(), item, named(after, item), losses);
            } else if (after.valueStream().noneMatch(item::equals)) {
                losses.add(place + ": " + item + " is gone");
            }
        }
        after.valueStream()
                .filter(item -> item.path("required").asBoolean(false)
                        && named(before, item).isMissingNode())
                .forEach(item -> losses.add(place + ": " + item.path("name") + " is required now"));
    }

    private static JsonNode named(JsonNode items, JsonNode wanted) {
        return items.valueStream()
                .filter(item -> item.path("name").equals(wanted.path("name")))
                .findFirst()
                .orElseGet(() -> items.path("none"));
    }
}
