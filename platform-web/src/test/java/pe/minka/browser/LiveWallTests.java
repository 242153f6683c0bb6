package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardId;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionId;
import pe.minka.walls.Contributions;
import pe.minka.walls.Place;
import pe.minka.walls.WallReading;

/** Two people side by side: a challenge is posted, answered, supported and solved. */
@BrowserTest
@DisplayName("Conversar en un muro en vivo")
class LiveWallTests {

    private static final String GESTORA = "gestora@demo.pe";
    private static final String ASESORA = "asesora@demo.pe";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess access;

    @Autowired
    private WallReading walls;

    @Autowired
    private Cards cards;

    @Autowired
    private Contributions contributions;

    private final Visits visits;

    LiveWallTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    private Access account(String mail) {
        return access.of(new MemberId(jdbc.sql("select id from member where mail = :mail")
                        .param("mail", mail)
                        .query(UUID.class)
                        .single()))
                .orElseThrow();
    }

    private String challenge(String title) {
        var author = account(GESTORA);
        var id = CardId.next();
        cards.post(
                author,
                walls.page(author, "desafios").id(),
                id,
                CardText.of(title, "Uno de cada ocho deja de asistir.", "gestion", null, null));
        return "/muros/desafios/" + id.value();
    }

    @Test
    @DisplayName("Lo que se mueve cambia de columna cuando se pide")
    void whatIsPutElsewhereGoesThereWhenAskedFor() {
        String board = challenge("Cosecha que se mueve");
        var card = new CardId(UUID.fromString(board.substring(board.lastIndexOf('/') + 1)));
        var answer = ContributionId.next();
        contributions.post(account(ASESORA), card, answer, BoardSection.PROPOSAL, "Un acuerdo de viaje");
        try (var other = visits.as(ASESORA, 1280, ColorScheme.LIGHT)) {
            var page = other.newPage();
            page.navigate(visits.address(board));
            awaitLive(page);

            contributions.move(account(GESTORA), answer, BoardSection.EXPERIENCE, Place.TOP);

            assertThat(show(page)).isVisible();
            assertThat(page.locator("#s-propuestas #a-" + answer.value())).hasCount(1);
            show(page).click();
            assertThat(page.locator("#s-experiencias #a-" + answer.value())).hasCount(1);
            assertThat(page.locator("#s-propuestas #a-" + answer.value())).hasCount(0);
        }
    }

    @Test
    @DisplayName("Un aporte se arrastra a otra columna")
    void whatIsDraggedIntoAnotherColumnStaysThere() {
        String board = challenge("Cosecha que se arrastra");
        var card = new CardId(UUID.fromString(board.substring(board.lastIndexOf('/') + 1)));
        var answer = ContributionId.next();
        contributions.post(account(ASESORA), card, answer, BoardSection.PROPOSAL, "Un acuerdo de viaje");
        try (var author = visits.as(GESTORA, 1280, ColorScheme.LIGHT)) {
            var page = author.newPage();
            page.navigate(visits.address(board));

            page.hover("#a-" + answer.value());
            page.waitForSelector("[data-arrange=listo]");
            page.waitForResponse(
                    response -> response.url().endsWith("/mover"),
                    () -> page.locator("#a-" + answer.value() + " > header").dragTo(page.locator("#s-experiencias")));

            assertThat(page.locator("#s-experiencias #a-" + answer.value())).hasCount(1);
            page.reload();
            assertThat(page.locator("#s-experiencias #a-" + answer.value())).hasCount(1);
        }
    }

    @Test
    @DisplayName("Lo que espera aprobación se marca con un toque, sin abrirlo")
    void whatWaitsIsChosenByTouchingItsBox() {
        String board = challenge("Cosecha que espera");
        String id = board.substring(board.lastIndexOf('/') + 1);
        jdbc.sql("update card set published_at = null where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        try (var moderator = visits.as("moderadora@demo.pe", 360, ColorScheme.LIGHT)) {
            var page = moderator.newPage();
            page.navigate(visits.address("/moderacion/muros"));

            page.locator("input[name=chosen][value='" + id + "']").check();

            assertThat(page).hasURL(visits.address("/moderacion/muros"));
        }
    }

    private static void awaitLive(Page page) {
        page.waitForFunction("() => document.documentElement.dataset.live === 'live'");
    }

    private static Locator show(Page page) {
        return page.locator("[data-live-new] button");
    }

    @Test
    @DisplayName("Un aporte llega al otro lado sin saltar, se apoya y se elige")
    void anAnswerArrivesIsSupportedAndChosen() {
        String board = challenge("Cosecha en vivo");
        try (var author = visits.as(GESTORA, 1280, ColorScheme.LIGHT);
                var other = visits.as(ASESORA, 360, ColorScheme.DARK)) {
            var mine = author.newPage();
            mine.navigate(visits.address(board));
            awaitLive(mine);

            var theirs = other.newPage();
            theirs.navigate(visits.address(board));
            theirs.locator("#text").fill("Un **acuerdo de viaje** con cada familia");
            theirs.locator("form.composer button:not([data-direct]):not([type=button])")
                    .click();
            assertThat(theirs.locator("#s-propuestas .said strong")).hasText("acuerdo de viaje");

            assertThat(show(mine)).hasText("Mostrar 1 aporte nuevo");
            assertThat(mine.locator("#s-propuestas .said")).hasCount(0);
            assertThat(mine.locator("[data-part=participation]")).containsText("1 persona");
            show(mine).click();
            assertThat(mine.locator("#s-propuestas .said strong")).hasText("acuerdo de viaje");

            mine.locator("#s-propuestas article footer a").first().click();
            mine.locator("form[action$='/elegir'] button").click();
            assertThat(mine.locator("#s-propuestas article .tag").first()).containsText("Mejor respuesta");
            assertThat(theirs.locator("[data-part=phases] [aria-current]")).containsText("Solución elegida");
        }
    }
}
