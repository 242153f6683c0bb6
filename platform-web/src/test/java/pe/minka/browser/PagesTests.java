package pe.minka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.pattern.PathPatternParser;
import pe.minka.members.LinkPurpose;
import pe.minka.members.MemberId;
import pe.minka.members.MemberLinks;
import pe.minka.web.security.RoutePolicy;

/** Every page of the site, on a phone and on a desk, by day and by night: usable by everybody and light. */
@BrowserTest
class PagesTests {

    /** Answers without a page around them: files, fragments, probes, and addresses that only lead elsewhere. */
    private static final List<String> NO_PAGE = List.of(
            "/entidades/sugerencias", "/mi/cuenta/datos.zip", "/livez", "/readyz", "/robots.txt", "/favicon.ico");

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Visits visits;
    private final JdbcClient jdbc;
    private final MemberLinks links;
    private final RoutePolicy policy;

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
                .filter(pattern -> !NO_PAGE.contains(pattern) && !pattern.endsWith(".csv"))
                .filter(pattern -> paths.stream().noneMatch(path -> matches(pattern, path)))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static boolean matches(String pattern, String path) {
        return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    @TestFactory
    @DisplayName("Cada página se usa sin barreras")
    Stream<DynamicTest> everyPageIsAccessible() {
        return ListedPage.all().stream()
                .map(page -> DynamicTest.dynamicTest(page.path() + " · " + page.account(), () -> {
                    String path = resolve(page);
                    for (int width : new int[] {360, 1280}) {
                        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                            inspect(page, path, width, scheme);
                        }
                    }
                }));
    }

    @TestFactory
    @DisplayName("Cada página pesa poco y cabe en 320 píxeles")
    Stream<DynamicTest> everyPageIsLight() {
        return ListedPage.all().stream()
                .map(page -> DynamicTest.dynamicTest(page.path() + " · " + page.account(), () -> {
                    try (var context = open(page, 320, ColorScheme.LIGHT)) {
                        var weight = Weight.of(context.newPage(), visits.address(resolve(page)));
                        assertThat(weight.beyondBudget()).isEmpty();
                    }
                }));
    }

    private void inspect(ListedPage listed, String path, int width, ColorScheme scheme) {
        try (var context = open(listed, width, scheme)) {
            var page = context.newPage();
            var answer = page.navigate(visits.address(path));
            assertThat(answer.status()).as("status of %s", path).isEqualTo(200);
            assertThat(page.url()).as("%s leads elsewhere", path).endsWith(path);
            var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
            assertThat(violations.stream()
                            .map(rule -> rule.getId() + ": "
                                    + rule.getNodes().getFirst().getHtml()))
                    .as("%s at %d px, %s", path, width, scheme)
                    .isEmpty();
        }
    }

    private BrowserContext open(ListedPage page, int width, ColorScheme scheme) {
        return page.isForVisitors() ? visits.visitor(width, scheme) : visits.as(page.mail(), width, scheme);
    }

    private String resolve(ListedPage page) {
        if (page.source().isEmpty()) {
            return page.path();
        }
        return page.path().replaceAll("\\{\\w+}", value(page.source()));
    }

    private String value(String source) {
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
