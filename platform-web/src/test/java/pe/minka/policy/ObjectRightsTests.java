package pe.minka.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import pe.minka.web.security.RouteRule;

/**
 * Every route that names a thing, or reaches only some, asked validly by everybody about a thing of their own, of their
 * region and of another: what happens follows from the row of the route. A row without a subject fails.
 */
@PlatformTest
@DisplayName("S11")
class ObjectRightsTests {

    private static final Pattern HEADER = Pattern.compile("(?s)<header class=\"site-header\">.*?</header>");

    private final RoutePolicy policy;
    private final MockMvc web;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final Cast others;
    private final Map<String, Subject> subjects;

    @Autowired
    ObjectRightsTests(
            RoutePolicy policy, MockMvc web, JdbcClient jdbc, MemberAccess members, AutowireCapableBeanFactory beans) {
        this.policy = policy;
        this.web = web;
        this.jdbc = jdbc;
        this.cast = new Cast(jdbc, members);
        this.others = new Cast(jdbc, members);
        this.subjects = Subjects.of(beans);
    }

    @Test
    void everyRowAboutAThingHasASubjectAndEverySubjectARow() {
        Set<String> rows = policy.rules().stream()
                .filter(ObjectRightsTests::isAboutAThing)
                .map(Rows::name)
                .collect(Collectors.toSet());
        assertThat(subjects.keySet()).containsExactlyInAnyOrderElementsOf(rows);
    }

    private static boolean isAboutAThing(RouteRule rule) {
        return Rows.namesAThing(rule) || !rule.scope().isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatHappensFollowsFromTheRow() {
        return policy.rules().stream()
                .filter(rule -> subjects.containsKey(Rows.name(rule)))
                .flatMap(this::cases);
    }

    private Stream<DynamicTest> cases(RouteRule rule) {
        var subject = Objects.requireNonNull(subjects.get(Rows.name(rule)));
        return Stream.of(Caller.values())
                .flatMap(caller -> subject.places().stream().map(place -> {
                    String name = Rows.name(rule) + " · " + caller + " · " + place;
                    return DynamicTest.dynamicTest(name, () -> check(name, rule, subject, caller, place));
                }));
    }

    private void check(String name, RouteRule rule, Subject subject, Caller caller, Place place) throws Exception {
        var asker = asker(rule, caller);
        var thing = subject.making().apply(new Scene(cast, others, jdbc, caller, asker, place));
        try {
            String before = thing.state();
            var answer = ask(rule, thing, asker);
            var right = Right.of(rule, caller, place);
            right.verify(name, answer, thing.address(rule));
            if (rule.method().equals(HttpMethod.GET)) {
                assertThat(text(answer).contains(thing.mark()))
                        .as("%s: %s is shown", name, thing.mark())
                        .isEqualTo(right == Right.SHOWN);
            } else {
                assertThat(!thing.state().equals(before))
                        .as("%s: %s has changed", name, before)
                        .isEqualTo(right == Right.DONE);
            }
        } finally {
            thing.undo();
            cast.dismissOthers();
        }
    }

    /** Who asks about what is their own may change it for good, hence somebody new each time. */
    private @Nullable Access asker(RouteRule rule, Caller caller) {
        return caller != Caller.VISITOR && rule.scope().equals("own") ? cast.another(caller) : cast.of(caller);
    }

    private MockHttpServletResponse ask(RouteRule rule, Thing thing, @Nullable Access asker) throws Exception {
        var request = thing.request(rule).with(csrf());
        if (asker != null) {
            request.with(Actors.as(asker));
        }
        return web.perform(request).andReturn().getResponse();
    }

    /** Of a page not the header, where everybody reads their own name. */
    private static String text(MockHttpServletResponse answer) throws IOException {
        return HEADER.matcher(Words.of(answer)).replaceAll("");
    }
}
