package pe.minka.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

/** Redis holds nothing that cannot be rebuilt: without it nobody notices. The platform of this class starts without. */
@OutageTest
class RedisOutageTests {

    private static final List<String> PAGES = List.of(
            "/",
            "/inicio",
            "/regiones",
            "/regiones/AYA",
            "/entidades",
            "/entidades?q=huancasancos",
            "/notificaciones",
            "/notificaciones/ajustes",
            "/mi/cuenta",
            "/mi/cuenta/sesiones",
            "/buscar?q=ugel",
            "/indicadores",
            "/indicadores/ugel",
            "/ayuda");
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration BACK = Duration.ofSeconds(2);
    private static final EmbeddedCache CACHE = EmbeddedCache.alone();

    private final int port;
    private final JdbcClient jdbc;
    private final MeterRegistry metrics;
    private final String mail;
    private final Visitor member;

    @Autowired
    RedisOutageTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            MeterRegistry metrics,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations) {
        this.port = port;
        this.jdbc = jdbc;
        this.metrics = metrics;
        this.mail = new Newcomers(registrations, passwords, organisations, jdbc).member();
        this.member = signedIn();
    }

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry registry) {
        CACHE.stop();
        EmbeddedDatabase.settingsOf(EmbeddedDatabase.forTests().newDatabase())
                .forEach((name, value) -> registry.add(name, () -> value));
        CACHE.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterEach
    void stop() {
        CACHE.stop();
    }

    @Test
    void aPlatformThatStartedWithoutRedisServesEverything() {
        assertBecomes("ready, degraded");
        assertEverythingWorks();
    }

    @Test
    void nothingIsLostWhenRedisGoesAndComes() {
        CACHE.start();
        assertBecomes("ready");
        assertEverythingWorks();

        CACHE.stop();
        assertBecomes("ready, degraded");
        assertEverythingWorks();

        CACHE.start();
        assertBecomes("ready");
        assertEverythingWorks();
    }

    @Test
    void whoWatchesSeesThatRedisIsAway() {
        CACHE.start();
        assertBecomes("ready");
        assertThat(metrics.get("minka.redis.away").gauge().value()).isZero();
        double refused = refused();

        CACHE.stop();
        assertBecomes("ready, degraded");
        assertThat(metrics.get("minka.redis.away").gauge().value()).isEqualTo(1);
        assertThat(refused()).isGreaterThan(refused);
    }

    private double refused() {
        return metrics.get("minka.redis.refused").functionCounter().count();
    }

    @Test
    void aRedisThatNoLongerAnswersHoldsNobodyUp() {
        CACHE.start();
        assertBecomes("ready");
        CACHE.freeze();
        try {
            assertBecomes("ready, degraded");
            assertEverythingWorks();
        } finally {
            CACHE.thaw();
        }
        assertBecomes("ready");
    }

    /** Without Redis the platform is ready all the same, at every moment. */
    private void assertBecomes(String state) {
        long patience = System.nanoTime() + BACK.toNanos();
        while (!state().equals(state)) {
            assertThat(System.nanoTime()).as("not yet " + state).isLessThan(patience);
        }
    }

    private String state() {
        Timed.of(() -> member.get("/livez")).isOk().isAnsweredWithin(SOON);
        return Timed.of(() -> member.get("/readyz"))
                .isOk()
                .isAnsweredWithin(SOON)
                .answer()
                .body();
    }

    /** Who is signed in stays so, others sign in, everybody reads and writes. */
    private void assertEverythingWorks() {
        var another = signedIn();
        for (String page : PAGES) {
            Timed.of(() -> member.get(page)).isOk().isAnsweredWithin(SOON);
            another.get(page);
        }
        assertThat(another.get("/mi/cuenta/sesiones").body()).contains("Esta sesión");
        assertWritten("Especialista " + System.nanoTime());
        assertThat(another.submit("/notificaciones/ajustes", Map.of("colleagues", "AT_ONCE"))
                        .statusCode())
                .isEqualTo(302);
    }

    private void assertWritten(String post) {
        assertThat(member.submit(
                                "/mi/cuenta",
                                Map.of(
                                        "givenNames", "Nilda",
                                        "surnames", "Ccorahua",
                                        "post", post,
                                        "organisationText", "UGEL Huancasancos · Ayacucho"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(jdbc.sql("select post from member where mail = :mail")
                        .param("mail", mail)
                        .query(String.class)
                        .single())
                .isEqualTo(post);
    }

    private Visitor signedIn() {
        var browser = new Visitor(port);
        assertThat(browser.signIn(mail, Newcomers.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }
}
