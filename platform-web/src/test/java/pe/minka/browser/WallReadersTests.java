package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.walls.BoardReading;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardId;
import pe.minka.walls.CardLifecycle;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionId;
import pe.minka.walls.Contributions;
import pe.minka.walls.WallReading;
import pe.minka.web.security.Sessions;

/** What one person on a wall sees of their own and of others': at once, later, or when they ask for it. */
@BrowserTest
@DisplayName("Escribir y leer en un muro, con línea y sin ella")
class WallReadersTests {

    private static final String AUTHOR = "admin.regional@demo.pe";
    private static final String READER = "moderadora@demo.pe";

    /** In milliseconds, the longest pause between two questions where there is no socket. */
    private static final long A_PAUSE = 20_000;

    private static final String NO_SOCKETS =
            "window.WebSocket = class { constructor() { throw new Error('blocked'); } }";

    private static final String SAVER =
            "document.addEventListener('readystatechange', () => { document.documentElement.dataset.ahorro = 'si' })";

    private static final String EVERYTHING_MISSED = "{\"topic\":\"\",\"serial\":99999,\"snapshot\":true,\"events\":[]}";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess access;

    @Autowired
    private WallReading walls;

    @Autowired
    private Cards cards;

    @Autowired
    private CardLifecycle lifecycle;

    @Autowired
    private Contributions contributions;

    @Autowired
    private BoardReading boards;

    @Autowired
    private Commenting commenting;

    @Autowired
    private Sessions sessions;

    private final Visits visits;

    WallReadersTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    private Access account(String mail) {
        return access.of(new MemberId(jdbc.sql("select id from member where mail = :mail")
                        .param("mail", mail)
                        .query(UUID.class)
                        .single()))
                .orElseThrow();
    }

    private CardId challenge(String title) {
        var author = account(AUTHOR);
        var id = CardId.next();
        var text = CardText.of(title, "Uno de cada ocho deja de asistir.", "gestion", null, null);
        cards.post(author, walls.page(author, "desafios").id(), id, text);
        return id;
    }

    private ContributionId answer(String mail, CardId card, String text) {
        var id = ContributionId.next();
        contributions.post(account(mail), card, id, BoardSection.PROPOSAL, text);
        return id;
    }

    private long count(CardId card) {
        return jdbc.sql("select count(*) from wall_contribution where card = :card")
                .param("card", card.value())
                .query(Long.class)
                .single();
    }

    private Page open(BrowserContext context, String path) {
        var page = context.newPage();
        page.navigate(visits.address(path));
        return page;
    }

    private static String board(CardId card) {
        return "/muros/desafios/" + card.value();
    }

    private static void awaitState(Page page, String state) {
        page.waitForFunction("state => document.documentElement.dataset.live === state", state);
    }

    private static void write(Page page, String text) {
        page.waitForSelector("html[data-pendientes=listo]");
        page.locator("#text").fill(text);
        page.locator("form.composer button:not([data-direct]):not([type=button])")
                .click();
    }

    private static Locator show(Page page) {
        return page.locator("[data-live-new] button");
    }

    private static Locator proposals(Page page) {
        return page.locator("#s-propuestas article .said");
    }

    @Test
    @DisplayName("Dos aportes escritos sin línea en una página llegan los dos, aunque la sesión haya terminado")
    void whatIsWrittenWithoutALineArrivesEvenAfterTheSessionEnded() {
        var card = challenge("Cosecha sin línea");
        try (var context = visits.visitor(360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            visits.signIn(page, READER, Visits.PASSWORD);
            page.waitForURL(visits.address("/inicio"));
            page.navigate(visits.address(board(card)));
            page.waitForSelector("html[data-pendientes=listo]");
            context.setOffline(true);
            write(page, "Primero, sin línea");
            assertThat(page.locator("[data-pending] li")).hasCount(1);
            write(page, "Segundo, sin línea");
            assertThat(page.locator("[data-pending] li")).hasCount(2);
            assertThat(page.locator("#text")).hasValue("");

            sessions.endAll(account(READER).id(), null);
            context.setOffline(false);
            assertThat(page.locator("[data-pending]")).containsText("Ingresa de nuevo");
            visits.signIn(page, READER, Visits.PASSWORD);

            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> Assertions.assertThat(count(card)).isEqualTo(2));
            page.navigate(visits.address(board(card)));
            assertThat(proposals(page)).hasText(new String[] {"Segundo, sin línea", "Primero, sin línea"});
        }
    }

    @Test
    @DisplayName("Lo propio se ve al momento y sin eco; lo elegido llega con los botones de quien lee")
    void whatIsOnesOwnIsThereAtOnceAndButtonsStay() {
        var card = challenge("Cosecha al momento");
        var other = answer(AUTHOR, card, "Un acuerdo de viaje");
        try (var context = visits.as(READER, 1280, ColorScheme.DARK)) {
            var page = open(context, board(card));
            awaitState(page, "live");
            page.evaluate("window.stays = true");

            write(page, "Lo mío, primero");
            assertThat(proposals(page).first()).hasText("Lo mío, primero");
            write(page, "Lo mío, después");
            assertThat(proposals(page)).hasCount(3);
            contributions.edit(account(AUTHOR), other, "Un acuerdo de viaje con familias", Set.of());

            var theirs = page.locator("#a-" + other.value());
            assertThat(theirs.locator(".said")).hasText("Un acuerdo de viaje con familias");
            assertThat(theirs.locator("form[action$='/apoyo'] button")).hasCount(1);
            assertThat(show(page)).isHidden();
            Assertions.assertThat(page.evaluate("window.stays")).isEqualTo(true);

            var mine = UUID.fromString(page.locator("#s-propuestas article")
                    .first()
                    .getAttribute("id")
                    .substring(2));
            lifecycle.solve(account(AUTHOR), card, new ContributionId(mine));
            assertThat(page.locator("#a-" + mine + ".post-best")).isVisible();
            assertThat(page.locator("[data-part=over]")).isVisible();
            assertThat(page.locator("form.composer")).isHidden();
        }
    }

    @Test
    @DisplayName(
            "Quien ahorra datos ve lo nuevo cuando lo pide, también si se perdió todo; un filtro no cuenta lo ajeno")
    void whoSavesDataReadsItWhenTheyAskForIt() {
        var card = challenge("Cosecha con ahorro");
        try (var context = visits.as(READER, 1280, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.addInitScript(NO_SOCKETS);
            page.addInitScript(SAVER);
            page.clock().install();
            page.navigate(visits.address(board(card)));
            awaitState(page, "polling");
            answer(AUTHOR, card, "Primera idea");
            page.clock().fastForward(A_PAUSE);
            assertThat(show(page)).hasText("Mostrar 1 aporte nuevo");
            show(page).click();
            assertThat(proposals(page)).hasText("Primera idea");
            assertThat(show(page)).isHidden();

            page.route(
                    "**/api/v1/streams/card:*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody(EVERYTHING_MISSED)));
            answer(AUTHOR, card, "Segunda idea");
            page.clock().fastForward(A_PAUSE);
            assertThat(show(page)).hasText("Hay cambios: mostrar");
            show(page).click();
            assertThat(proposals(page)).hasText(new String[] {"Segunda idea", "Primera idea"});
        }
        try (var context = visits.as(READER, 1280, ColorScheme.LIGHT)) {
            var page = open(context, board(card) + "?filtro=mios");
            awaitState(page, "live");
            answer(AUTHOR, card, "Tercera idea");
            assertThat(show(page)).hasText("Hay cambios: mostrar");
            show(page).click();
            assertThat(show(page)).isHidden();
            assertThat(proposals(page)).hasCount(0);
        }
    }

    @Test
    @DisplayName("En la proyección lo nuevo se muestra solo, y bajo un aporte los comentarios esperan tras un botón")
    void aProjectionShowsItselfAndCommentsWait() {
        var card = challenge("Cosecha conversada");
        var answer = answer(AUTHOR, card, "Un acuerdo de viaje");
        List<String> asked = new CopyOnWriteArrayList<>();
        try (var context = visits.as(READER, 1280, ColorScheme.LIGHT)) {
            var wide = open(context, "/muros/desafios/proyeccion");
            awaitState(wide, "live");
            assertThat(wide.locator("[data-live-status]")).containsText("En vivo");
            var news = challenge("Cosecha que aparece sola");
            assertThat(wide.locator("#t-" + news.value())).isVisible();

            var page = context.newPage();
            page.addInitScript(SAVER);
            page.onWebSocket(socket -> socket.onFrameSent(frame -> asked.add(frame.text())));
            page.navigate(visits.address("/aportes/" + answer.value()));
            awaitState(page, "live");
            await().untilAsserted(() -> Assertions.assertThat(asked).anyMatch(said -> said.contains("saver")));
            answer(AUTHOR, card, "Otra idea");
            commenting.post(
                    account(AUTHOR),
                    boards.contribution(account(AUTHOR), answer).subject(),
                    CommentId.next(),
                    "Gracias",
                    Set.of());
            assertThat(show(page)).hasText("Mostrar lo nuevo");
            show(page).click();
            assertThat(page.locator("[data-hilos] .comment")).containsText("Gracias");
            assertThat(page.locator("[data-cuenta]").first()).hasText("1");
        }
    }
}
