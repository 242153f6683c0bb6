package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
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
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.lessons.Teaching;
import pe.minka.web.practices.Publishing;
import pe.minka.web.security.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@Transactional
class ConversationResourcesTests {

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

    @Autowired
    private Lessons lessons;

    @Autowired
    private LessonSubmission submission;

    @Autowired
    private LessonReview review;

    @Autowired
    private OrganisationCatalogue catalogue;

    private Access author;
    private Access speaker;
    private Program program;
    private String comments;

    @BeforeEach
    void setUp() {
        var cast = new Cast(jdbc, members);
        author = Objects.requireNonNull(cast.of(Caller.MEMBER));
        speaker = cast.another(Caller.MEMBER);
        program = Program.of(web, tokens, speaker, TokenScope.READ, TokenScope.WRITE);
        String code = new Publishing(practices, writing, publication).publish(author, "Tutorías itinerantes");
        comments = "/api/v1/practices/" + code + "/comments";
    }

    private MvcTestResult say(String address, String content) {
        return program.send(HttpMethod.POST, address, content, null);
    }

    private JsonNode content(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void aProgramCommentsAnswersAndReadsOn() {
        var root = content(say(comments, "{\"text\": \"¿Cuánto costó?\"}"), 201).path("comment");
        String reply = "{\"text\": \"Doce mil\", \"replyTo\": \"%s\"}"
                .formatted(root.path("id").asString());
        assertThat(content(say(comments, reply), 201)
                        .path("comment")
                        .path("text")
                        .asString())
                .isEqualTo("Doce mil");
        content(say(comments, "{\"text\": \"Gracias\"}"), 201);

        var first = content(program.get(comments + "?limit=1"), 200);
        var second = content(
                program.get(comments + "?limit=1&cursor=" + first.path("next").asString()), 200);

        assertThat(first.path("items").path(0).path("comment").path("text").asString())
                .isEqualTo("Gracias");
        assertThat(second.path("items")
                        .path(0)
                        .path("replies")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("Doce mil");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void whatIsSentTwiceUnderOneKeyIsSaidOnce() {
        for (int i = 0; i < 2; i++) {
            assertThat(web.post()
                            .uri(comments)
                            .header("Authorization", "Bearer " + program.token())
                            .header(
                                    "Idempotency-Key",
                                    "una-sola-vez-" + speaker.id().value())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"text\": \"Gracias\"}"))
                    .hasStatus(201);
        }
        assertThat(content(program.get(comments), 200).path("items")).hasSize(1);
    }

    @Test
    void whatBreaksARuleIsSaidAtItsFieldAndOtherConversationsAreNotAnswered() {
        var empty = content(say(comments, "{\"text\": \" \"}"), 409);
        assertThat(empty.path("errors").path(0).path("field").asString()).isEqualTo("text");
        assertThat(say(comments, "{\"text\": \"Hola\", \"replyTo\": \"%s\"}".formatted(UUID.randomUUID())))
                .hasStatus(404);

        String elsewhere = new Publishing(practices, writing, publication).publish(author, "Ventanilla única");
        String root = content(say(comments, "{\"text\": \"Hola\"}"), 201)
                .path("comment")
                .path("id")
                .asString();
        assertThat(say(
                        "/api/v1/practices/" + elsewhere + "/comments",
                        "{\"text\": \"Hola\", \"replyTo\": \"%s\"}".formatted(root)))
                .hasStatus(404);
    }

    @Test
    void aKeyThatOnlyReadsSaysNothing() {
        program = Program.of(web, tokens, speaker, TokenScope.READ);
        assertThat(say(comments, "{\"text\": \"Hola\"}")).hasStatus(403);
    }

    @Test
    void aProgramIsToldWhichNameReachedNobody() {
        var said = content(say(comments, "{\"text\": \"Gracias, @Zenobio Zqtupac\"}"), 201)
                .path("comment")
                .path("unreached");

        assertThat(said.path(0).path("name").asString()).isEqualTo("Zenobio Zqtupac");
        assertThat(said.path(0).path("reason").asString()).isEqualTo("NOBODY");
        assertThat(content(say(comments, "{\"text\": \"Escriban a ugel@Huanta.pe\"}"), 201)
                        .path("comment")
                        .path("unreached"))
                .isEmpty();
    }

    @Test
    void aLessonIsCommentedSupportedAndFollowedTheSameWay() {
        String code =
                new Teaching(lessons, submission, review, catalogue).published(author, "Kits tarde", speaker.id());
        String lesson = "/api/v1/lessons/" + code;

        content(say(lesson + "/comments", "{\"text\": \"A nosotras también\"}"), 201);
        assertThat(program.send(HttpMethod.PUT, lesson + "/support", "", null)).hasStatus(204);
        assertThat(program.send(HttpMethod.PUT, lesson + "/follow", "", null)).hasStatus(204);

        assertThat(content(program.get(lesson + "/comments"), 200)
                        .path("items")
                        .path(0)
                        .path("comment")
                        .path("author")
                        .asString())
                .isEqualTo(speaker.profile().name());
        var own = Program.of(web, tokens, author, TokenScope.WRITE);
        assertThat(own.send(HttpMethod.PUT, lesson + "/support", "", null)).hasStatus(409);
    }
}
