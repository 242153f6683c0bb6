package pe.minka.web.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;

/** A link that lets somebody in: once, within ten minutes, in the browser that asked for it. */
@PlatformTest
@DisplayName("S9")
class SignInLinkTests {

    private static final String DOOR = "/ingresar/enlace";
    private static final Pattern LINK = Pattern.compile("/ingresar/enlace/[\\w-]+");

    private static final String MAIL = """
            select text from mail_message where recipient = :mail and kind = 'SIGN_IN_LINK' order by created_at desc limit 1
            """;

    private final Newcomers people;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int port;

    @Autowired
    SignInLinkTests(
            @LocalServerPort int port,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            JdbcClient jdbc,
            Clock clock) {
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.jdbc = jdbc;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void whoAskedComesInOnce() {
        var browser = new Visitor(port);
        String link = askFor(people.member(), browser);
        assertThat(browser.submit(link, Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/inicio");
        assertThat(browser.get("/inicio").statusCode()).isEqualTo(200);
        assertThat(browser.post("/salir", Map.of("_csrf", browser.token("/inicio")))
                        .statusCode())
                .isLessThan(400);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void aProgramThatOpensTheLinkUsesNothingUp() {
        var browser = new Visitor(port);
        String link = askFor(people.member(), browser);
        var scanner = new Visitor(port);
        for (int i = 0; i < 3; i++) {
            scanner.head(link);
            scanner.get(link);
            browser.head(link);
            browser.get(link);
        }
        assertThat(browser.submit(link, Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void inAnotherBrowserItOpensNothingAndStaysGood() {
        var browser = new Visitor(port);
        String link = askFor(people.member(), browser);
        var other = new Visitor(port);
        var page = other.get(link);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("donde lo pediste");
        other.keep("minka-link", "inventada");
        assertThat(other.post(link, Map.of("_csrf", other.token("/ingresar"))).statusCode())
                .isEqualTo(410);
        assertThat(other.get("/inicio").statusCode()).isEqualTo(303);
        assertThat(browser.submit(link, Map.of()).statusCode()).isEqualTo(302);
    }

    @Test
    void afterTenMinutesItIsOver() {
        var browser = new Visitor(port);
        String mail = people.member();
        String link = askFor(mail, browser);
        jdbc.sql("update member_link set expires_at = :now where member = :member")
                .param("now", Timestamp.from(clock.instant().minus(Duration.ofMillis(1))))
                .param("member", people.id(mail).value())
                .update();
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(browser.post(link, Map.of("_csrf", browser.token("/ingresar")))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void itLastsTenMinutes() {
        String mail = people.member();
        askFor(mail, new Visitor(port));
        var life = jdbc.sql(
                        "select expires_at - issued_at = interval '10 minutes' from member_link where member = :member")
                .param("member", people.id(mail).value())
                .query(Boolean.class)
                .single();
        assertThat(life).isTrue();
    }

    @Test
    void guessesOpenNothing() {
        var browser = new Visitor(port);
        String link = askFor(people.member(), browser);
        for (String guess : List.of(link + "x", link.substring(0, link.length() - 1), DOOR + "/AAAA")) {
            assertThat(browser.get(guess).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void ofManyAtOnceExactlyOneComesIn() {
        var browser = new Visitor(port);
        String link = askFor(people.member(), browser);
        String token = browser.token(link);
        long in = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> browser.post(link, Map.of("_csrf", token))
                        .headers()
                        .firstValue("Location")
                        .orElse("")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(address -> address.endsWith("/inicio"))
                .count();
        assertThat(in).isOne();
    }

    @Test
    void whoIsClosedOutGetsNoLink() {
        String mail = people.withStatus("DISABLED");
        var browser = new Visitor(port);
        browser.submit(DOOR, Map.of("mail", mail));
        await().untilAsserted(() -> assertThat(count("select count(*) from mail_message where recipient = :mail", mail))
                .isPositive());
        assertThat(count("select count(*) from mail_message where recipient = :mail and kind = 'SIGN_IN_LINK'", mail))
                .isZero();
    }

    private long count(String sql, String mail) {
        return jdbc.sql(sql).param("mail", mail).query(Long.class).single();
    }

    private String askFor(String mail, Visitor browser) {
        var answer = browser.submit(DOOR, Map.of("mail", mail));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(DOOR + "/enviado");
        String text = await().until(
                        () -> jdbc.sql(MAIL)
                                .param("mail", mail)
                                .query(String.class)
                                .optional()
                                .orElse(""),
                        found -> LINK.matcher(found).find());
        var matcher = LINK.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
