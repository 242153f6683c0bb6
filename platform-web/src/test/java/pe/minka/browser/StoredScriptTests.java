package pe.minka.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.practices.PracticeEvidence;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.walls.BoardSection;
import pe.minka.walls.CardId;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.ContributionId;
import pe.minka.walls.Contributions;
import pe.minka.walls.WallReading;

/** Every text a practice and a wall have, filled with what would run if a page took it for more than text, in a real browser. */
@BrowserTest
@TestPropertySource( // a community of its own
        properties = {
            "minka.api.requests-per-minute=100000",
            "minka.walls.per-minute=1000",
            "minka.walls.per-hour=1000",
            "minka.walls.cards-per-hour=1000"
        })
@DisplayName("S17")
class StoredScriptTests {

    private static final String GESTORA = "gestora@demo.pe";
    private static final int IN_ONE_PRACTICE = 16;
    private static final int IN_ONE_POST = 8;

    /** What a text has become if it is an element or an attribute now. */
    private static final String INTRUDERS = """
            () => [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]
                .filter((one) => one.name.startsWith('on') || one.name === 'srcdoc'
                    || (/^\\s*(java\\s*script|data:text)|malo\\.example\\/x\\.css/i.test(one.value)
                        && ['href', 'src', 'action', 'formaction', 'data'].includes(one.name)))
                .map((one) => `${element.tagName} ${one.name}=${one.value}`))
            """;

    private final Visits visits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Practices practices;

    @Autowired
    private PracticeWriting writing;

    @Autowired
    private PracticeEvidence evidence;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private PracticeReading reading;

    @Autowired
    private Commenting commenting;

    @Autowired
    private WallReading walls;

    @Autowired
    private Cards cards;

    @Autowired
    private Contributions contributions;

    private final List<String> codes = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    StoredScriptTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    private void write() {
        var scribe = new HostilePractice(practices, writing, evidence, publication);
        var texts = HostileTexts.all();
        assertThat(texts).hasSizeGreaterThan(200);
        for (int from = 0; from < texts.size(); from += IN_ONE_PRACTICE) {
            codes.add(scribe.publish(
                    account(GESTORA), texts.subList(from, Math.min(from + IN_ONE_PRACTICE, texts.size()))));
        }
    }

    private Access account(String mail) {
        var id = jdbc.sql("select id from member where mail = :mail")
                .param("mail", mail)
                .query(UUID.class)
                .single();
        return members.of(new MemberId(Objects.requireNonNull(id))).orElseThrow();
    }

    @Test
    @DisplayName("Nada de lo escrito en una práctica se ejecuta en ninguna de sus páginas")
    void nothingRuns() {
        write();
        try (var anybody = visits.visitor(1280, ColorScheme.LIGHT);
                var team = visits.as(GESTORA, 360, ColorScheme.LIGHT)) {
            readAll(anybody, codes.stream().map(code -> "/practicas/" + code).toList());
            readAll(
                    anybody,
                    codes.stream()
                            .map(code -> "/practicas/" + code + "/versiones/2")
                            .toList());
            readAll(
                    anybody,
                    List.of(
                            "/practicas?orden=recientes",
                            "/practicas?q=%3Cscript%3E",
                            "/practicas?q=window%20onerror",
                            "/buscar?q=window"));
            readAll(
                    team,
                    codes.stream()
                            .map(code -> "/practicas/" + code + "/ficha/revisar")
                            .toList());
            readAll(
                    team,
                    List.of("presentacion", "problema", "estrategia", "componentes", "resultados", "criterios").stream()
                            .flatMap(part ->
                                    codes.stream().limit(4).map(code -> "/practicas/" + code + "/ficha/" + part))
                            .toList());
            readAll(team, List.of("/mi/practicas", "/inicio", "/notificaciones"));
        }
        assertThat(found).isEmpty();
    }

    @Test
    @DisplayName("Tampoco nada de lo escrito en un muro, ni lo que llega en vivo")
    void nothingRunsOnAWallEither() {
        var author = account(GESTORA);
        var texts = HostileTexts.all();
        String board =
                "/muros/desafios/" + hostileCard(author, texts.getFirst()).value();
        for (String text : texts.subList(1, 12)) {
            hostileCard(author, text);
        }
        var card = new CardId(UUID.fromString(board.substring(board.lastIndexOf('/') + 1)));
        try (var anybody = visits.as("asesora@demo.pe", 1280, ColorScheme.LIGHT)) {
            var page = anybody.newPage();
            listenTo(page);
            page.navigate(visits.address(board));
            page.waitForFunction("() => document.documentElement.dataset.live === 'live'");
            for (int from = 0; from < texts.size(); from += IN_ONE_POST) {
                var some = texts.subList(from, Math.min(from + IN_ONE_POST, texts.size()));
                contributions.post(
                        author, card, ContributionId.next(), BoardSection.PROPOSAL, String.join("\n\n", some));
            }
            page.waitForFunction(
                    "(many) => document.querySelector('[data-live-new] button')?.textContent.includes(many)",
                    " " + -Math.floorDiv(-texts.size(), IN_ONE_POST) + " ");
            page.locator("[data-live-new] button").click();
            page.locator("#s-propuestas article").first().waitFor();
            examine(page, board + " live");
            page.close();

            readAll(anybody, List.of(board, "/muros/desafios", "/muros/desafios/proyeccion", "/buscar?q=window"));
        }
        assertThat(found).isEmpty();
    }

    private CardId hostileCard(Access author, String text) {
        var id = CardId.next();
        String title = text.substring(0, Math.min(text.length(), CardText.LONGEST_TITLE));
        var wall = walls.page(author, "desafios").id();
        cards.post(author, wall, id, CardText.of(title, text, "gestion", null, null));
        return id;
    }

    @Test
    @DisplayName("Una palabra sin fin no ensancha ninguna página")
    void aWordWithoutAnEndWidensNoPage() {
        String word = "w".repeat(300);
        var author = account(GESTORA);
        String code = new HostilePractice(practices, writing, evidence, publication)
                .publish(author, List.of("https://ejemplo.pe/" + word));
        var about = new Subject("practice", reading.page(code).id().value());
        commenting.post(author, about, CommentId.next(), word, Set.of());
        commenting.post(account("asesora@demo.pe"), about, CommentId.next(), "Gracias.", Set.of());
        await().until(() -> notices(author) > 0);
        jdbc.sql("update member set post = :post where id = :id")
                .param("post", word.substring(0, 100))
                .param("id", author.id().value())
                .update();
        String practice = "/practicas/" + code;
        List<String> pages = Stream.concat(
                        Stream.of(
                                "/practicas?orden=recientes",
                                "/practicas?q=" + word,
                                "/buscar?q=" + word,
                                "/buscar?q=ejemplo.pe",
                                "/inicio",
                                "/mi/cuenta",
                                "/mi/practicas",
                                "/notificaciones",
                                "/conversaciones/practice/" + about.id()),
                        Stream.of(
                                        "",
                                        "/versiones",
                                        "/versiones/2",
                                        "/ruta",
                                        "/ficha",
                                        "/ficha/revisar",
                                        "/ficha/evidencias",
                                        "/ficha/entidades-y-equipo",
                                        "/ficha/presentacion",
                                        "/ficha/problema/anteriores",
                                        "/ficha/resultados")
                                .map(practice::concat))
                .toList();
        for (int width : new int[] {360, 1280}) {
            try (var context = visits.as(GESTORA, width, ColorScheme.LIGHT)) {
                var page = context.newPage();
                pages.forEach(address -> requireNoWider(page, address, width));
            }
        }
        assertThat(found).isEmpty();
    }

    private int notices(Access member) {
        return jdbc.sql(
                        "select count(*) from notice where member = :id and kind = 'COMMENT_ON_OURS' and read_at is null")
                .param("id", member.id().value())
                .query(Integer.class)
                .single();
    }

    private void requireNoWider(Page page, String address, int width) {
        var answer = Objects.requireNonNull(page.navigate(visits.address(address)));
        Object beyond = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
        if (answer.status() != 200 || ((Number) beyond).intValue() > 0) {
            found.add(width + " " + address + " answered " + answer.status() + ", wider by " + beyond);
        }
    }

    private void readAll(BrowserContext context, List<String> addresses) {
        var page = context.newPage();
        listenTo(page);
        addresses.forEach(address -> read(page, address));
        page.close();
    }

    private void listenTo(Page page) {
        page.onDialog(dialog -> {
            found.add(page.url() + " opened a dialog");
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                found.add(page.url() + " " + message.text());
            }
        });
    }

    private void read(Page page, String address) {
        var answer = Objects.requireNonNull(page.navigate(visits.address(address)));
        if (answer.status() != 200) {
            found.add(address + " answered " + answer.status());
        }
        examine(page, address);
    }

    private void examine(Page page, String address) {
        for (Object intruder : (List<?>) page.evaluate(INTRUDERS)) {
            found.add(address + " " + intruder);
        }
        if (Boolean.TRUE.equals(page.evaluate("() => '" + HostileTexts.MARK + "' in window"))) {
            found.add(address + " ran a text");
        }
        if (page.content().contains(HostileTexts.SUM_EVALUATED)) {
            found.add(address + " evaluated a text");
        }
    }
}
