package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.security.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@Transactional
class PracticeWritingResourcesTests {

    private static final String PRACTICES = "/api/v1/practices";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private PersonalTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private JsonMapper json;

    private Program program;

    @BeforeEach
    void setUp() {
        var author = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.MEMBER));
        program = Program.of(web, tokens, author, TokenScope.READ, TokenScope.WRITE);
    }

    private JsonNode content(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private String start(String title) {
        var answer = program.send(HttpMethod.POST, PRACTICES, "{\"title\": \"%s\"}".formatted(title), null);
        return content(answer, 201).path("code").asString();
    }

    private static String section(String code, String section) {
        return PRACTICES + "/" + code + "/sections/" + section;
    }

    private MvcTestResult change(String code, String section, String seen, String content) {
        return program.send(HttpMethod.PATCH, section(code, section), content, "\"" + seen + "\"");
    }

    @Test
    void aPracticeIsBegunWrittenAndPublished() {
        String code = start("Tutorías itinerantes");

        var presented = content(change(code, "presentation", "1", """
                {"summary": "Dos tutores por red.", "themes": ["permanencia"], "modality": "REGULAR_BASIC"}
                """), 200);
        assertThat(presented.path("content").path("title").asString()).isEqualTo("Tutorías itinerantes");
        assertThat(presented.path("revision").asInt()).isEqualTo(2);
        assertThat(presented.path("gaps").findValuesAsString("field")).contains("territory", "startedOn");
        assertThat(change(code, "problem", "0", "{\"text\": \"Uno de cada ocho.\"}"))
                .hasStatusOk()
                .headers()
                .hasValue("ETag", "\"1\"");
        content(change(code, "description", "0", "{\"text\": \"Dos tutores recorren.\"}"), 200);
        var results = content(change(code, "results", "0", """
                {"items": [{"text": "Menos abandono", "value": "7,1 %"}]}
                """), 200);
        assertThat(results.path("content").path("items").path(0).path("id").asString())
                .hasSize(36);
        assertThat(results.path("gaps").findValuesAsString("field")).contains("items[0].denominator");

        var published = program.send(HttpMethod.POST, PRACTICES + "/" + code + "/publication", "{}", null);

        assertThat(content(published, 201).path("version").asInt()).isEqualTo(1);
        var read = content(program.get(PRACTICES + "/" + code), 200);
        assertThat(read.path("problem").asString()).isEqualTo("Uno de cada ocho.");
        assertThat(read.path("results").path(0).path("value").asString()).isEqualTo("7,1 %");
    }

    @Test
    void evidenceThatThePracticeDoesNotHaveIsToldAtItsResult() {
        String code = start("Tutorías");

        var answer = content(change(code, "results", "0", """
                {"items": [{"text": "Menos abandono"},
                           {"text": "Más lectores", "evidence": ["0193a0c8-0000-7000-8000-000000000001"]}]}
                """), 422);

        assertThat(answer.path("code").asString()).isEqualTo("evidencia-desconocida");
        assertThat(answer.path("errors").path(0).path("field").asString()).isEqualTo("items[1].evidence");
        assertThat(answer.path("errors").path(0).path("message").asString()).contains("En el resultado 2");
    }

    @Test
    void whatIsNotReadyIsNotPublishedAndSaysWhatIsMissing() {
        String code = start("Tutorías");

        var answer = content(program.post(PRACTICES + "/" + code + "/publication", null), 409);

        assertThat(answer.path("code").asString()).isEqualTo("regla-incumplida");
        assertThat(answer.path("errors").findValuesAsString("field"))
                .containsExactly("presentation", "problem", "description");
        assertThat(answer.path("errors").path(0).path("message").asString()).contains("resumen");
    }

    @Test
    void theSectionsSayByWhichTagTheyAreChanged() {
        String code = start("Tutorías");

        var sections =
                content(program.get(PRACTICES + "/" + code + "/sections"), 200).path("items");

        assertThat(sections).hasSize(7);
        assertThat(sections.path(0).path("etag").asString()).isEqualTo("\"1\"");
        assertThat(sections.path(0).path("state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(sections.path(1).path("section").asString()).isEqualTo("problem");
        assertThat(sections.path(1).path("etag").asString()).isEqualTo("\"0\"");
        assertThat(sections.path(1).path("savedAt").isNull()).isTrue();
    }

    @Test
    void whoComesLaterGetsWhatStandsThereNow() {
        String code = start("Tutorías");
        change(code, "problem", "0", "{\"text\": \"Uno de cada ocho.\"}");

        var late = change(code, "problem", "0", "{\"text\": \"Otra cosa.\"}");

        assertThat(late).hasContentType("application/problem+json").headers().hasValue("ETag", "\"1\"");
        var answer = content(late, 412);
        assertThat(answer.path("code").asString()).isEqualTo("otra-revision");
        assertThat(answer.path("current").path("content").path("text").asString())
                .isEqualTo("Uno de cada ocho.");
        assertThat(content(change(code, "problem", "1", "{\"text\": \"Otra cosa.\"}"), 200)
                        .path("revision")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aChangeSaysWhatItWasMadeFrom() {
        String code = start("Tutorías");

        var answer = program.send(HttpMethod.PATCH, section(code, "problem"), "{\"text\": \"Uno.\"}", null);

        assertThat(content(answer, 428).path("code").asString()).isEqualTo("falta-revision");
        assertThat(change(code, "problem", "ayer", "{\"text\": \"Uno.\"}")).hasStatus(400);
        assertThat(change(code, "problemas", "0", "{\"text\": \"Uno.\"}")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "\"texto\"",
                "{\"modality\": \"OTRA\"}",
                "{\"levels\": [\"PRIMARY\", null]}",
                "{\"themes\": [\"inventado\"]}",
                "{\"title\": {\"a\": 1}}",
                "{\"title\": \"uno\", \"title\": \"dos\"}",
                "{\"title\": ",
                ""
            })
    void whatIsNotUnderstoodChangesNothing(String sent) {
        String code = start("Tutorías");

        assertThat(change(code, "presentation", "1", sent)).hasStatus(400);

        assertThat(content(program.get(PRACTICES + "/" + code + "/sections"), 200)
                        .path("items")
                        .path(0)
                        .path("revision")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aFieldThatIsOfAnotherTypeIsNamed() {
        String code = start("Tutorías");

        var answer = content(change(code, "results", "0", "{\"items\": [{\"text\": \"a\"}, {\"id\": \"x\"}]}"), 400);

        assertThat(answer.path("errors").path(0).path("field").asString()).isEqualTo("items[1].id");
    }

    @Test
    void whatNobodyMayChooseIsRefusedByItsName() {
        String code = start("Tutorías");

        var refused = content(change(code, "problem", "0", """
                {"text": "Uno.", "revision": 99, "savedBy": "%s", "stage": "ADVANCED"}
                """.formatted(UUID.randomUUID())), 400);

        assertThat(refused.path("errors").path(0).path("field").asString()).isEqualTo("revision");

        assertThat(jdbc.sql("select coalesce(stage, 'none') from practice where code = :code")
                        .param("code", code)
                        .query(String.class)
                        .single())
                .isEqualTo("none");
    }

    @Test
    void whatIsTooLongOrTooDeepIsRefused() {
        String code = start("Tutorías");
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        String wide = "{\"text\": \"" + "a".repeat(1024 * 1024) + "\"}";

        assertThat(change(code, "problem", "0", "{\"text\": " + deep + "}")).hasStatus(400);
        assertThat(change(code, "problem", "0", wide)).hasStatus(413);
        assertThat(change(code, "problem", "0", "{\"text\": \"" + "a".repeat(20_001) + "\"}"))
                .hasStatus(409);
    }

    @Test
    void aTitleIsWhatItTakesToBegin() {
        var answer = content(program.send(HttpMethod.POST, PRACTICES, "{}", null), 400);

        assertThat(answer.path("errors").path(0).path("field").asString()).isEqualTo("title");
    }
}
