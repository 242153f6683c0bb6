package pe.minka.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.IssuedToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import pe.minka.web.security.RouteRule;

/**
 * Every route of the API, asked with every kind of token of everybody: a token may what the session of its person may,
 * as far as its scopes go, and one that has ended may what a visitor may.
 */
@PlatformTest
@DisplayName("S11")
class TokenRightsTests {

    private static final Set<Caller> MEMBERS = EnumSet.complementOf(EnumSet.of(Caller.VISITOR));

    private final RoutePolicy policy;
    private final MockMvc web;
    private final PersonalTokens tokens;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final Cast others;
    private final Map<String, Subject> subjects = new ApiSubjects().byRoute();

    @Autowired
    TokenRightsTests(RoutePolicy policy, MockMvc web, PersonalTokens tokens, JdbcClient jdbc, MemberAccess members) {
        this.policy = policy;
        this.web = web;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.cast = new Cast(jdbc, members);
        this.others = new Cast(jdbc, members);
    }

    @Test
    void theTableOfTheApiIsNotEmpty() {
        assertThat(routes()).hasSizeGreaterThanOrEqualTo(9);
    }

    @TestFactory
    Stream<DynamicTest> aTokenMayWhatItsPersonMayAsFarAsItsScopesGo() {
        return routes().flatMap(rule -> MEMBERS.stream()
                .flatMap(caller -> wishes().map(scopes -> DynamicTest.dynamicTest(
                        Rows.name(rule) + " · " + caller + " · " + scopes, () -> reach(rule, caller, scopes)))));
    }

    /** What it shows is what the session shows, with the roles only if it has them. */
    private void reach(RouteRule rule, Caller caller, Set<TokenScope> scopes) throws Exception {
        var owner = Objects.requireNonNull(cast.of(caller));
        var answer = withToken(asking(rule), issue(owner, scopes));
        if (!isWithin(rule, scopes) || !Rows.mayAsk(rule, acting(caller, scopes))) {
            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(answer.getContentAsString())
                    .contains(Rows.mayAsk(rule, caller) ? "\"clave-insuficiente\"" : "\"sin-permiso\"");
            return;
        }
        if (!isForPrograms(rule)) {
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString())
                    .doesNotContain(owner.id().value().toString(), owner.mail());
            return;
        }
        var person = scopes.contains(TokenScope.ADMINISTER) ? owner : owner.asMemberOnly();
        var session = web.perform(asking(rule).with(Actors.as(person)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus())
                .isEqualTo(session.getStatus())
                .isNotIn(401, 403)
                .isLessThan(500);
        assertThat(answer.getContentAsString()).isEqualTo(session.getContentAsString());
        if (rule.isOpenTo(Caller.VISITOR)) {
            assertThat(answer.getContentAsString())
                    .as("as to anybody")
                    .isEqualTo(
                            web.perform(asking(rule)).andReturn().getResponse().getContentAsString());
        }
    }

    @TestFactory
    Stream<DynamicTest> aTokenReachesNoThingItsPersonDoesNot() {
        return routes().filter(rule -> subjects.containsKey(Rows.name(rule)))
                .flatMap(rule -> MEMBERS.stream()
                        .flatMap(caller -> wishes().flatMap(scopes -> subject(rule).places().stream()
                                .map(place -> DynamicTest.dynamicTest(
                                        Rows.name(rule) + " · " + caller + " · " + scopes + " · " + place,
                                        () -> touch(rule, caller, scopes, place))))));
    }

    private void touch(RouteRule rule, Caller caller, Set<TokenScope> scopes, Place place) throws Exception {
        var asker = cast.another(caller);
        var thing = subject(rule).making().apply(new Scene(cast, others, jdbc, caller, asker, place));
        try {
            String before = thing.state();
            var answer = withToken(thing.request(rule), issue(asker, scopes));
            var right = isWithin(rule, scopes) ? Right.of(rule, acting(caller, scopes), place) : Right.FORBIDDEN;
            right.verify(Rows.name(rule), answer, thing.address(rule));
            if (rule.method().equals(HttpMethod.GET)) {
                assertThat(answer.getContentAsString().contains(thing.mark())).isEqualTo(right == Right.SHOWN);
            } else {
                assertThat(!thing.state().equals(before)).isEqualTo(right == Right.DONE);
            }
        } finally {
            thing.undo();
            cast.dismissOthers();
        }
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatHasEndedIsAVisitor() {
        return routes().flatMap(rule -> MEMBERS.stream()
                .flatMap(caller -> Stream.of(
                                "expires_at = created_at + interval '1 microsecond'", "revoked_at = created_at")
                        .map(end -> DynamicTest.dynamicTest(
                                Rows.name(rule) + " · " + caller + " · " + end, () -> ended(rule, caller, end)))));
    }

    private void ended(RouteRule rule, Caller caller, String end) throws Exception {
        var token = issue(Objects.requireNonNull(cast.of(caller)), EnumSet.allOf(TokenScope.class));
        jdbc.sql("update personal_token set " + end + " where id = :id")
                .param("id", token.id().value())
                .update();
        var answer = withToken(asking(rule), token);
        var visitor = web.perform(asking(rule).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus())
                .isEqualTo(visitor.getStatus())
                .isEqualTo(rule.isOpenTo(Caller.VISITOR) ? 200 : 401);
        if (isForPrograms(rule)) {
            assertThat(answer.getContentAsString()).isEqualTo(visitor.getContentAsString());
        }
    }

    private Stream<RouteRule> routes() {
        return policy.rules().stream().filter(rule -> Rows.path(rule).startsWith("/api"));
    }

    /** Every choice of scopes but none at all. */
    private static Stream<Set<TokenScope>> wishes() {
        List<EnumSet<TokenScope>> choices = new ArrayList<>(List.of(EnumSet.noneOf(TokenScope.class)));
        for (TokenScope scope : TokenScope.values()) {
            for (EnumSet<TokenScope> without : List.copyOf(choices)) {
                EnumSet<TokenScope> with = EnumSet.copyOf(without);
                with.add(scope);
                choices.add(with);
            }
        }
        return choices.stream().filter(scopes -> !scopes.isEmpty()).map(Set::copyOf);
    }

    private Subject subject(RouteRule rule) {
        return Objects.requireNonNull(subjects.get(Rows.name(rule)));
    }

    private static Caller acting(Caller caller, Set<TokenScope> scopes) {
        return scopes.contains(TokenScope.ADMINISTER) ? caller : Caller.MEMBER;
    }

    /** What is for everybody asks nobody for a token, nor what one may. */
    private static boolean isWithin(RouteRule rule, Set<TokenScope> scopes) {
        return rule.isOpenTo(Caller.VISITOR)
                || scopes.contains(rule.method().equals(HttpMethod.GET) ? TokenScope.READ : TokenScope.WRITE);
    }

    private static boolean isForPrograms(RouteRule rule) {
        return Rows.path(rule).startsWith("/api/v1/");
    }

    private IssuedToken issue(Access owner, Set<TokenScope> scopes) {
        jdbc.sql("delete from personal_token where member = :member")
                .param("member", owner.id().value())
                .update();
        return tokens.issue(owner, new IssueToken("prueba", scopes, 30));
    }

    private static AbstractMockHttpServletRequestBuilder<?> asking(RouteRule rule) {
        return MockMvcRequestBuilders.request(rule.method(), Rows.filled(rule));
    }

    private MockHttpServletResponse withToken(AbstractMockHttpServletRequestBuilder<?> request, IssuedToken token)
            throws Exception {
        request.header("Authorization", "Bearer " + token.secret());
        return web.perform(request).andReturn().getResponse();
    }
}
