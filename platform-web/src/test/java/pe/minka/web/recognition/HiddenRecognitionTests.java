package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.notifications.Notices;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import pe.minka.web.security.RouteRule;

/** While recognition is hidden no page and no program sees a trace of it; only who can show it again reads its name. */
@PlatformTest
@Transactional
class HiddenRecognitionTests {

    private static final Pattern TRACE = Pattern.compile(
            "ranking|\\bpuntos\\b|mi nivel|/mi/puntos|/reconocimiento|gestores-activos|participaci[oó]n.continua|\"/insignias"
                    + "|\"/api/v1/badges");

    /**
     * The switch itself and its trail; what was issued stays verifiable,
     * for which its keys have to be kept.
     */
    private static final Set<String> ALLOWED = Set.of(
            "/admin",
            "/admin/funciones",
            "/admin/auditoria",
            "/admin/claves-de-firma",
            "/verificar",
            "/verificar/emisor",
            "/verificar/claves");

    private static final String BADGE = """
            insert into notice (id, member, kind, occurrence, group_key, parameters, link, created_at)
            values (gen_random_uuid(), :member, 'BADGE_GIVEN', 'x', 'x', '{}', '/insignias', now())
            """;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final Notices notices;
    private final RoutePolicy policy;
    private final RecognitionSwitch recognition;
    private final List<Access> everybody;
    private final Access admin;

    @Autowired
    HiddenRecognitionTests(
            MockMvcTester web,
            RoutePolicy policy,
            RecognitionSwitch recognition,
            JdbcClient jdbc,
            Notices notices,
            MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.notices = notices;
        this.policy = policy;
        this.recognition = recognition;
        var cast = new Cast(jdbc, members);
        this.admin = cast.another(Caller.NATIONAL);
        this.everybody = List.of(cast.another(Caller.MEMBER), cast.another(Caller.ADVISOR), admin);
    }

    @BeforeEach
    void hide() {
        recognition.turn(admin, false, "Se prueba sin reconocimiento");
    }

    @Test
    void nothingOfItIsThere() {
        var routes = policy.rules().stream().filter(RouteRule::recognition).toList();
        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(routes)
                .allSatisfy(route -> everybody.forEach(who -> assertThat(web.method(route.method())
                                .uri(route.path()
                                        .getPatternString()
                                        .replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000001"))
                                .with(Actors.as(who))
                                .with(csrf()))
                        .as(route.method() + " " + route.path())
                        .hasStatus(404)));
    }

    @Test
    void noticesOfItAreKeptAndNotShown() {
        notify(BADGE);

        assertThat(web.get().uri("/notificaciones").with(Actors.as(admin)))
                .bodyText()
                .doesNotContain("insignia");
        assertThat(notices.unread(admin.id())).isZero();

        recognition.turn(admin, true, "Se muestra otra vez");
        assertThat(notices.unread(admin.id())).isEqualTo(1);
    }

    @Test
    void theGuideLeavesOutItsChapters() {
        assertThat(web.get().uri("/ayuda").with(Actors.as(admin)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("puntos-y-reconocimiento", "administrar-el-reconocimiento");
        assertThat(web.get().uri("/ayuda/puntos-y-reconocimiento").with(Actors.as(admin)))
                .hasStatus(404);
    }

    private void notify(String sql) {
        jdbc.sql(sql).param("member", admin.id().value()).update();
    }

    @Test
    void whatWasIssuedIsStillVerified() {
        assertThat(List.of("/verificar", "/verificar/emisor", "/verificar/claves"))
                .allSatisfy(path -> assertThat(web.get().uri(path)).as(path).hasStatusOk());
    }

    @Test
    void noOtherPageTellsOfIt() {
        var pages = policy.rules().stream()
                .filter(rule -> rule.method().equals(HttpMethod.GET) && !rule.recognition())
                .map(rule -> rule.path().getPatternString())
                .filter(path -> !path.contains("{") && !path.contains("*") && !ALLOWED.contains(path))
                .filter(path -> !path.startsWith("/ayuda") && !path.startsWith("/guia"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(60);
        assertThat(pages)
                .allSatisfy(path -> everybody.forEach(who -> {
                    var answer = web.get().uri(path).with(Actors.as(who)).exchange();
                    var type = answer.getResponse().getContentType();
                    if (type != null && (type.startsWith("text/html") || type.contains("json"))) {
                        String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                                .toLowerCase(Locale.ROOT);
                        assertThat(TRACE.matcher(text)
                                        .results()
                                        .map(found -> text.substring(
                                                Math.max(0, found.start() - 60),
                                                Math.min(text.length(), found.end() + 20)))
                                        .toList())
                                .as(path)
                                .isEmpty();
                    }
                }));
    }
}
