package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.lessons.LessonReview;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.Lessons;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.policy.Cast;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.lessons.Teaching;
import pe.minka.web.security.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@Transactional
class LessonResourcesTests {

    private static final String LESSONS = "/api/v1/lessons";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private PersonalTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonSubmission submission;

    @Autowired
    private LessonReview review;

    @Autowired
    private OrganisationCatalogue catalogue;

    @Autowired
    private JsonMapper json;

    private Cast cast;
    private Access nilda;
    private Program program;

    @BeforeEach
    void setUp() {
        cast = new Cast(jdbc, members);
        nilda = Objects.requireNonNull(cast.of(Caller.MEMBER));
        program = Program.of(web, tokens, nilda, TokenScope.READ, TokenScope.WRITE);
    }

    private JsonNode content(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult change(String code, String section, int seen, String sent) {
        String address = LESSONS + "/" + code + "/sections/" + section;
        return program.send(HttpMethod.PATCH, address, sent, "\"" + seen + "\"");
    }

    private String start() {
        var begun = program.send(HttpMethod.POST, LESSONS, "{\"title\": \"Kits de ciencia\"}", null);
        return content(begun, 201).path("code").asString();
    }

    @Test
    void aLessonIsBegunWrittenSentReviewedAndRead() {
        String code = start();
        content(change(code, "experience", 1, """
                {"themes": ["materiales"], "situation": "Llegaron tarde.", "impact": "NEGATIVE", "effect": "La mitad."}
                """), 200);
        content(change(code, "learning", 0, """
                {"items": [{"text": "Firmar en enero."}], "lesson": "Sin fecha nadie responde.", "recommendation": "Fecha."}
                """), 200);
        content(change(code, "general", 0, """
                {"area": "AGP", "servant": "Nilda", "mail": "nilda@ugel.gob.pe", "date": "12/03/2026"}
                """), 200);
        var refused = content(program.send(HttpMethod.POST, LESSONS + "/" + code + "/submission", "{}", null), 409);
        assertThat(refused.path("code").asString()).isEqualTo("regla-incumplida");
        assertThat(content(change(code, "sharing", 0, "{\"consent\": \"YES\"}"), 200)
                        .path("state")
                        .asString())
                .isEqualTo("COMPLETE");
        content(program.send(HttpMethod.POST, LESSONS + "/" + code + "/submission", "{}", null), 201);

        jdbc.sql(
                        "update lesson set organisation = (select id from organisation where kind = 'UGEL' and code = '120005')"
                                + " where code = ?")
                .param(code)
                .update();
        var advisor = Program.of(
                web,
                tokens,
                Objects.requireNonNull(cast.of(Caller.ADVISOR)),
                TokenScope.READ,
                TokenScope.WRITE,
                TokenScope.ADMINISTER);
        var waiting = content(advisor.get(LESSONS + "/" + code), 200);
        assertThat(waiting.path("version").asInt()).isPositive();
        assertThat(program.get(LESSONS + "/" + code)).hasStatus(404);
        content(
                advisor.send(
                        HttpMethod.POST,
                        LESSONS + "/" + code + "/reviews?version=0",
                        "{\"decision\": \"PUBLISH\"}",
                        null),
                409);
        assertThat(content(
                                advisor.send(
                                        HttpMethod.POST,
                                        LESSONS + "/" + code + "/reviews?version=" + waiting.path("version"),
                                        "{\"decision\": \"PUBLISH\"}",
                                        null),
                                201)
                        .path("state")
                        .asString())
                .isEqualTo("PUBLISHED");

        var read = content(program.get(LESSONS + "/" + code), 200);
        assertThat(read.path("lesson").asString()).isEqualTo("Sin fecha nadie responde.");
        assertThat(read.path("actions").path(0).asString()).isEqualTo("Firmar en enero.");
        assertThat(read.path("impact").asString()).isEqualTo("NEGATIVE");
    }

    @Test
    void whoComesLateGetsWhatStandsAndOverwritesNothing() {
        String code = start();
        content(change(code, "learning", 0, "{\"lesson\": \"Uno\"}"), 200);

        var late = content(change(code, "learning", 0, "{\"lesson\": \"Otro\"}"), 412);

        assertThat(late.path("current").path("content").path("lesson").asString())
                .isEqualTo("Uno");
        assertThat(content(change(code, "learning", 1, "{\"lesson\": 7, \"items\": \"x\"}"), 400)
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("items");
    }

    @Test
    void whatIsNotUnderstoodIsNamedAndChangesNothing() {
        String code = start();

        assertNamed(change(code, "learning", 0, "{\"texto\": \"x\"}"), "texto");
        assertNamed(change(code, "learning", 0, "{\"lesson\": 5}"), "lesson");
        assertNamed(change(code, "learning", 0, "{\"items\": [{\"text\": true}]}"), "items[0].text");
        assertNamed(program.send(HttpMethod.POST, LESSONS, "{\"title\": \" \"}", null), "title");
    }

    private void assertNamed(MvcTestResult answer, String field) {
        assertThat(content(answer, 400).path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void lessonsAreFoundWithWhatFiltersWouldLeave() {
        String word = "kits" + Long.toString(System.nanoTime(), 36);
        new Teaching(lessons, submission, review, catalogue).published(nilda, word, cast.neighbour("ACTIVE"));

        var found = content(program.get(LESSONS + "?q=" + word + "&impact=NEGATIVE&theme=materiales"), 200);

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("items").path(0).path("title").asString()).isEqualTo(word);
        assertThat(found.path("facets").path("impact").path(0).path("lessons").asInt())
                .isEqualTo(1);
        assertThat(found.path("items").path(0).has("mail")).isFalse();
    }
}
