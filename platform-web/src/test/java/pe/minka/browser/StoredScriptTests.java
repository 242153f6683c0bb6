package pe.minka.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.practices.PracticeEvidence;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;

/** Every text a practice has, filled with what would run if a page took it for more than text, in a real browser. */
@BrowserTest
@TestPropertySource(properties = "minka.api.requests-per-minute=100000") // a community of its own
@DisplayName("S17")
class StoredScriptTests {

    private static final String GESTORA = "gestora@demo.pe";
    private static final int IN_ONE_PRACTICE = 16;

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

    private final List<String> codes = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    StoredScriptTests(@LocalServerPort int port) {
        this.visits = new Visits(port);
    }

    @BeforeEach
    void write() {
        var scribe = new HostilePractice(practices, writing, evidence, publication);
        var texts = HostileTexts.all();
        assertThat(texts).hasSizeGreaterThan(200);
        for (int from = 0; from < texts.size(); from += IN_ONE_PRACTICE) {
            codes.add(scribe.publish(gestora(), texts.subList(from, Math.min(from + IN_ONE_PRACTICE, texts.size()))));
        }
    }

    private Access gestora() {
        var id = jdbc.sql("select id from member where mail = :mail")
                .param("mail", GESTORA)
                .query(UUID.class)
                .single();
        return members.of(new MemberId(Objects.requireNonNull(id))).orElseThrow();
    }

    @Test
    @DisplayName("Nada de lo escrito en una práctica se ejecuta en ninguna de sus páginas")
    void nothingRuns() {
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

    private void readAll(BrowserContext context, List<String> addresses) {
        var page = context.newPage();
        page.onDialog(dialog -> {
            found.add(page.url() + " opened a dialog");
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                found.add(page.url() + " " + message.text());
            }
        });
        addresses.forEach(address -> read(page, address));
        page.close();
    }

    private void read(Page page, String address) {
        var answer = Objects.requireNonNull(page.navigate(visits.address(address)));
        if (answer.status() != 200) {
            found.add(address + " answered " + answer.status());
        }
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
