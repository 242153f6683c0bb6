package pe.minka.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pe.minka.PlatformTest;
import pe.minka.members.MemberAccess;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import pe.minka.web.security.RouteRule;

/** «Who may what» on every route: none without a row, no row without a route, and each row asked as everybody. */
@PlatformTest
class RoutePolicyTests {

    private final RoutePolicy policy;
    private final RequestMappingHandlerMapping mappings;
    private final MockMvc web;
    private final Cast cast;

    @Autowired
    RoutePolicyTests(
            RoutePolicy policy,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MockMvc web,
            JdbcClient jdbc,
            MemberAccess members) {
        this.policy = policy;
        this.mappings = mappings;
        this.web = web;
        this.cast = new Cast(jdbc, members);
    }

    @Test
    void everyRouteHasARowAndEveryRowARoute() {
        Set<String> rows = new TreeSet<>(policy.rules().stream().map(Rows::name).toList());
        assertThat(routes()).isEqualTo(rows);
    }

    @Test
    void noRouteHasTwoRows() {
        assertThat(policy.rules().stream().map(Rows::name)).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> everyRouteLetsInWhomItsRowNamesAndNobodyElse() {
        return policy.rules().stream()
                .flatMap(rule -> Stream.of(Caller.values())
                        .map(caller ->
                                DynamicTest.dynamicTest(Rows.name(rule) + " · " + caller, () -> ask(rule, caller))));
    }

    private void ask(RouteRule rule, Caller caller) throws Exception {
        var request =
                MockMvcRequestBuilders.request(rule.method(), Rows.filled(rule)).with(csrf());
        var access = cast.of(caller);
        if (access != null) {
            request.with(Actors.as(access));
        }
        var response = web.perform(request).andReturn().getResponse();
        String leadsTo = String.valueOf(response.getHeader("Location"));
        if (Rows.mayAsk(rule, caller)) {
            assertThat(response.getStatus()).isNotIn(401, 403).isLessThan(500);
            assertThat(leadsTo).doesNotContain("/ingresar?volver=");
        } else if (caller == Caller.VISITOR && Rows.filled(rule).startsWith("/api/")) {
            assertThat(response.getStatus()).isEqualTo(401);
        } else if (caller == Caller.VISITOR) {
            assertThat(response.getStatus()).isEqualTo(303);
            assertThat(leadsTo).startsWith("/ingresar?volver=");
        } else {
            assertThat(response.getStatus()).isEqualTo(403);
        }
    }

    private Set<String> routes() {
        List<String> routes = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("pe.minka.")
                    && !mapping.getPatternValues().contains("/error")) {
                mapping.getPatternValues().forEach(pattern -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    assertThat(methods).as("methods of %s", pattern).isNotEmpty();
                    methods.forEach(method -> routes.add(method.name() + " " + pattern));
                });
            }
        });
        return new TreeSet<>(routes);
    }
}
