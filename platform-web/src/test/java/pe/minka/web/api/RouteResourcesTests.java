package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@Transactional
@DisplayName("S14")
class RouteResourcesTests {

    private static final String VERDICTS = """
            {"version": 1, "verdicts": [
              {"criterion": "REPLICABLE", "met": true, "reason": "Se lee."},
              {"criterion": "IMPACT", "met": true, "reason": "Se lee."},
              {"criterion": "VERIFIABLE", "met": true, "reason": "Se lee."},
              {"criterion": "SUSTAINABLE", "met": true, "reason": "Se lee."}]}
            """;

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

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticePublication publication;

    private Access author;
    private Access colleague;
    private String practice;

    @BeforeEach
    void setUp() {
        var cast = new Cast(jdbc, members);
        author = Objects.requireNonNull(cast.of(Caller.MEMBER));
        colleague = Objects.requireNonNull(cast.of(Caller.ADVISOR));
        practice = "/api/v1/practices/"
                + new Publishing(practices, writing, publication).publish(author, "Tutorías itinerantes");
    }

    private Program program(Access who) {
        return Program.of(web, tokens, who, TokenScope.READ, TokenScope.WRITE, TokenScope.ADMINISTER);
    }

    private MvcTestResult send(Access who, String path, String body) {
        return web.post()
                .uri(practice + path)
                .header("Authorization", "Bearer " + program(who).token())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void theRouteSaysWhatIsMetAndWhy() {
        var answer = program(author).get(practice + "/route");

        assertThat(answer).hasStatusOk();
        JsonNode route = json.readTree(text(answer));
        assertThat(route.get("stage").asString()).isEqualTo("INITIAL");
        assertThat(route.get("next").asString()).isEqualTo("INTERMEDIATE");
        assertThat(route.get("classification").asString()).isEqualTo("DOCUMENTING");
        assertThat(route.get("guards")
                        .valueStream()
                        .filter(guard -> !guard.get("met").asBoolean())
                        .map(guard -> guard.get("code").asString()))
                .containsExactly("evidence", "advisory");
        assertThat(text(answer)).contains("Adjunta un archivo o un enlace");
    }

    @Test
    void theTeamOfADraftReadsWhatItNeedsToBePublished() {
        String code = practices.start(author, PracticeId.next(), "Tutorías");
        String address = "/api/v1/practices/" + code + "/publication";

        var answer = program(author).get(address);

        assertThat(answer).hasStatusOk();
        JsonNode readiness = json.readTree(text(answer));
        assertThat(readiness.get("ready").asBoolean()).isFalse();
        assertThat(readiness
                        .get("guards")
                        .valueStream()
                        .filter(guard -> !guard.get("met").asBoolean())
                        .map(guard -> guard.get("reason").asString()))
                .contains("Describe en qué consiste.");
        assertThat(program(colleague).get(address)).hasStatus(404);
    }

    @Test
    void nobodyAdvancesWithoutEvidence() {
        var answer = send(author, "/stage-requests", "{}");

        assertThat(answer).hasStatus(409);
        assertThat(text(answer)).contains("Todavía falta algo");
    }

    @Test
    void nobodyReviewsOrDecidesOnOneOfTheirOwnOrganisation() {
        assertThat(send(colleague, "/reviews", VERDICTS)).hasStatus(403);
        assertThat(send(
                        colleague,
                        "/stage-decisions",
                        "{\"outcome\": \"STEPPED_BACK\", \"from\": \"INITIAL\", \"reason\": \"x\"}"))
                .hasStatus(403);
        assertThat(send(author, "/reviews", VERDICTS)).hasStatus(403);
    }

    @Test
    void noStageIsSkipped() {
        var elsewhere = members.of(new Cast(jdbc, members).stranger("ACTIVE")).orElseThrow();
        jdbc.sql("insert into role_grant (member, role, granted_at) values (:id, 'ADVISOR', now())")
                .param("id", elsewhere.id().value())
                .update();
        var advisor = members.of(elsewhere.id()).orElseThrow();

        assertThat(send(advisor, "/stage-decisions", """
                        {"outcome": "APPROVED", "reason": "Sí.", "request": "00000000-0000-7000-8000-000000000000"}
                        """)).hasStatus(409);
        assertThat(send(advisor, "/reviews", VERDICTS)).hasStatus(409);
        assertThat(send(advisor, "/reviews", "{\"version\": 1, \"verdicts\": []}"))
                .hasStatus(409);
    }
}
