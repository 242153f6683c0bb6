package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A challenge from the wall it is put on to the points of who solved it, as two people see it side by side: its author, and
 * who answers. Nobody reads a page anew to see what the other one did.
 */
final class WallWalk {

    private static final String WALL = "/muros/desafios";
    private static final String OF_AUTHOR = "Lo que probamos no alcanzó: de cada ocho, uno deja de venir.";

    private final Hands author;
    private final Hands solver;
    private String unread = "";

    WallWalk(Hands author, Hands solver) {
        this.author = author;
        this.solver = solver;
    }

    /** Both look at the wall; the author puts a challenge on it. */
    void post(String title) {
        for (var hands : new Hands[] {author, solver}) {
            hands.page().navigate(WALL);
            awaitLive(hands.page());
        }
        var page = author.page();
        author.press(page.locator("main a.btn[href^='" + WALL + "/nueva']").first());
        page.waitForSelector("form[data-outbox]");
        awaitOutbox(page);
        author.write(page.locator("#title"), title);
        author.write(page.locator("#text"), OF_AUTHOR);
        author.press(sending(page, "main form[data-outbox]"));
        assertThat(page.locator("h1")).hasText(title);
        awaitLive(page);
    }

    /** It comes to whoever looks at the wall, who opens it when they want to. */
    void open(String title) {
        var page = solver.page();
        assertThat(fresh(page)).hasText("Mostrar 1 tarjeta nueva");
        solver.press(fresh(page));
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title));
        assertThat(link).isVisible();
        solver.press(link);
        assertThat(page.locator("h1")).hasText(title);
        awaitLive(page);
        awaitOutbox(page);
    }

    void type(String text) {
        solver.write(solver.page().locator("#text"), text);
    }

    void send() {
        solver.press(sending(solver.page(), "form.composer"));
    }

    /** What was answered stands there for who wrote it; its id. */
    UUID answered(String text) {
        var post = solver.page()
                .locator("#s-propuestas article[data-subject]")
                .filter(new Locator.FilterOptions().setHasText(text));
        assertThat(post).hasCount(1);
        return UUID.fromString(post.getAttribute("data-subject"));
    }

    /** It comes to the author, who asks for it, opens it and supports it. */
    void support(UUID answer) {
        var page = author.page();
        assertThat(fresh(page)).hasText("Mostrar 1 aporte nuevo");
        author.press(fresh(page));
        assertThat(post(page, answer)).isVisible();
        author.press(post(page, answer).locator("footer > a").first());
        page.waitForURL(Pattern.compile(".*/aportes/" + answer));
        awaitLive(page);
        author.press(page.locator("#apoyo form[action$='/apoyo'] button"));
        assertThat(page.locator("#apoyo p").first()).hasText("Un apoyo");
        assertThat(post(solver.page(), answer).locator("[data-figure=supports]"))
                .hasText("1 apoyo");
    }

    /** The author chooses it, and whoever looks at the board sees so, wherever on it they are. */
    void choose(UUID answer) {
        solver.settleOn(solver.page().locator("#text"));
        unread = bell(solver.page()).textContent();
        var page = author.page();
        author.press(page.locator("main form[action$='/elegir'] button"));
        for (var seen : new Page[] {page, solver.page()}) {
            assertThat(seen.locator("#a-" + answer + ".post-best")).isVisible();
            assertThat(seen.locator("[data-part=phases] [aria-current]")).containsText("Solución elegida");
        }
        assertThat(solver.page().locator("form.composer")).isHidden();
    }

    /** The bell of who answered counts one more, and what it tells leads to the answer. */
    void hear(String title, UUID answer) {
        var page = solver.page();
        assertThat(bell(page)).not().hasText(unread);
        solver.press(page.locator("a.icon-btn[href='/notificaciones']"));
        page.waitForURL(Pattern.compile(".*/notificaciones"));
        solver.press(page.locator("main form[action$='/abrir'] button")
                .filter(new Locator.FilterOptions().setHasText("Tu aporte en «" + title + "» fue elegido")));
        page.waitForURL(Pattern.compile(".*" + answer + ".*"));
    }

    private static Locator bell(Page page) {
        return page.locator("[data-part=unread]");
    }

    private static Locator post(Page page, UUID id) {
        return page.locator("#a-" + id);
    }

    static Locator fresh(Page page) {
        return page.locator("[data-live-new] button");
    }

    private static Locator sending(Page page, String form) {
        return page.locator(form + " button:not([data-direct]):not([type=button])");
    }

    static void awaitLive(Page page) {
        page.waitForFunction("() => document.documentElement.dataset.live === 'live'");
    }

    static void awaitOutbox(Page page) {
        page.waitForSelector("html[data-pendientes=listo]");
    }
}
