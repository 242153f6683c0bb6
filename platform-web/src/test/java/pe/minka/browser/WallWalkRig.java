package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The walk of {@link WallWalkTests} against a node of the jar, while Redis, the node and the lines go and come; and what
 * somebody waits for on a slow line. No test of the suite: infra/walk-walls.sh runs it and prints rows for
 * docs/mediciones.md.
 */
@Tag("rig")
class WallWalkRig {

    private static final Path FOLDER = Path.of(System.getProperty("minka.folder", "."));
    private static final int NODE = Integer.getInteger("minka.node", 0);
    private static final String DATABASE = System.getProperty("minka.database", "");
    private static final String AUTHOR = "asesora@demo.pe";
    private static final String SOLVER = "gestora@demo.pe";
    private static final String IDEA = "Un acuerdo de viaje con cada familia";
    private static final double PATIENCE = 90_000;
    private static final Duration RECOGNISED = Duration.ofSeconds(60);

    /** In bytes a second, and milliseconds there and back. */
    private static final int NARROW = 400_000 / 8;

    private static final int FAR = 400;
    private static final int TIMES = 3;

    private static final List<String> ONCE = List.of(
            "select count(*) from card where id = :card",
            "select count(*) from wall_contribution where card = :card",
            "select count(*) from notice where kind = 'CONTRIBUTION_CHOSEN' and link like '%' || :answer",
            "select count(*) from contribution where kind = 'CONTRIBUTION_CHOSEN' and path like '%' || :answer",
            """
            select count(*) from ledger_entry e join contribution c using (subject, kind, occurrence, participant)
            where c.kind = 'CONTRIBUTION_CHOSEN' and c.path like '%' || :answer
            """);

    private static final String READABLE = """
            () => new Promise((done) => {
              new PerformanceObserver((list) => {
                const painted = performance.getEntriesByName('first-contentful-paint')[0];
                const largest = list.getEntries().at(-1);
                if (painted && largest) done(Math.max(painted.startTime, largest.startTime));
              }).observe({ type: 'largest-contentful-paint', buffered: true });
            })
            """;

    private static final String WATCH_OWN = """
            () => {
              window.own = new Promise((done) => {
                let pressed = 0;
                document.addEventListener('click', () => { pressed = performance.now(); }, { capture: true });
                new MutationObserver(() => {
                  const post = [...document.querySelectorAll('#s-propuestas article')].find((one) => one.offsetParent);
                  if (pressed && post) requestAnimationFrame(() => done(performance.now() - pressed));
                }).observe(document.querySelector('[data-list]').closest('.cols, .stack'), { childList: true, subtree: true });
              });
            }
            """;

    private static final String STANDING = """
            () => [document.documentElement.dataset.live, document.querySelector('[data-live-status]')?.textContent,
              document.querySelector('[data-live-new]')?.outerHTML, document.querySelector('.cols')?.innerText,
              document.activeElement.outerHTML.slice(0, 300)].join(' | ')
            """;

    /** Between which steps of the walk something happens. */
    private enum Moment {
        TYPED,
        SENT,
        SUPPORTED
    }

    private final JdbcClient database = JdbcClient.create(new DriverManagerDataSource(DATABASE, "postgres", ""));

    @Test
    void walk() throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        try (var lineOfAuthor = new Relay(NODE);
                var lineOfSolver = new Relay(NODE)) {
            var rounds = new Rounds(lineOfAuthor, lineOfSolver);
            rounds.all();
        }
        hurry();
    }

    private final class Rounds {

        private final Relay lineOfAuthor;
        private final Relay lineOfSolver;
        private final Visits ofAuthor;
        private final Visits ofSolver;

        Rounds(Relay lineOfAuthor, Relay lineOfSolver) {
            this.lineOfAuthor = lineOfAuthor;
            this.lineOfSolver = lineOfSolver;
            this.ofAuthor = new Visits(lineOfAuthor.port());
            this.ofSolver = new Visits(lineOfSolver.port());
        }

        void all() throws IOException {
            walk("nothing", Map.of());
            walk(
                    "redis",
                    Map.of(Moment.TYPED, () -> order("redis-kill"), Moment.SUPPORTED, () -> order("redis-start")));
            walk("node", Map.of(Moment.TYPED, () -> order("node-kill"), Moment.SENT, () -> order("node-start")));
            walk("line", Map.of(Moment.TYPED, this::hush, Moment.SENT, this::speak));
            walk("all", Map.of(Moment.TYPED, this::everythingGoes, Moment.SENT, this::everythingComes));
        }

        private void hush() {
            lineOfAuthor.hush();
            lineOfSolver.hush();
        }

        private void speak() {
            pause();
            lineOfAuthor.speak();
            lineOfSolver.speak();
        }

        private void everythingGoes() {
            order("redis-kill");
            hush();
        }

        /** What was sent was heard, nobody was answered, and then there is nobody to answer. */
        private void everythingComes() {
            pause();
            order("node-kill");
            speak();
            order("node-start");
            order("redis-start");
        }

        private void walk(String fault, Map<Moment, Runnable> given) throws IOException {
            Map<Moment, Runnable> faults = new EnumMap<>(Moment.class);
            faults.putAll(given);
            String title = "Ensayo con " + fault + " " + UUID.randomUUID();
            try (var desk = patient(ofAuthor.as(AUTHOR, 1280, ColorScheme.LIGHT));
                    var phone = patient(ofSolver.as(SOLVER, 360, ColorScheme.LIGHT))) {
                var author = desk.newPage();
                var solver = phone.newPage();
                var walk = new WallWalk(Hands.pointer(author), Hands.pointer(solver));
                walk.post(title);
                walk.open(title);
                walk.type(IDEA);
                at(Moment.TYPED, faults);
                walk.send();
                at(Moment.SENT, faults);
                long healed = System.nanoTime();
                assertThat(WallWalk.fresh(author)).isVisible();
                double seen = (System.nanoTime() - healed) / 1e9;
                var answer = walk.answered(IDEA);
                assertThat(solver.locator("[data-pending]")).isHidden();
                double sent = (System.nanoTime() - healed) / 1e9;
                supported(walk, author, answer);
                at(Moment.SUPPORTED, faults);
                walk.choose(answer);
                await().atMost(RECOGNISED).until(() -> wrong(solver, answer) == 0 && wrong(author, answer) == 0);
                walk.hear(title, answer);
                // whatever would come twice has had time to
                pause();
                long wrong = wrong(author, answer);
                report("fault=" + fault + " seen=" + tenths(seen) + " sent=" + tenths(sent) + " wrong=" + wrong);
                Assertions.assertThat(wrong).isZero();
            }
        }

        private static void at(Moment moment, Map<Moment, Runnable> faults) {
            faults.getOrDefault(moment, () -> {}).run();
        }
    }

    /** Where it does not come, how the page of its author stands is told. */
    private static void supported(WallWalk walk, Page author, UUID answer) throws IOException {
        try {
            walk.support(answer);
        } catch (AssertionError lost) {
            report("stands=" + author.url() + " " + author.evaluate(STANDING));
            throw lost;
        }
    }

    private static BrowserContext patient(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    /** How much is missing or there twice, where it is kept and where it is shown. */
    private long wrong(Page board, UUID answer) {
        String address = board.url();
        var card = UUID.fromString(address.replaceAll(".*/muros/desafios/([0-9a-f-]{36}).*", "$1"));
        long shown = board.locator("[data-list] article[data-subject]").count();
        return Math.abs(shown - 1)
                + ONCE.stream()
                        .mapToLong(question -> Math.abs(database.sql(question)
                                        .param("card", card)
                                        .param("answer", answer.toString())
                                        .query(Long.class)
                                        .single()
                                - 1))
                        .sum();
    }

    /** On a line of 400 kbit/s that takes 400 ms, with nothing kept from before. */
    private void hurry() throws IOException {
        var visits = new Visits(NODE);
        for (int i = 0; i < TIMES; i++) {
            try (var phone = patient(visits.as(SOLVER, 360, ColorScheme.LIGHT))) {
                var page = phone.newPage();
                narrow(phone, page);
                page.navigate("/muros/desafios", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
                assertThat(page.locator("article.card h3").first()).isVisible();
                double readable = ((Number) page.evaluate(READABLE)).doubleValue();
                report("readable=" + Math.round(readable));
                Assertions.assertThat(readable).isLessThanOrEqualTo(3_000);
            }
            try (var desk = patient(visits.as(AUTHOR, 1280, ColorScheme.LIGHT));
                    var phone = patient(visits.as(SOLVER, 360, ColorScheme.LIGHT))) {
                var solver = phone.newPage();
                var walk = new WallWalk(Hands.pointer(desk.newPage()), Hands.pointer(solver));
                String title = "Ensayo con prisa " + UUID.randomUUID();
                walk.post(title);
                walk.open(title);
                narrow(phone, solver);
                walk.type(IDEA);
                solver.evaluate(WATCH_OWN);
                walk.send();
                double own = ((Number) solver.evaluate("window.own")).doubleValue();
                walk.answered(IDEA);
                report("own=" + Math.round(own));
                Assertions.assertThat(own).isLessThan(100);
            }
        }
    }

    private static void narrow(BrowserContext context, Page page) {
        var line = context.newCDPSession(page);
        line.send("Network.enable");
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", FAR);
        conditions.addProperty("downloadThroughput", NARROW);
        conditions.addProperty("uploadThroughput", NARROW);
        line.send("Network.emulateNetworkConditions", conditions);
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
    }

    private static String tenths(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    private static void report(String line) throws IOException {
        Files.writeString(FOLDER.resolve("figures"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void order(String what) {
        try {
            var process = new ProcessBuilder("bash", "../infra/walk-walls.sh", what, FOLDER.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(FOLDER.resolve("orders").toFile()))
                    .start();
            Assertions.assertThat(process.waitFor()).as(what).isZero();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(what, e);
        }
    }
}
