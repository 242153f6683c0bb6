package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people side by side, from a challenge to the points of who solved it; with a pointer, by keyboard, without scripts. */
@BrowserTest
@DisplayName("Un desafío, de su publicación a los puntos")
class WallWalkTests {

    private static final String AUTHOR = "asesora@demo.pe";
    private static final String SOLVER = "gestora@demo.pe";
    private static final String MODERATOR = "moderadora@demo.pe";
    private static final String IDEA = "Un acuerdo de viaje con cada familia";

    private static final String RECOGNISED = """
            select exists (select from contribution where kind = 'CONTRIBUTION_CHOSEN' and path like '%' || :answer)
               and exists (select from notice where kind = 'CONTRIBUTION_CHOSEN' and link like '%' || :answer)
            """;

    @Autowired
    private JdbcClient jdbc;

    private final Visits visits;

    WallWalkTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    @Test
    @DisplayName("Con el dedo y con el ratón: quien lo propone en un teléfono, quien responde en una pantalla ancha")
    void withAPointer() {
        try (var phone = visits.as(AUTHOR, 360, ColorScheme.LIGHT);
                var desk = visits.as(SOLVER, 1280, ColorScheme.LIGHT)) {
            walk("Cosecha a dos pantallas", desk, Hands.pointer(phone.newPage()), Hands.pointer(desk.newPage()));
        }
    }

    @Test
    @DisplayName("Solo con el teclado: se ve siempre dónde se está, y nunca se pierde el lugar")
    void byKeyboardAlone() {
        try (var desk = visits.as(AUTHOR, 1280, ColorScheme.LIGHT);
                var phone = visits.as(SOLVER, 360, ColorScheme.DARK)) {
            var author = new Keyboard(desk.newPage());
            var walk = new WallWalk(author, Hands.keyboard(phone.newPage()));
            String title = "Cosecha sin ratón";
            walk.post(title);
            walk.open(title);
            walk.type(IDEA);
            walk.send();
            var answer = walk.answered(IDEA);
            leaveADialog(author);
            walk.support(answer);
            walk.choose(answer);
            awaitRecognised(answer);
            walk.hear(title, answer);
        }
    }

    /** What opens over the page takes the keyboard, and gives it back to where it was. */
    private static void leaveADialog(Keyboard author) {
        var page = author.page();
        var opener = page.locator("aside.about a[data-dialog-page]");
        author.press(opener);
        assertThat(page.locator("dialog[open] select")).isFocused();
        author.key("ArrowDown");
        author.key("Tab");
        author.key("ArrowDown");
        author.key("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(opener).isFocused();
    }

    private void walk(String title, BrowserContext ofSolver, Hands author, Hands solver) {
        var walk = new WallWalk(author, solver);
        walk.post(title);
        walk.open(title);
        walk.type(IDEA);
        walk.send();
        var answer = walk.answered(IDEA);
        walk.support(answer);
        var points = ofSolver.newPage();
        points.navigate(visits.address("/mi/puntos?cada=una"));
        WallWalk.awaitLive(points);
        assertThat(points.locator("table a[href$='" + answer + "']").getByText("mejor"))
                .hasCount(0);

        walk.choose(answer);

        awaitRecognised(answer);
        assertThat(WallWalk.fresh(points)).isVisible();
        WallWalk.fresh(points).click();
        assertThat(points.locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText(title))
                        .filter(new Locator.FilterOptions().setHasText("Mejor respuesta a un desafío"))
                        .locator("td.num"))
                .containsText("15");
        walk.hear(title, answer);
    }

    private void awaitRecognised(UUID answer) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> jdbc.sql(RECOGNISED)
                        .param("answer", answer.toString())
                        .query(Boolean.class)
                        .single());
    }

    @Test
    @DisplayName("Sin JavaScript se publica, se responde, se comenta, se apoya, se elige, se reporta y se modera")
    void withoutScripts() {
        try (var one = visits.withoutScripts(AUTHOR);
                var other = visits.withoutScripts(SOLVER);
                var third = visits.withoutScripts(MODERATOR)) {
            var author = one.newPage();
            author.navigate(visits.address("/muros/desafios"));
            assertThat(author.locator("article.card h3 a").first()).isVisible();
            author.locator("main a.btn[href^='/muros/desafios/nueva']").first().click();
            author.fill("#title", "Cosecha sin guiones");
            author.fill("#text", "Uno de cada ocho deja de venir.");
            author.locator("main form[enctype] button:not([name])").click();
            assertThat(author.locator("h1")).hasText("Cosecha sin guiones");
            String board = author.url();

            var solver = other.newPage();
            solver.navigate(board);
            solver.fill("#text", IDEA);
            solver.locator("form.composer button:not([name])").click();
            assertThat(solver.locator("article.post .said")).hasText(IDEA);

            author.navigate(board);
            author.locator("article.post form[action$='/apoyo'] button").click();
            assertThat(author.locator("article.post [aria-pressed=true]")).isVisible();
            author.locator("article.post footer > a.act").last().click();
            author.fill("form[data-guardar=comentario] textarea", "¿Cómo se firmó?");
            author.locator("form[data-guardar=comentario] .btn").first().click();
            assertThat(author.locator(".comment .letter")).hasText("¿Cómo se firmó?");

            report(author, board);
            moderate(third.newPage(), solver, board);

            author.navigate(board);
            author.locator("article.post details.more summary").click();
            author.locator("article.post form[action$='/elegir'] button").click();
            assertThat(author.locator("article.post-best .said")).hasText(IDEA);
        }
    }

    private static void report(Page somebody, String board) {
        somebody.navigate(board);
        somebody.locator("article.post details.more summary").click();
        somebody.locator("article.post a[href$='/reportar']").click();
        somebody.locator("[name=reason][value=OTHER]").check();
        somebody.fill("#note", "No responde a la pregunta.");
        somebody.locator("main form[action$='/reportar'] .btn:not(.btn-q)").click();
        assertThat(somebody.locator("[data-flash]")).isVisible();
    }

    /** Whoever moderates hides it and shows it again; its author sees so. */
    private static void moderate(Page moderator, Page author, String board) {
        moderator.navigate(board);
        moderator.locator("article.post details.more summary").click();
        moderator.locator("article.post a[href$='/moderar']").click();
        String desk = moderator.url();
        decide(moderator, "HIDDEN");
        author.navigate(board);
        assertThat(author.locator("article.post .tag-warn")).hasText("Oculto");
        moderator.navigate(desk);
        decide(moderator, "RESTORED");
        author.navigate(board);
        assertThat(author.locator("article.post .said")).hasText(IDEA);
        assertThat(author.locator("article.post .tag-warn")).hasCount(0);
    }

    private static void decide(Page moderator, String verdict) {
        moderator.locator("[name=verdict][value=" + verdict + "]").check();
        moderator.fill("#reason", "Para revisarlo con calma.");
        moderator.locator("main form[action$='/moderar'] .btn").click();
        assertThat(moderator.locator("main form[action$='/moderar'] .btn")).hasCount(0);
    }
}
