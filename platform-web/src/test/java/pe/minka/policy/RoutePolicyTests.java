package pe.minka.policy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import pe.minka.PlatformTest;
import pe.minka.members.MemberAccess;
import pe.minka.web.json.ApiPath;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import pe.minka.web.security.RouteRule;

/** «Who may what» on every route: none without a row, no row without a route, and each row asked as everybody. */
@PlatformTest
class RoutePolicyTests {

    /** Acts of administrators that do not ask for the second step again, each with what makes it harmless enough. */
    private static final Map<String, String> UNASKED = Map.ofEntries(
            entry(
                    "POST /admin/solicitudes/{id}/rechazar",
                    "lets nobody in, and whoever was turned down may enrol again"),
            entry("POST /admin/roles/{id}/rechazar", "nobody gets a role by it"),
            entry("POST /admin/roles/{id}/retirar", "takes back one's own proposal"),
            entry("POST /admin/invitaciones/{id}/reenviar", "the same mail to the same person"),
            entry("POST /admin/invitaciones/{id}/retirar", "one invitation nobody has accepted; inviting anew asks"),
            entry("POST /admin/invitaciones/archivo", "only shows what would happen"),
            entry("POST /admin/invitaciones/archivo/{id}/descartar", "nobody has been invited yet"),
            entry("POST /admin/entidades/nueva", "one organisation without people; closing it undoes it"),
            entry("POST /admin/entidades/{id}", "a name, a province or a region, of one organisation"),
            entry("POST /admin/entidades/{id}/alias", "one more name to search by"),
            entry("POST /admin/entidades/{id}/alias/quitar", "one name less to search by"),
            entry("POST /admin/entidades/importar", "only shows what would change"),
            entry("POST /admin/practicas/importar", "only shows what would change"),
            entry("POST /admin/temas", "one more name to choose from; removing it undoes it"),
            entry("POST /admin/temas/{code}", "the name of one theme"),
            entry("POST /admin/temas/{code}/mover", "one place in a list; moving it back undoes it"),
            entry("POST /admin/temas/{code}/retirar", "taking it back undoes it"),
            entry("POST /admin/temas/{code}/restituir", "withdrawing it undoes it"),
            entry("POST /admin/temas/{code}/borrar", "only one that nothing is about"),
            entry("POST /admin/sinonimos", "a few words to search by; removing them undoes it"),
            entry("POST /admin/sinonimos/{id}", "a few words to search by"),
            entry("POST /admin/sinonimos/{id}/borrar", "a few words less to search by"),
            entry("POST /admin/entidades/importar/{id}/revisar", "only shows what would change now"),
            entry("POST /admin/macrorregiones/{code}", "the group one region stands in; moving it back undoes it"),
            entry("POST /admin/reconocimiento/simulacion", "only shows what would change"),
            entry("POST /admin/reconocimiento/borradores", "only keeps what was written; nothing counts by it"),
            entry("POST /admin/reconocimiento/borradores/{id}/simular", "only shows what would change"),
            entry("POST /admin/reconocimiento/borradores/{id}/descartar", "a draft by which nothing counts"),
            entry("POST /admin/reconocimiento/temporadas/{code}", "the name of one season"),
            entry("POST /admin/reconocimiento/revisiones/{id}", "an answer to one person, which changes no points"),
            entry("POST /admin/reconocimiento/correcciones/{id}/rechazar", "nobody's points change by it"),
            entry("POST /admin/reconocimiento/correcciones/{id}/retirar", "takes back one's own proposal"),
            entry("POST /admin/muros/nuevo", "one wall; archiving it undoes it"),
            entry("POST /admin/muros/{wall}", "the words, sections and switches of one wall"),
            entry("POST /admin/muros/{wall}/cerrar", "opening it again undoes it"),
            entry("POST /admin/muros/{wall}/abrir", "closing it again undoes it"),
            entry("POST /admin/muros/{wall}/archivar", "one wall, which is still read"),
            entry("POST /admin/muros/{wall}/personas", "one person who reads one wall; taking them off undoes it"),
            entry("POST /admin/muros/{wall}/personas/quitar", "one person less; inviting them again undoes it"),
            entry("POST /admin/aliados/nuevo", "one name and address; withdrawing it undoes it"),
            entry("POST /admin/aliados/{id}", "one name and address"),
            entry("POST /admin/aliados/{id}/retirar", "taking it back undoes it"),
            entry("POST /admin/aliados/{id}/reincorporar", "withdrawing it undoes it"));

    /** Acts on one's own account, and what leads out of the platform, that ask everybody who may do them. */
    private static final Set<String> ASKED = Set.of(
            "POST /mi/confirmar",
            "POST /mi/cuenta/programas",
            "GET /mi/cuenta/segundo-paso/app",
            "POST /mi/cuenta/segundo-paso/app",
            "POST /mi/cuenta/segundo-paso/app/quitar",
            "POST /mi/cuenta/segundo-paso/codigos",
            "GET /mi/cuenta/segundo-paso/llaves",
            "POST /mi/cuenta/segundo-paso/llaves",
            "POST /mi/cuenta/segundo-paso/llaves/pregunta",
            "POST /mi/cuenta/segundo-paso/llaves/{id}/quitar",
            "POST /mi/cuenta/sesiones/cuentas/{id}/quitar",
            "GET /admin/auditoria.csv");

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

    @Test
    @DisplayName("S10")
    void everyActOfAnAdministratorAsksForTheSecondStepAgainUnlessAReasonStandsHere() {
        var acts = policy.rules().stream()
                .filter(rule ->
                        Rows.path(rule).startsWith("/admin") && !rule.method().equals(HttpMethod.GET))
                .toList();
        assertThat(acts.stream().filter(rule -> !asksEverybody(rule)).map(Rows::name))
                .containsExactlyInAnyOrderElementsOf(UNASKED.keySet());
    }

    @Test
    @DisplayName("S10")
    void whatElseAsksForTheSecondStepAgainGoesOnAsking() {
        assertThat(policy.rules().stream()
                        .filter(rule -> ASKED.contains(Rows.name(rule)))
                        .filter(RoutePolicyTests::asksEverybody)
                        .map(Rows::name))
                .containsExactlyInAnyOrderElementsOf(ASKED);
    }

    private static boolean asksEverybody(RouteRule rule) {
        return !rule.again().isEmpty() && rule.again().equals(rule.callers());
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
            // of a file that is not there a visitor learns no more than of one of members
            if (caller != Caller.VISITOR || !rule.scope().equals("owner")) {
                assertThat(leadsTo).doesNotContain("/ingresar?volver=");
            }
        } else if (caller == Caller.VISITOR && isForPrograms(Rows.filled(rule))) {
            assertThat(response.getStatus()).isEqualTo(401);
        } else if (caller == Caller.VISITOR) {
            assertThat(response.getStatus()).isEqualTo(303);
            assertThat(leadsTo).startsWith("/ingresar?volver=");
        } else {
            assertThat(response.getStatus()).isEqualTo(403);
        }
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.equals(ApiPath.LIVE);
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
