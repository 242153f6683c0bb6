package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.members.MemberId;
import pe.minka.notifications.NoticeTopic;
import pe.minka.shared.Uuid7;
import pe.minka.streams.Streams;
import pe.minka.web.security.Sessions;

/** Somebody looks at a page while something happens to their notices. */
@BrowserTest
@DisplayName("Ver las notificaciones en vivo")
class LiveNoticesTests {

    private static final String GESTORA = "gestora@demo.pe";

    /** In milliseconds, the longest pause between two questions where there is no socket. */
    private static final long A_PAUSE = 20_000;

    /** In milliseconds, how long something that got lost may be missing on a line that seems to be open (R14). */
    private static final double GAP_FOUND = 15_000;

    private static final String NO_SOCKETS =
            "window.WebSocket = class { constructor() { throw new Error('blocked'); } }";

    private static final String PIN = """
            insert into notice (id, member, kind, occurrence, group_key, parameters, link, created_at)
            values (:id, :member, 'WELCOMED', :id::text, :id::text, '{}', '/ayuda', now())
            """;

    private static final String UNREAD = "select count(*) from notice where member = :member and read_at is null";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Sessions sessions;

    private final Visits visits;

    LiveNoticesTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    private MemberId id(String mail) {
        return new MemberId(jdbc.sql("select id from member where mail = :mail")
                .param("mail", mail)
                .query(UUID.class)
                .single());
    }

    private long unread(MemberId member) {
        return jdbc.sql(UNREAD)
                .param("member", member.value())
                .query(Long.class)
                .single();
    }

    private void pin(MemberId member) {
        var notice = Uuid7.next();
        transaction.executeWithoutResult(status -> {
            jdbc.sql(PIN).param("id", notice).param("member", member.value()).update();
            streams.append(NoticeTopic.of(member), "pinned", notice);
        });
    }

    /** Insignias were given for what the demonstration tells, and all of it is read: what comes is seen. */
    private MemberId quiet(String mail) {
        var member = id(mail);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("""
                        select exists (select from notice where member = :member and kind = 'BADGE_GIVEN')
                           and not exists (select from event_publication where status <> 'FAILED')
                        """)
                        .param("member", member.value())
                        .query(Boolean.class)
                        .single());
        jdbc.sql("update notice set read_at = now() where member = :member and read_at is null")
                .param("member", member.value())
                .update();
        return member;
    }

    private static Locator bell(Page page) {
        return page.locator("[data-part=unread]");
    }

    private static void awaitLive(Page page, String state) {
        page.waitForFunction("state => document.documentElement.dataset.live === state", state);
    }

    @Test
    @DisplayName("La campana cuenta lo nuevo en cualquier página, sin recargar")
    void theBellCountsByItself() {
        var member = quiet(GESTORA);
        try (var context = visits.as(GESTORA, 360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(visits.address("/inicio"));
            awaitLive(page, "live");
            assertThat(bell(page)).isHidden();

            pin(member);
            assertThat(bell(page)).hasText("1 sin leer");
            pin(member);
            assertThat(bell(page)).hasText("2 sin leer");
            assertThat(bell(page)).isVisible();
        }
    }

    @Test
    @DisplayName("En la lista nada salta: lo nuevo espera tras un botón, y una frase lo dice")
    void theListWaitsUntilItIsAskedFor() {
        var member = quiet(GESTORA);
        try (var context = visits.as(GESTORA, 1280, ColorScheme.DARK)) {
            var page = context.newPage();
            page.navigate(visits.address("/notificaciones"));
            awaitLive(page, "live");
            var status = page.locator("[data-live-status]");
            assertThat(status).hasText("En vivo.");
            assertThat(page.locator("#nuevas")).hasCount(0);

            pin(member);
            var show = page.locator("[data-live-new] button");
            assertThat(show).hasText("Mostrar 1 notificación nueva");
            assertThat(status).containsText("Hay una notificación nueva sin mostrar.");
            assertThat(page.locator("#nuevas")).hasCount(0);

            show.click();
            assertThat(page.locator("#nuevas")).isVisible();
            assertThat(show).isHidden();
            Assertions.assertThat(page.evaluate("document.activeElement.dataset.refresh"))
                    .isEqualTo("notices");
        }
    }

    @Test
    @DisplayName("Donde no pasan conexiones directas, lo mismo llega preguntando cada tanto")
    void withoutSocketsItAsksNowAndThen() {
        var member = quiet(GESTORA);
        try (var context = visits.as(GESTORA, 360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.addInitScript(NO_SOCKETS);
            page.clock().install();
            page.navigate(visits.address("/notificaciones"));
            awaitLive(page, "polling");
            assertThat(page.locator("[data-live-status]")).containsText("Sin conexión directa");

            pin(member);
            page.clock().fastForward(A_PAUSE);
            assertThat(bell(page)).hasText("1 sin leer");
        }
    }

    @Test
    @DisplayName("Cuando la línea se corta y vuelve, no falta nada")
    void afterTheLineWasCutNothingIsMissing() {
        var member = quiet(GESTORA);
        try (var context = visits.as(GESTORA, 360, ColorScheme.DARK)) {
            var page = context.newPage();
            page.navigate(visits.address("/notificaciones"));
            awaitLive(page, "live");

            context.setOffline(true);
            assertThat(page.locator("[data-live-status]")).containsText("Sin conexión a internet");
            pin(member);
            pin(member);
            assertThat(bell(page)).isHidden();

            context.setOffline(false);
            assertThat(bell(page)).hasText("2 sin leer");
            assertThat(page.locator("[data-live-status]")).containsText("En vivo.");
        }
    }

    @Test
    @DisplayName("Lo que se pierde en una línea que sigue abierta se encuentra con el siguiente latido")
    void whatGetsLostOnAnOpenLineIsFoundByItself() {
        var member = quiet(GESTORA);
        var lost = new AtomicInteger();
        try (var context = visits.as(GESTORA, 360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.routeWebSocket(address -> address.endsWith("/live"), socket -> {
                var server = socket.connectToServer();
                server.onMessage(frame -> {
                    boolean first = frame.text().startsWith("{\"topic\"") && lost.getAndIncrement() == 0;
                    if (!first) {
                        socket.send(frame.text());
                    }
                });
            });
            page.navigate(visits.address("/inicio"));
            awaitLive(page, "live");

            pin(member);

            assertThat(bell(page)).hasText("1 sin leer", new LocatorAssertions.HasTextOptions().setTimeout(GAP_FOUND));
            Assertions.assertThat(lost.get()).isGreaterThan(1);
        }
    }

    @Test
    @DisplayName("Quien sale en otra ventana lo lee aquí, en palabras")
    void whoseSessionEndsReadsSo() {
        try (var context = visits.visitor(360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            visits.signIn(page, "moderadora@demo.pe", Visits.PASSWORD);
            page.waitForURL(visits.address("/inicio"));
            page.navigate(visits.address("/notificaciones"));
            awaitLive(page, "live");

            sessions.endAll(id("moderadora@demo.pe"), null);

            assertThat(page.locator("[data-live-status]")).containsText("Tu sesión terminó.");
            assertThat(page.locator("[data-live-door]")).isVisible();
        }
    }

    @Test
    @DisplayName("Lo que se envía sin línea queda a la vista, sobrevive a una recarga y se envía una sola vez")
    void whatIsSentWithoutALineIsSentOnceOnReturn() {
        var member = quiet(GESTORA);
        pin(member);
        try (var context = visits.as(GESTORA, 360, ColorScheme.LIGHT)) {
            var page = openWithOutbox(context.newPage());
            page.route("**/notificaciones/leer", route -> route.abort());
            press(page);
            var pending = page.locator("[data-pending]");
            assertThat(pending).containsText("Pendientes de enviar");
            assertThat(pending).containsText("Marcar todo como leído");

            page.reload();
            assertThat(pending).containsText("Marcar todo como leído");
            Assertions.assertThat(unread(member)).isEqualTo(1);

            page.unroute("**/notificaciones/leer");
            page.evaluate("dispatchEvent(new Event('online'))");
            assertThat(pending).isHidden();
            await().untilAsserted(() -> Assertions.assertThat(unread(member)).isZero());
        }
        Assertions.assertThat(answers(member)).isEqualTo(1);
    }

    @Test
    @DisplayName("Si la sesión terminó, se pide ingresar y después se envía")
    void afterTheSessionEndedItIsSentOnceSomebodySignsInAgain() {
        String mail = "asesora@demo.pe";
        var member = quiet(mail);
        pin(member);
        try (var context = visits.visitor(360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            visits.signIn(page, mail, Visits.PASSWORD);
            page.waitForURL(visits.address("/inicio"));
            openWithOutbox(page);
            sessions.endAll(member, null);
            press(page);
            assertThat(page.locator("[data-pending]")).containsText("Ingresa de nuevo");
            assertThat(page.locator("[data-pending] [data-way] a"))
                    .hasAttribute("href", "/ingresar?volver=/notificaciones");

            visits.signIn(page, mail, Visits.PASSWORD);

            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> Assertions.assertThat(unread(member)).isZero());
        }
        Assertions.assertThat(answers(member)).isEqualTo(1);
    }

    /** As if the form had been made to be sent later; the first that is will be on the walls. */
    private Page openWithOutbox(Page page) {
        page.navigate(visits.address("/notificaciones"));
        page.evaluate("localStorage.setItem('minka-pendientes', '1')");
        page.reload();
        page.waitForSelector("html[data-pendientes=listo]");
        page.evaluate("document.querySelector('form[action$=\"/notificaciones/leer\"]').dataset.outbox = ''");
        return page;
    }

    private static void press(Page page) {
        page.locator("form[action$='/notificaciones/leer'] button").click();
    }

    /** Of this form alone: other forms are sent later too. */
    private long answers(MemberId member) {
        return jdbc.sql("""
                select count(*) from answered_request where member = :member and location like '%/notificaciones%'
                """).param("member", member.value()).query(Long.class).single();
    }
}
