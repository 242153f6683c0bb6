package pe.minka.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import pe.minka.embedded.EmbeddedCache;
import pe.minka.embedded.EmbeddedDatabase;
import pe.minka.http.Visitor;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.web.entry.Newcomers;

/** Rows R9 and R10: while PostgreSQL is away everybody is told so at once, and when it is back so is everything. */
@OutageTest
class DatabaseOutageTests {

    private static final Duration SOON = Duration.ofMillis(1500);
    private static final Duration BACK = Duration.ofSeconds(2);
    private static final Duration HELD_AT_MOST = Duration.ofSeconds(6);
    private static final Duration LONG_ENOUGH_TO_BE_GIVEN_UP = Duration.ofSeconds(8);
    private static final int CROWD = 20;
    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.alone();

    private final JdbcClient jdbc;
    private final Visitor visitor;
    private final Visitor member;
    private final String mail;

    @Autowired
    DatabaseOutageTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations) {
        this.jdbc = jdbc;
        this.mail = new Newcomers(registrations, passwords, organisations, jdbc).member();
        this.visitor = new Visitor(port);
        this.member = new Visitor(port);
        assertThat(member.signIn(mail, Newcomers.PASSWORD).statusCode()).isEqualTo(302);
    }

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) {
        EmbeddedDatabase.settingsOf(DATABASE.database("minka"))
                .forEach((name, value) -> registry.add(name, () -> value));
        EmbeddedCache.forTests().settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** Also after a test that failed halfway. */
    @AfterEach
    void start() {
        DATABASE.start();
        assertBackSoon();
    }

    @Test
    void everybodyIsToldAtOnceAndNobodyIsSignedOut() throws Exception {
        String styles = styles();
        String login = visitor.token("/ingresar");
        String form = member.token("/mi/cuenta");
        String post = post();

        DATABASE.crash();
        long crashed = System.nanoTime();

        assertAway(() -> visitor.get("/"));
        assertAway(() -> member.get("/inicio"));
        assertAway(() -> visitor.post("/ingresar", Map.of("correo", mail, "clave", "x", "_csrf", login)));
        assertAway(() -> visitor.post("/ingresar", Map.of("correo", mail, "clave", "x")));
        assertAway(() -> member.post("/mi/cuenta", profile("Otro cargo", form)));
        assertAway(() -> member.post("/mi/cuenta", profile("Otro cargo", "forged")));
        assertAway(() -> member.get("/buscar?q=ugel"));
        assertAway(() -> visitor.get("/indicadores.csv"));
        assertAway(() -> member.get("/no-existe"));
        assertAway(() -> member.get("/notificaciones"));
        assertProgramsAreTold(() -> member.get("/api/v1/regions"));
        assertProgramsAreTold(() -> visitor.get("/api/v1/regions", "Authorization", "Bearer minka_x"));
        together(() -> member.get("/inicio")).forEach(DatabaseOutageTests::assertAway);
        together(() -> visitor.get("/indicadores")).forEach(DatabaseOutageTests::assertAway);
        assertProcessLives();
        Timed.of(() -> visitor.get(styles)).isOk().isAnsweredWithin(SOON);
        assertThat(Timed.of(() -> visitor.get("/readyz")).isAnsweredWithin(SOON).status())
                .isEqualTo(503);
        while (System.nanoTime() < crashed + LONG_ENOUGH_TO_BE_GIVEN_UP.toNanos()) {
            assertAway(() -> member.get("/inicio"));
        }

        DATABASE.start();

        assertBackSoon();
        assertThat(post()).isEqualTo(post);
        assertThat(member.post("/mi/cuenta", profile("Cargo nuevo", form)).statusCode())
                .as("the form that lay open is still good")
                .isEqualTo(302);
        assertThat(post()).isEqualTo("Cargo nuevo");
    }

    @Test
    void whatWasAnsweredForIsThereAndNothingIsHalfThere() throws Exception {
        String form = member.token("/mi/cuenta");
        try (var threads = Executors.newSingleThreadExecutor()) {
            var writing = threads.submit(() -> writeUntilItFails(form));
            while (!post().startsWith("Cargo ")) {
                Thread.onSpinWait();
            }
            DATABASE.crash();
            int refused = writing.get();
            DATABASE.start();
            assertBackSoon();
            assertThat(post()).isIn("Cargo " + (refused - 1), "Cargo " + refused);
        }
    }

    @Test
    void aDatabaseThatNoLongerAnswersHoldsNobodyForLong() throws Exception {
        styles();
        DATABASE.freeze();
        try {
            together(() -> member.get("/inicio")).forEach(answer -> assertRefused(answer, HELD_AT_MOST));
            assertRefused(Timed.of(() -> visitor.get("/")), HELD_AT_MOST);
            assertRefused(Timed.of(() -> member.get("/inicio")), HELD_AT_MOST);
            assertProcessLives();
        } finally {
            DATABASE.thaw();
        }
        assertBackSoon();
    }

    /** The number of the first change that nobody answered for. */
    private int writeUntilItFails(String form) {
        int number = 1;
        while (member.post("/mi/cuenta", profile("Cargo " + number, form)).statusCode() == 302) {
            number++;
        }
        return number;
    }

    private static void assertAway(Supplier<HttpResponse<String>> request) {
        assertAway(Timed.of(request));
    }

    private static void assertAway(Timed answer) {
        assertRefused(answer, SOON);
    }

    private static void assertRefused(Timed answer, Duration limit) {
        String what = answer.answer().request().method() + " " + answer.answer().uri();
        assertThat(answer.status()).as(what).isEqualTo(503);
        answer.isAnsweredWithin(limit);
        assertThat(answer.header("Retry-After")).as(what).isEqualTo("5");
        assertThat(answer.header("Cache-Control")).as(what).contains("no-store");
        assertThat(answer.header("Content-Type")).as(what).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Security-Policy")).as(what).contains("default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("DENY");
        assertThat(answer.header("Location")).as(what).isEmpty();
        assertThat(answer.header("Set-Cookie")).as(what).isEmpty();
        assertThat(answer.answer().body())
                .as(what)
                .contains("lang=\"es-PE\"", "Estamos volviendo", "Lo que ya guardaste sigue a salvo");
    }

    private static void assertProgramsAreTold(Supplier<HttpResponse<String>> request) {
        var answer = Timed.of(request).isAnsweredWithin(SOON);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.answer().body()).contains("\"no-disponible\"", "Estamos volviendo");
    }

    private void assertProcessLives() {
        Timed.of(() -> visitor.get("/livez")).isOk().isAnsweredWithin(Duration.ofMillis(500));
    }

    /** The database has just been started or let go on. */
    private void assertBackSoon() {
        long start = System.nanoTime();
        long patience = start + Duration.ofSeconds(20).toNanos();
        while (!isBack()) {
            assertThat(System.nanoTime()).as("it never came back").isLessThan(patience);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as("back after").isLessThanOrEqualTo(BACK);
        assertThat(visitor.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(member.get("/mi/cuenta").statusCode()).isEqualTo(200);
    }

    private boolean isBack() {
        return Stream.of(visitor.get("/"), member.get("/inicio")).allMatch(answer -> answer.statusCode() == 200);
    }

    private static List<Timed> together(Supplier<HttpResponse<String>> request) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Timed>> crowd = Stream.generate(() -> (Callable<Timed>) () -> Timed.of(request))
                    .limit(CROWD)
                    .toList();
            return threads.invokeAll(crowd).stream().map(Future::resultNow).toList();
        }
    }

    private String styles() {
        return visitor.document("/ingresar").select("link[rel=stylesheet]").attr("href");
    }

    private String post() {
        return jdbc.sql("select post from member where mail = :mail")
                .param("mail", mail)
                .query(String.class)
                .single();
    }

    private static Map<String, String> profile(String post, String token) {
        return Map.of(
                "givenNames", "Nilda",
                "surnames", "Ccorahua",
                "post", post,
                "organisationText", "UGEL Huancasancos · Ayacucho",
                "_csrf", token);
    }
}
