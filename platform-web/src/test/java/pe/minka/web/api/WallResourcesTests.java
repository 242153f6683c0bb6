package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.security.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@Transactional
class WallResourcesTests {

    private static final String CARDS = "/api/v1/cards/";

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

    private Program nilda;
    private Program rosalia;

    @BeforeEach
    void setUp() {
        var cast = new Cast(jdbc, members);
        nilda = program(Objects.requireNonNull(cast.of(Caller.MEMBER)));
        rosalia = program(cast.another(Caller.MEMBER));
    }

    private Program program(Access member) {
        return Program.of(web, tokens, member, TokenScope.READ, TokenScope.WRITE);
    }

    private Program advising(Access member) {
        return Program.of(web, tokens, member, TokenScope.READ, TokenScope.WRITE, TokenScope.ADMINISTER);
    }

    private JsonNode content(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static MvcTestResult post(Program program, String address, String content) {
        return program.send(HttpMethod.POST, address, content, null);
    }

    private String wall() {
        for (var wall : content(nilda.get("/api/v1/walls"), 200).path("items")) {
            if (wall.path("slug").asString().equals("desafios")) {
                return wall.path("id").asString();
            }
        }
        throw new AssertionError("no wall of challenges");
    }

    private String challenge() {
        var card = content(post(nilda, "/api/v1/walls/" + wall() + "/cards", """
                        {"title": "Cosecha", "text": "Dejan de asistir", "section": "gestion"}
                        """), 201);
        assertThat(card.path("serial").asLong()).isPositive();
        return card.path("id").asString();
    }

    private String answer(String card) {
        var made = content(
                post(rosalia, CARDS + card + "/contributions", "{\"text\": \"Un acuerdo\", \"section\": \"PROPOSAL\"}"),
                201);
        assertThat(made.path("serial").asLong()).isEqualTo(1);
        return made.path("id").asString();
    }

    @Test
    void aChallengeIsPostedAnsweredSupportedAndSolved() {
        String card = challenge();
        String best = answer(card);

        assertThat(nilda.send(HttpMethod.PUT, "/api/v1/contributions/" + best + "/support", "", null))
                .hasStatus(204);
        var solved = content(post(nilda, CARDS + card + "/solve", "{\"contribution\": \"" + best + "\"}"), 200);

        assertThat(solved.path("stage").asString()).isEqualTo("SOLVED");
        assertThat(solved.path("best").asString()).isEqualTo(best);
        var board = content(nilda.get(CARDS + card + "/contributions"), 200).path("items");
        assertThat(board.path(0).path("supports").asInt()).isEqualTo(1);
        assertThat(board.path(0).path("supported").asBoolean()).isTrue();
    }

    @Test
    void nothingIsAddedToWhatIsSolved() {
        String card = challenge();
        String best = answer(card);
        content(post(nilda, CARDS + card + "/solve", "{\"contribution\": \"" + best + "\"}"), 200);

        assertThat(post(rosalia, CARDS + card + "/contributions", "{\"text\": \"Otro\"}"))
                .hasStatus(409);
        assertThat(post(rosalia, CARDS + card + "/solve", "{\"contribution\": \"" + best + "\"}"))
                .hasStatus(404);
    }

    @Test
    void aCardIsMovedToASectionOfItsWallAlone() {
        String card = challenge();

        var moved = content(post(nilda, CARDS + card + "/move", "{\"section\": \"territorio\"}"), 200);

        assertThat(moved.path("section").asString()).isEqualTo("territorio");
        assertThat(post(nilda, CARDS + card + "/move", "{\"section\": \"nada\"}"))
                .hasStatus(409);
        assertThat(post(rosalia, CARDS + card + "/move", "{\"section\": \"gestion\"}"))
                .hasStatus(404);
    }

    @Test
    void whoIsMeantByANameThatSeveralBearIsSaid() {
        var cast = new Cast(jdbc, members);
        var one = Objects.requireNonNull(cast.another(Caller.MEMBER)).id();
        var other = Objects.requireNonNull(cast.another(Caller.MEMBER)).id();
        jdbc.sql("update member set given_names = 'Yolanda', surnames = 'Chumpitaz Vega' where id in (:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .update();

        String card = content(
                        post(
                                nilda,
                                "/api/v1/walls/" + wall() + "/cards",
                                "{\"title\": \"Cosecha\", \"text\": \"Lo sabe @Yolanda Chumpitaz\", \"section\": \"gestion\","
                                        + " \"mentions\": [\"" + other.value() + "\"]}"),
                        201)
                .path("id")
                .asString();

        assertThat(jdbc.sql("select member from card_mention where card = :card")
                        .param("card", UUID.fromString(card))
                        .query(UUID.class)
                        .list())
                .containsExactly(other.value());
    }

    @Test
    void anAdvisorNotesPutsItRightAndTakesItAway() {
        String card = challenge();
        jdbc.sql("update card set organisation = (select id from organisation where code = '120005' and kind = 'UGEL')"
                        + " where id = :card")
                .param("card", UUID.fromString(card))
                .update();
        var cast = new Cast(jdbc, members);
        var advisor = advising(Objects.requireNonNull(cast.of(Caller.ADVISOR)));
        var other = advising(cast.another(Caller.ADVISOR));
        String accompaniments = CARDS + card + "/accompaniments";
        assertThat(post(advisor, accompaniments + "/notes", "{\"text\": \"Hablamos\"}"))
                .hasStatus(404);
        content(post(advisor, accompaniments, ""), 200);
        assertThat(post(advisor, accompaniments + "/notes", "{\"text\": \" \"}"))
                .hasStatus(409);

        var made = content(post(advisor, accompaniments + "/notes", "{\"text\": \"Hablamos\"}"), 201);
        String note = accompaniments + "/notes/" + made.path("id").asString();
        var corrected = content(advisor.send(HttpMethod.PUT, note, "{\"text\": \"Hablamos con la red\"}", null), 200);
        assertThat(corrected.path("text").asString()).isEqualTo("Hablamos con la red");
        assertThat(corrected.path("editedAt").asString()).isNotEmpty();
        assertThat(other.send(HttpMethod.PUT, note, "{\"text\": \"Otra\"}", null))
                .hasStatus(404);

        assertThat(advisor.send(HttpMethod.DELETE, note, "", null)).hasStatus(204);
        assertThat(advisor.send(HttpMethod.DELETE, note, "", null)).hasStatus(404);
    }

    @Test
    void aContributionIsCommented() {
        String answer = answer(challenge());
        String comments = "/api/v1/contributions/" + answer + "/comments";

        content(post(nilda, comments, "{\"text\": \"Gracias\"}"), 201);

        assertThat(content(rosalia.get(comments), 200).path("items")).hasSize(1);
    }
}
