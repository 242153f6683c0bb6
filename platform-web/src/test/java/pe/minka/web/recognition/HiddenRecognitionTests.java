package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.notifications.NoticeKind;
import pe.minka.notifications.Notices;
import pe.minka.notifications.Silence;
import pe.minka.notifications.mail.MailKind;
import pe.minka.notifications.mail.MailTopic;
import pe.minka.policy.Cast;
import pe.minka.policy.Traces;
import pe.minka.shared.SecretToken;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import pe.minka.web.security.RouteRule;

/** While recognition is hidden it is not there; only who can show it again reads its name. */
@PlatformTest
@Transactional
class HiddenRecognitionTests {

    private static final String LINK = """
            insert into mail_unsubscription (token_hash, member, topic, created_at)
            values (:hash, :member, 'RECOGNITION', now())
            """;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final Notices notices;
    private final RoutePolicy policy;
    private final RecognitionSwitch recognition;
    private final Silence silence;
    private final Traces traces;
    private final List<Access> everybody;
    private final Access admin;

    @Autowired
    HiddenRecognitionTests(
            MockMvcTester web,
            RoutePolicy policy,
            RecognitionSwitch recognition,
            JdbcClient jdbc,
            Notices notices,
            Silence silence,
            MessageSource messages,
            MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.notices = notices;
        this.policy = policy;
        this.recognition = recognition;
        this.silence = silence;
        this.traces = new Traces(jdbc, messages);
        var cast = new Cast(jdbc, members);
        this.admin = cast.another(Caller.NATIONAL);
        this.everybody = Stream.concat(
                        Stream.of(Caller.MEMBER, Caller.ADVISOR, Caller.MODERATOR, Caller.REGIONAL)
                                .map(cast::another),
                        Stream.of(admin))
                .toList();
    }

    @BeforeEach
    void hide() {
        recognition.turn(admin, false, "Se prueba sin eso");
    }

    @Test
    void nothingOfItIsThere() {
        var routes = policy.rules().stream().filter(RouteRule::recognition).toList();
        assertThat(routes).hasSizeGreaterThan(10);
        assertThat(routes).allSatisfy(route -> {
            everybody.forEach(who -> assertThat(request(route).with(Actors.as(who)))
                    .as(route.method() + " " + route.path())
                    .hasStatus(404));
            assertThat(request(route))
                    .as(route.method() + " " + route.path() + " of a visitor")
                    .hasStatus(404);
        });
    }

    private MockMvcTester.MockMvcRequestBuilder request(RouteRule route) {
        return web.method(route.method())
                .uri(route.path().getPatternString().replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000001"))
                .with(csrf());
    }

    @Test
    void whoeverPassesByFindsNoneOfItEither() {
        assertThat(policy.rules().stream()
                        .filter(RouteRule::recognition)
                        .filter(route -> route.isOpenTo(Caller.VISITOR))
                        .map(route -> route.path().getPatternString()))
                .contains("/reconocimiento/resumenes", "/api/v1/recognition/digests")
                .allSatisfy(path -> assertThat(web.get().uri(path.replaceAll("\\{[^}]+}", "cumbre")))
                        .as(path)
                        .hasStatus(404));
    }

    @Test
    void noMethodTellsThatThereIsSomething() {
        var methods = List.of(
                HttpMethod.OPTIONS,
                HttpMethod.HEAD,
                HttpMethod.POST,
                HttpMethod.PUT,
                HttpMethod.PATCH,
                HttpMethod.DELETE);
        assertThat(methods)
                .allSatisfy(method -> everybody.forEach(who -> {
                    assertThat(status(method, "/ranking", who)).as("page").isEqualTo(status(method, "/no-hay", who));
                    assertThat(status(method, "/api/v1/rankings", who))
                            .as("program")
                            .isEqualTo(status(method, "/api/v1/no-hay", who));
                }));
        assertThat(status(HttpMethod.OPTIONS, "/ranking", admin)).isEqualTo(404);

        recognition.turn(admin, true, "Se muestra otra vez");
        assertThat(status(HttpMethod.OPTIONS, "/ranking", admin)).isEqualTo(200);
    }

    private int status(HttpMethod method, String path, Access who) {
        return web.method(method)
                .uri(path)
                .with(Actors.as(who))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void noticesOfItAreKeptAndNotShown() {
        Traces.TOLD.forEach(kind -> traces.notify(admin, kind));

        assertThat(web.get().uri("/notificaciones").with(Actors.as(admin)))
                .bodyText()
                .doesNotContain("insignia");
        assertThat(notices.unread(admin.id())).isZero();

        recognition.turn(admin, true, "Se muestra otra vez");
        assertThat(notices.unread(admin.id())).isEqualTo(Traces.TOLD.size());
    }

    @Test
    void programsNeitherListNorReadItsNotices() {
        var welcome = traces.notify(admin, NoticeKind.WELCOMED);
        var badge = traces.notify(admin, NoticeKind.BADGE_GIVEN);
        traces.notify(admin, NoticeKind.POINTS_CORRECTED);

        assertThat(web.get().uri("/api/v1/notices").with(Actors.as(admin)))
                .bodyText()
                .contains(welcome.toString(), "WELCOMED")
                .doesNotContain("BADGE", "POINTS", "insignia");
        assertThat(status(HttpMethod.POST, "/api/v1/notices/" + badge + "/read", admin))
                .isEqualTo(404);
        assertThat(status(HttpMethod.POST, "/notificaciones/" + badge + "/abrir", admin))
                .isEqualTo(404);
        assertThat(status(HttpMethod.POST, "/notificaciones/" + badge + "/leer", admin))
                .isEqualTo(404);
        assertThat(status(HttpMethod.POST, "/api/v1/notices/read", admin)).isEqualTo(204);
        assertThat(notices.unread(admin.id())).isZero();

        recognition.turn(admin, true, "Se muestra otra vez");
        assertThat(notices.unread(admin.id())).as("nobody has read them").isEqualTo(2);
        assertThat(web.get().uri("/api/v1/notices").with(Actors.as(admin)))
                .bodyText()
                .contains("BADGE_GIVEN", "POINTS_CORRECTED");
    }

    @Test
    void theDescriptionOfTheApiNamesNoNoticeOfIt() {
        assertThat(openApi()).contains("WELCOMED").doesNotContain("BADGE_", "POINTS_", "STANDING_", "RULE_DRAFT_");

        recognition.turn(admin, true, "Se muestra otra vez");
        assertThat(openApi()).contains("BADGE_GIVEN", "POINTS_CORRECTED");
    }

    private String openApi() {
        return text(web.get().uri("/api/v1/openapi.json").exchange());
    }

    @Test
    void whoTakesTheirDataAlongFindsNothingOfIt() throws IOException {
        traces.leave(admin);

        assertThat(archive()).doesNotContainPattern(Traces.TRACE);

        recognition.turn(admin, true, "Se muestra otra vez");
        assertThat(archive())
                .contains(
                        "badge_given",
                        "tienes una insignia nueva",
                        "recognition.badgerevoked",
                        "recognition.correctionproposed",
                        "recognition_choices",
                        "points_reviews",
                        "badges_taken_back",
                        "credentials");
    }

    /** Without what tells of the switch. */
    private String archive() throws IOException {
        var bytes = web.get()
                .uri("/mi/cuenta/datos.zip")
                .with(Actors.as(admin))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return traces.withoutSwitch(all.toString());
    }

    @Test
    void whatWasDecidedAboutItIsOutOfSight() {
        traces.leave(admin);
        var log = List.of(
                "/admin",
                "/admin/auditoria",
                "/admin/auditoria?accion=recognition.badgeRevoked",
                "/admin/auditoria.csv",
                "/admin/personas/" + admin.id().value());

        assertThat(log)
                .allSatisfy(path -> assertThat(traces.withoutSwitch(text(ask(path, admin))))
                        .as(path)
                        .doesNotContainPattern(Traces.TRACE));
        assertThat(text(ask("/admin/auditoria", admin)))
                .as("who hid it can be read")
                .contains("Mostró u ocultó el reconocimiento", "Se prueba sin eso");

        recognition.turn(admin, true, "Se muestra otra vez");
        assertThat(log)
                .allSatisfy(path ->
                        assertThat(text(ask(path, admin))).as(path).contains("Retiró una insignia a una persona"));
    }

    @Test
    void noMailOfItIsSentOrKeptInSight() {
        assertThat(silence.mails())
                .containsExactlyInAnyOrderElementsOf(Stream.of(MailKind.values())
                        .filter(kind -> kind.topic() == MailTopic.RECOGNITION)
                        .toList());

        recognition.turn(admin, true, "Se muestra otra vez");
        assertThat(silence.mails()).isEmpty();
    }

    @Test
    void theWayOutOfAMailDoesNotNameIt() {
        var token = SecretToken.generate();
        jdbc.sql(LINK)
                .param("hash", token.hash())
                .param("member", admin.id().value())
                .update();
        var path = "/baja/" + token.value();

        assertThat(text(ask(path, admin)).toLowerCase(Locale.ROOT)).doesNotContainPattern(Traces.TRACE);
        assertThat(web.post().uri(path).with(csrf()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("insignias")
                .contains("Otras novedades de la plataforma");

        recognition.turn(admin, true, "Se muestra otra vez");
        assertThat(text(ask(path, admin))).contains("Novedades sobre mis puntos y mis insignias");
    }

    private MvcTestResult ask(String path, Access who) {
        return web.get().uri(path).with(Actors.as(who)).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
