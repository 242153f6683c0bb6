package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.web.security.Caller;
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

    /** A rule may not allow them, though they take no content. */
    private static final Set<String> UNDER_RULES =
            Set.of("takeCredential", "readCredential", "submitLesson", "supportPractice", "supportLesson");

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
    void whereNobodyHasToSayWhoTheyAreIsDescribed(@Autowired RoutePolicy policy) {
        Set<String> open = new TreeSet<>();
        var paths = today().path("paths");
        paths.propertyNames()
                .forEach(path -> paths.path(path).propertyNames().stream()
                        .map(verb -> paths.path(path).path(verb))
                        .filter(operation -> operation.has("security")
                                && operation.path("security").isEmpty())
                        .forEach(operation -> open.add(path)));
        assertThat(open)
                .contains("/api/v1/recognition/digests")
                .isEqualTo(new TreeSet<>(policy.rules().stream()
                        .filter(rule -> rule.isOpenTo(Caller.VISITOR))
                        .map(rule -> rule.path().getPatternString())
                        .filter(path -> path.startsWith("/api/v1/") && !path.equals(DescriptionController.PATH))
                        .toList()));
    }

    @Test
    void everyOperationSaysWhatCanGoWrong() {
        for (JsonNode path : today().path("paths")) {
            for (String verb : path.propertyNames()) {
                var operation = path.path(verb);
                assertThat(operation.path("responses").propertyNames().stream()
                                .filter(code -> code.compareTo("400") >= 0))
                        .as(operation.path("operationId").asString())
                        .containsExactlyInAnyOrderElementsOf(expected(verb, operation));
            }
        }
        assertThat(today().path("info").path("description").asString()).contains("405");
    }

    private static boolean mustSayWhatWasRead(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals("If-Match")
                        && parameter.path("required").asBoolean());
    }

    private static Set<String> expected(String verb, JsonNode operation) {
        Set<String> expected = new TreeSet<>(Set.of("400", "401", "403", "429", "503"));
        if (!verb.equals("get")) {
            expected.addAll(Set.of("413", "415", "422"));
        }
        if (operation.has("requestBody")
                || UNDER_RULES.contains(operation.path("operationId").asString())) {
            expected.add("409");
        }
        if (mustSayWhatWasRead(operation)) {
            expected.addAll(Set.of("412", "428"));
        }
        if (operation
                .path("parameters")
                .valueStream()
                .anyMatch(one -> one.path("in").asString().equals("path"))) {
            expected.add("404");
        }
        return expected;
    }

    private JsonNode today() {
        var answer = web.get().uri(DescriptionController.PATH).exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/json");
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private List<String> broken(JsonNode today) throws IOException {
        return Files.exists(PUBLISHED) ? Promises.broken(json.readTree(Files.readString(PUBLISHED)), today) : List.of();
    }
}
