package pe.minka.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import pe.minka.PlatformTest;
import pe.minka.members.MemberAccess;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import pe.minka.web.security.RouteRule;

/** Row S5 of the security table, on every route that changes something, as somebody who may do everything. */
@PlatformTest
class ForgedRequestsTests {

    private static final String ELSEWHERE = "https://otro-sitio.example";

    private final RoutePolicy policy;
    private final MockMvc web;
    private final Cast cast;

    @Autowired
    ForgedRequestsTests(RoutePolicy policy, MockMvc web, JdbcClient jdbc, MemberAccess members) {
        this.policy = policy;
        this.web = web;
        this.cast = new Cast(jdbc, members);
    }

    @TestFactory
    Stream<DynamicTest> withoutATokenNothingHappens() {
        return changes(rule -> assertThat(ask(rule, request(rule)).getStatus()).isEqualTo(403));
    }

    @TestFactory
    Stream<DynamicTest> withAWrongTokenNothingHappens() {
        return changes(rule -> {
            assertThat(ask(rule, request(rule).with(csrf().useInvalidToken())).getStatus())
                    .isEqualTo(403);
            assertThat(ask(rule, request(rule).header("X-CSRF-TOKEN", "made-up"))
                            .getStatus())
                    .isEqualTo(403);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoFormIsRefused() {
        return changes(rule -> {
            var wrong = Rows.filled(rule).startsWith("/api/")
                    ? MediaType.APPLICATION_FORM_URLENCODED
                    : MediaType.APPLICATION_JSON;
            for (var type : new MediaType[] {wrong, MediaType.TEXT_PLAIN, MediaType.APPLICATION_XML}) {
                var request = request(rule).contentType(type).content("a=b").with(csrf().asHeader());
                assertThat(ask(rule, request).getStatus()).as(type.toString()).isEqualTo(415);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> lookingChangesNothing() {
        return changes(rule -> {
            var path = PathContainer.parsePath(Rows.filled(rule));
            boolean hasPage = policy.rules().stream()
                    .anyMatch(other -> other.method().equals(HttpMethod.GET)
                            && other.path().matches(path));
            if (!hasPage) {
                var request = MockMvcRequestBuilders.get(Rows.filled(rule));
                assertThat(ask(rule, request).getStatus()).isEqualTo(405);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noOtherSiteMayReadAnything() {
        return policy.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(Rows.name(rule), () -> {
                    var asked = ask(rule, request(rule).with(csrf()).header("Origin", ELSEWHERE));
                    var preflight = MockMvcRequestBuilders.options(Rows.filled(rule))
                            .header("Origin", ELSEWHERE)
                            .header(
                                    "Access-Control-Request-Method",
                                    rule.method().name())
                            .header("Access-Control-Request-Headers", "x-csrf-token");
                    for (var answer : new MockHttpServletResponse[] {asked, ask(rule, preflight)}) {
                        assertThat(answer.getHeaderNames()).noneMatch(header -> header.startsWith("Access-Control-"));
                    }
                }));
    }

    private Stream<DynamicTest> changes(Attempt attempt) {
        return policy.rules().stream()
                .filter(rule -> !rule.method().equals(HttpMethod.GET) && !isOneClick(rule))
                .map(rule -> DynamicTest.dynamicTest(Rows.name(rule), () -> attempt.with(rule)));
    }

    /** Mail programs unsubscribe with one request of their own; the secret in its address is what protects it. */
    private static boolean isOneClick(RouteRule rule) {
        return rule.path().getPatternString().startsWith("/baja/");
    }

    private MockHttpServletResponse ask(RouteRule rule, MockHttpServletRequestBuilder request) throws Exception {
        if (rule.isOpenTo(Caller.NATIONAL) || rule.isOpenTo(Caller.MEMBER)) {
            request.with(Actors.as(Objects.requireNonNull(cast.of(Caller.NATIONAL))));
        } else if (rule.isOpenTo(Caller.ADVISOR)) {
            request.with(Actors.as(Objects.requireNonNull(cast.of(Caller.ADVISOR))));
        }
        return web.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder request(RouteRule rule) {
        return MockMvcRequestBuilders.request(rule.method(), Rows.filled(rule));
    }

    private interface Attempt {
        void with(RouteRule rule) throws Exception;
    }
}
