package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
class ResourcesTests {

    private final MockMvcTester web;
    private final PersonalTokens tokens;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Cast cast;
    private final Program program;

    @Autowired
    ResourcesTests(MockMvcTester web, PersonalTokens tokens, JdbcClient jdbc, MemberAccess members, JsonMapper json) {
        this.web = web;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.json = json;
        this.cast = new Cast(jdbc, members);
        this.program = Program.of(web, tokens, owner(), TokenScope.READ);
    }

    private Access owner() {
        return Objects.requireNonNull(cast.of(Caller.MEMBER));
    }

    @Test
    void organisationsAreFoundByWhatPeopleCallThem() {
        var found = read(program.get("/api/v1/organisations?q=ugel 09 huaura&kind=UGEL"));
        assertThat(found.path("items").path(0).path("name").asString()).isEqualTo("UGEL 09 Huaura");
        assertThat(found.path("items").path(0).path("region").asString()).isEqualTo("LIP");
        assertThat(read(program.get("/api/v1/organisations?region=aya&kind=DRE"))
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aListIsReadToItsEndWithoutRepeatingOrLeavingOutAnything() {
        List<String> names = new ArrayList<>();
        String address = "/api/v1/organisations?kind=UGEL&limit=100";
        for (var page = read(program.get(address)); ; ) {
            page.path("items").forEach(item -> names.add(item.path("id").asString()));
            if (page.path("next").isNull()) {
                break;
            }
            page = read(program.get(address + "&cursor=" + page.path("next").asString()));
        }
        long all = jdbc.sql("select count(*) from organisation where kind = 'UGEL' and active")
                .query(Long.class)
                .single();
        assertThat(names).hasSize((int) all).doesNotHaveDuplicates();
    }

    @Test
    void theDirectoryNamesNobodysMailAndOnlyWhoIsActive() {
        var hidden = cast.neighbour("PENDING").value().toString();
        List<String> ids = new ArrayList<>();
        String address = "/api/v1/members?region=AYA&limit=7";
        for (var page = read(program.get(address)); ; ) {
            page.path("items").forEach(item -> {
                assertThat(item.toString()).doesNotContain("@");
                ids.add(item.path("id").asString());
            });
            if (page.path("next").isNull()) {
                break;
            }
            page = read(program.get(address + "&cursor=" + page.path("next").asString()));
        }
        assertThat(ids)
                .contains(owner().id().value().toString())
                .doesNotContain(hidden)
                .doesNotHaveDuplicates();
    }

    @Test
    void allRegionsComeAtOnce() {
        assertThat(read(program.get("/api/v1/regions")).path("items")).hasSize(26);
    }

    @Test
    void whoAsksIsTold() {
        var me = read(program.get("/api/v1/me"));
        assertThat(me.path("id").asString()).isEqualTo(owner().id().value().toString());
        assertThat(me.path("organisation").path("name").asString()).isEqualTo("UGEL Huancasancos");
        assertThat(me.path("roles")).isEmpty();
    }

    @Test
    void anAnswerThatIsStillTheSameIsNotSentAgain() {
        var first = program.get("/api/v1/regions");
        String tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
        var second = asking("/api/v1/regions", tag);
        assertThat(second).hasStatus(304);
        assertThat(second.getResponse().getContentLength()).isZero();
        assertThat(first).headers().hasValue("Cache-Control", "private, no-cache");
    }

    @TestFactory
    Stream<DynamicTest> noAnswerIsSentAgainThatIsStillTheSame(@Autowired RoutePolicy policy) {
        return policy.rules().stream()
                .filter(rule -> rule.method().equals(HttpMethod.GET) && rule.isOpenTo(Caller.MEMBER))
                .map(rule -> rule.path().getPatternString())
                .filter(path -> path.startsWith("/api/v1/") && !path.contains("{"))
                .map(path -> DynamicTest.dynamicTest(path, () -> assertTagged(path)));
    }

    private void assertTagged(String path) {
        var first = program.get(path);
        assertThat(first).hasStatusOk();
        String tag = Objects.requireNonNull(first.getResponse().getHeader("ETag"));
        var second = asking(path, tag);
        assertThat(second).hasStatus(304);
        assertThat(second.getResponse().getContentAsByteArray()).isEmpty();
        assertThat(second.getResponse().getHeader("ETag")).isEqualTo(tag);
        assertThat(asking(path, "\"otra\"")).hasStatusOk();
    }

    private MvcTestResult asking(String path, String tag) {
        return web.get()
                .uri(path)
                .header("Authorization", "Bearer " + program.token())
                .header("If-None-Match", tag)
                .exchange();
    }

    @Test
    void whatIsNotUnderstoodIsToldWithItsName() {
        for (String address : List.of(
                "/api/v1/organisations?kind=COLEGIO",
                "/api/v1/members?organisation=7",
                "/api/v1/members?limit=0",
                "/api/v1/members?limit=101",
                "/api/v1/notices?unread=quizás",
                "/api/v1/notices?limit=muchos",
                "/api/v1/members?cursor=***",
                "/api/v1/organisations?cursor=LTE")) {
            var problem = problem(program.get(address), 400, "peticion-invalida");
            assertThat(problem.path("errors").path(0).path("field").asString())
                    .as(address)
                    .isIn("kind", "organisation", "limit", "unread", "cursor");
        }
        for (String list : List.of("members", "organisations")) {
            assertThat(read(program.get("/api/v1/" + list + "?q=_")).path("items"))
                    .as("nothing in %s is called so", list)
                    .isEmpty();
        }
        for (String list : List.of("members", "organisations", "notices")) {
            String address = "/api/v1/" + list;
            assertThat(read(program.get(address + "?region=&organisation=&kind=&q=&limit=&cursor=")))
                    .as("an empty value in %s narrows nothing", list)
                    .isEqualTo(read(program.get(address)));
        }
    }

    @Test
    void whatIsNotThereIsAProblemToo(@LocalServerPort int port) {
        var writing = Program.of(web, tokens, owner(), TokenScope.WRITE);
        problem(writing.post("/api/v1/notices/00000000-0000-7000-8000-000000000000/read", null), 404, "no-encontrado");
        var visitor = new Visitor(port);
        String[] token = {"Authorization", "Bearer " + program.token(), "Accept", "application/json"};
        for (var wrong : Map.of("/api/v1/nada", "no-encontrado", "/api/v1/notices/read", "metodo-no-admitido")
                .entrySet()) {
            var answer = visitor.get(wrong.getKey(), token);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(json.readTree(answer.body()).path("code").asString()).isEqualTo(wrong.getValue());
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).isPresent();
        }
    }

    private JsonNode problem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        var problem = json.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("title").asString()).isNotBlank();
        return problem;
    }

    private JsonNode read(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
