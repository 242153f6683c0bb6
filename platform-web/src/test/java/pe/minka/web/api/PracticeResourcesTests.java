package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
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
class PracticeResourcesTests {

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
    private Program program;
    private Publishing publishing;

    @BeforeEach
    void setUp() {
        author = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.MEMBER));
        program = Program.of(web, tokens, author, TokenScope.READ);
        publishing = new Publishing(practices, writing, publication);
        jdbc.sql("delete from practice_entry").update();
    }

    private JsonNode read(String address) {
        MvcTestResult answer = program.get(address);
        assertThat(answer).hasStatusOk().hasContentType("application/json");
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void practicesAreFoundWithWhatFiltersWouldLeave() {
        String code = publishing.publish(author, "Tutorías itinerantes");
        publishing.publish(author, "Ventanilla única");

        var found = read("/api/v1/practices?q=tutorias itinerantes&stage=INITIAL&region=aya&inForce=true&sort=NEWEST");

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("items").path(0).path("code").asString()).isEqualTo(code);
        assertThat(found.path("facets").path("theme").path(0).path("value").asString())
                .isEqualTo("permanencia");
        assertThat(found.path("facets")
                        .path("inForce")
                        .path(0)
                        .path("practices")
                        .asInt())
                .isEqualTo(1);
        assertThat(read("/api/v1/practices?kind=DRE").path("items")).isEmpty();
        assertThat(read("/api/v1/practices?theme=digital").path("items")).isEmpty();
        assertThat(read("/api/v1/practices?q=itinerntes").path("suggestion").asString())
                .isEqualTo("itinerantes");
    }

    @Test
    void theListIsReadToItsEnd() {
        for (int i = 1; i <= 5; i++) {
            publishing.publish(author, "Tutorías " + i);
        }
        List<String> codes = new ArrayList<>();
        String address = "/api/v1/practices?limit=2";
        for (var page = read(address); ; ) {
            page.path("items").forEach(item -> codes.add(item.path("code").asString()));
            if (page.path("next").isNull()) {
                break;
            }
            page = read(address + "&cursor=" + page.path("next").asString());
        }
        assertThat(codes).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aPracticeIsReadWholeWithoutAnybodysMail() {
        String code = publishing.publish(author, "Tutorías itinerantes");

        var one = read("/api/v1/practices/" + code);

        assertThat(one.path("title").asString()).isEqualTo("Tutorías itinerantes");
        assertThat(one.path("stage").asString()).isEqualTo("INITIAL");
        assertThat(one.path("organisations").path(0).path("leads").asBoolean()).isTrue();
        assertThat(one.path("strategy")).hasSize(2);
        assertThat(one.path("results").path(0).path("value").asString()).isEqualTo("7,1 %");
        assertThat(one.path("criteria").path("instrument").asString()).isEqualTo("POI");
        assertThat(one.toString()).doesNotContain("@");
        assertThat(program.get("/api/v1/practices/PR-1999-0001")).hasStatus(404);
    }

    @Test
    void whatIsStillTheSameIsNotSentAgain() {
        String code = publishing.publish(author, "Tutorías itinerantes");
        for (String address : List.of("/api/v1/practices/" + code, "/api/v1/practices/" + code + "/versions")) {
            String tag =
                    Objects.requireNonNull(program.get(address).getResponse().getHeader("ETag"));
            assertThat(web.get()
                            .uri(address)
                            .header("Authorization", "Bearer " + program.token())
                            .header("If-None-Match", tag))
                    .hasStatus(304);
        }
    }

    @Test
    void anEmptyValueNarrowsNothing() {
        publishing.publish(author, "Tutorías itinerantes");
        String empty = "/api/v1/practices?q=&region=&kind=&stage=&theme=&year=&inForce=&sort=&cursor=";

        assertThat(read(empty)).isEqualTo(read("/api/v1/practices"));
    }

    @Test
    void versionsComeWithTheirReasons() {
        String code = publishing.publish(author, "Tutorías itinerantes");
        publishing.republish(author, code, "Ahora se sabe más.", "Cifra de 2026");

        var versions = read("/api/v1/practices/" + code + "/versions").path("items");

        assertThat(versions).hasSize(2);
        assertThat(versions.path(0).path("reason").asString()).isEqualTo("Cifra de 2026");
        assertThat(versions.path(1).path("reason").isNull()).isTrue();
    }

    @Test
    void hostileParametersAreOnlyText() {
        publishing.publish(author, "Tutorías itinerantes");
        for (String hostile : List.of("' or '1'='1", "x'; drop table practice; --", "\\", "\u0007", "a:*&!|()")) {
            assertThat(asked("q", hostile)).as("q=" + hostile).hasStatusOk();
            for (String name : List.of("region", "theme")) {
                assertThat(asked(name, hostile)).as(name + "=" + hostile).hasStatus(400);
            }
        }
        assertThat(program.get("/api/v1/practices?stage=OTRO")).hasStatus(400);
        assertThat(program.get("/api/v1/practices?year=dos")).hasStatus(400);
        assertThat(program.get("/api/v1/practices?cursor=***")).hasStatus(400);
    }

    private MvcTestResult asked(String name, String value) {
        return web.get()
                .uri("/api/v1/practices")
                .param(name, value)
                .header("Authorization", "Bearer " + program.token())
                .exchange();
    }

    @Test
    void aFilterThatDoesNotExistIsAnsweredWithThoseThatDoInEveryList() {
        for (String list : List.of("practices", "lessons", "organisations", "members")) {
            assertThat(program.get("/api/v1/" + list + "?region=XX"))
                    .as(list)
                    .hasStatus(400)
                    .bodyText()
                    .contains("\"region\"", "AYA", "/api/v1/regions");
            assertThat(program.get("/api/v1/" + list + "?region=aya&region2=XX"))
                    .as(list)
                    .hasStatusOk();
        }
        for (String list : List.of("practices", "lessons")) {
            assertThat(program.get("/api/v1/" + list + "?theme=cocina"))
                    .as(list)
                    .hasStatus(400)
                    .bodyText()
                    .contains("\"theme\"", "digital");
            assertThat(program.get("/api/v1/" + list + "?year=19")).as(list).hasStatus(400);
        }
        assertThat(program.get("/api/v1/lessons?impact=REGULAR")).hasStatus(400);
        assertThat(program.get("/api/v1/members?organisation=00000000-0000-4000-8000-000000000000"))
                .hasStatus(400);
    }

    @Test
    void anOrderThatDoesNotExistIsAnsweredWithThoseThatDo() {
        assertThat(program.get("/api/v1/practices?sort=newest"))
                .hasStatus(400)
                .bodyText()
                .contains("sort", "USEFULNESS", "Usa uno de estos valores");
    }
}
