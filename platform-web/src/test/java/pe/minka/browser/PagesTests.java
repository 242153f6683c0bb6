package pe.minka.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.pattern.PathPatternParser;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.members.LinkPurpose;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.members.MemberLinks;
import pe.minka.web.security.RoutePolicy;

/** Every page of the site, on a phone and on a desk, by day and by night: usable by everybody and light. */
@BrowserTest
class PagesTests {

    /** What is no page, and what only somebody in the middle of something sees: their journeys look at it. */
    private static final List<String> NO_PAGE = List.of(
            "/entidades/sugerencias",
            "/practicas/sugerencias",
            "/conversaciones/{kind}/{id}/menciones",
            "/muros/{wall}/exportar",
            "/muros/{wall}/exportar.pdf",
            "/muros/{wall}/nueva/parecidas",
            "/mi/cuenta/datos.zip",
            "/ingresar/institucional",
            "/ingresar/segundo-paso",
            "/mi/confirmar",
            "/live",
            "/ranking/cambios",
            "/verificar/emisor",
            "/verificar/claves",
            "/verificar/claves/{id}",
            "/verificar/revocadas/{list}",
            "/verificar/insignias/{code}",
            "/verificar/insignias/{code}/imagen.svg",
            "/insignias/llevar/{id}/insignia.svg",
            "/insignias/llevar/{id}/credencial.jwt",
            "/insignias/llevar/{id}/constancia.pdf",
            "/ingresar/institucional/vuelta",
            "/livez",
            "/readyz",
            "/robots.txt",
            "/favicon.ico");

    private static final Pattern NAME = Pattern.compile("\\{\\w+}");
    private static final int NARROWEST = 320;
    private static final int BROWSERS = 2;

    private final ThreadLocal<OpenWindow> windows = ThreadLocal.withInitial(OpenWindow::new);
    private final Visits visits;
    private final JdbcClient jdbc;
    private final MemberLinks links;
    private final RoutePolicy policy;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SeasonDesk seasons;

    @Autowired
    PagesTests(@LocalServerPort int port, JdbcClient jdbc, MemberLinks links, RoutePolicy policy) {
        this.visits = new Visits(port);
        this.jdbc = jdbc;
        this.links = links;
        this.policy = policy;
    }

    @Test
    @DisplayName("Ninguna página queda fuera de la lista")
    void everyPageIsListed() {
        List<String> paths = ListedPage.all().stream()
                .map(page -> page.path().replaceAll("\\{\\w+}", "x").replaceAll("\\?.*", ""))
                .toList();
        List<String> missing = policy.rules().stream()
                .filter(rule -> rule.method().name().equals("GET"))
                .map(rule -> rule.path().getPatternString())
                .filter(pattern -> !NO_PAGE.contains(pattern)
                        && !pattern.endsWith(".csv")
                        && !pattern.endsWith(".docx")
                        && !pattern.contains("/documentos/")
                        && !pattern.startsWith("/p/")
                        && !pattern.startsWith("/api/v1/")
                        && !pattern.startsWith("/archivos/"))
                .filter(pattern -> paths.stream().noneMatch(path -> matches(pattern, path)))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static boolean matches(String pattern, String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    /** In two browsers side by side: one page after the other would take as long again. */
    @TestFactory
    @DisplayName("Cada página pesa poco, cabe en 320 píxeles y se usa sin barreras")
    Stream<DynamicTest> everyPageIsLightAndAccessible() {
        Chromium.executable();
        var browsers = Executors.newFixedThreadPool(BROWSERS);
        List<DynamicTest> tests = ListedPage.all().stream()
                .sorted(Comparator.comparing(ListedPage::account))
                .map(page -> {
                    var looked = browsers.submit(() -> look(page));
                    return DynamicTest.dynamicTest(page.path() + " · " + page.account(), () -> result(looked));
                })
                .toList();
        browsers.shutdown();
        return tests.stream();
    }

    private @Nullable Void look(ListedPage page) {
        var window = windows.get().of(page);
        assertSoftly(found -> inspect(window.fresh(), resolve(page), found));
        return null;
    }

    /** The one window that is open in a browser, of whoever opened the last page. */
    private final class OpenWindow {

        private String account = "";
        private @Nullable Window window;

        Window of(ListedPage page) {
            if (window != null && account.equals(page.account())) {
                return window;
            }
            if (window != null) {
                window.close();
            }
            account = page.account();
            window = new Window(open(page));
            return window;
        }
    }

    private static void result(Future<?> looked) throws Throwable {
        try {
            looked.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    private BrowserContext open(ListedPage page) {
        return page.isForVisitors()
                ? visits.visitor(NARROWEST, ColorScheme.LIGHT)
                : visits.as(page.mail(), NARROWEST, ColorScheme.LIGHT);
    }

    /** Loaded once, as on a first visit; nothing in a page looks at the screen only while it loads. */
    private void inspect(Page page, String path, SoftAssertions found) {
        page.setViewportSize(NARROWEST, Visits.HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        var weight = Weight.of(page, visits.address(path));
        found.assertThat(weight.status()).as("status of %s", path).isEqualTo(200);
        found.assertThat(page.url()).as("%s leads elsewhere", path).endsWith(path);
        found.assertThat(weight.beyondBudget()).as(path).isEmpty();
        var barriers = new Barriers(page);
        for (int width : new int[] {360, 1280}) {
            page.setViewportSize(width, Visits.HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            found.assertThat(barriers.find())
                    .as("%s at %d px by day", path, width)
                    .isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            found.assertThat(barriers.findInOtherColours())
                    .as("%s at %d px by night", path, width)
                    .isEmpty();
        }
    }

    /** Where an address has several names, the source has as many words; the last one stands for all that follow. */
    private String resolve(ListedPage page) {
        if (page.source().isEmpty()) {
            return page.path();
        }
        var words = new ArrayDeque<>(List.of(value(page.source()).split(" ")));
        return NAME.matcher(page.path()).replaceAll(name -> words.size() > 1 ? words.pop() : words.element());
    }

    private String value(String source) {
        if (source.equals("closed-season")) {
            return new ClosedSeason(jdbc, members, ledger, seasons).close();
        }
        if (!source.startsWith("link:")) {
            return jdbc.sql(source).query(String.class).single();
        }
        String[] parts = source.split(":", 3);
        var member =
                new MemberId(jdbc.sql("select id from member where mail = :who or status = :who order by id limit 1")
                        .param("who", parts[2])
                        .query(UUID.class)
                        .single());
        return links.issue(member, LinkPurpose.valueOf(parts[1])).value();
    }
}
