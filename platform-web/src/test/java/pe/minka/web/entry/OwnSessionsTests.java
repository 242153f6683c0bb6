package pe.minka.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.LinkPurpose;
import pe.minka.members.MemberDisabled;
import pe.minka.members.MemberErased;
import pe.minka.members.MemberLinks;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;

/** Row S3 as far as it concerns sessions: what ends them ends them everywhere and at once. */
@PlatformTest
class OwnSessionsTests {

    private static final String PAGE = "/mi/cuenta/sesiones";

    private final int port;
    private final MemberLinks links;
    private final Newcomers people;
    private final String mail;
    private final Visitor here;
    private final Visitor elsewhere;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Autowired
    OwnSessionsTests(
            @LocalServerPort int port,
            MemberLinks links,
            JdbcClient jdbc,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations) {
        this.port = port;
        this.links = links;
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.mail = people.member();
        this.here = signedIn(mail);
        this.elsewhere = signedIn(mail);
    }

    @Test
    void theListShowsEverySessionAndWhichOneIsAsking() {
        var page = here.document(PAGE);
        assertThat(page.select("main tbody tr")).hasSize(2);
        assertThat(page.select("main tbody tr").getFirst().text()).contains("Esta sesión");
        assertThat(page.text()).containsOnlyOnce("Esta sesión");
        assertThat(page.html()).doesNotContain(here.cookie("minka").orElseThrow());
    }

    @Test
    void oneSessionEndsAndTheOthersGoOn() {
        String action =
                here.document(PAGE).select("main tbody tr:nth-child(2) form").attr("action");
        assertThat(location(here.submit(PAGE, action, Map.of()))).isEqualTo(PAGE);
        assertThat(here.get(PAGE).statusCode()).isEqualTo(200);
        assertOut(elsewhere);
    }

    @Test
    void endingTheSessionThatAsksLeadsToTheDoor() {
        String action =
                here.document(PAGE).select("main tbody tr:nth-child(1) form").attr("action");
        assertThat(location(here.submit(PAGE, action, Map.of()))).isEqualTo("/ingresar");
        assertOut(here);
        assertThat(elsewhere.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        String theirs = here.document(PAGE).select("main tbody form").attr("action");
        var stranger = signedIn(people.member());
        assertThat(stranger.submit(PAGE, theirs, Map.of()).statusCode()).isEqualTo(404);
        assertThat(here.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void everywhereIsEverywhere() {
        assertThat(location(here.submit(PAGE, "/mi/cuenta/sesiones/cerrar", Map.of())))
                .isEqualTo("/ingresar");
        assertOut(here);
        assertOut(elsewhere);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndRenewsThisOne() {
        String before = here.cookie("minka").orElseThrow();
        var changed = here.submit(
                "/mi/cuenta/clave", Map.of("current", Newcomers.PASSWORD, "password", "otra frase muy larga"));
        assertThat(location(changed)).isEqualTo(PAGE);
        assertThat(here.get(PAGE).body()).contains("Tu contraseña cambió");
        assertThat(here.cookie("minka")).isPresent().get().isNotEqualTo(before);
        assertOut(elsewhere);
        var thief = new Visitor(port);
        thief.keep("minka", before);
        assertOut(thief);
    }

    @Test
    void withoutTheCurrentPasswordNothingChanges() {
        var refused =
                here.submit("/mi/cuenta/clave", Map.of("current", "no la sé", "password", "otra frase muy larga"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("La contraseña actual no es esa");
        assertThat(elsewhere.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void aResetEndsEverySessionAndWorksOnce() {
        String link = "/recuperar/"
                + links.issue(people.id(mail), LinkPurpose.RESET_PASSWORD).value();
        here.head(link);
        assertThat(here.get(link).statusCode()).as("opening it uses nothing up").isEqualTo(200);

        var same = here.submit(link, Map.of("password", Newcomers.PASSWORD));
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("Esa ya es tu contraseña. Elige una distinta.");

        var reset = here.submit(link, Map.of("password", "otra frase muy larga"));

        assertThat(location(reset)).isEqualTo("/ingresar");
        assertOut(here);
        assertOut(elsewhere);
        assertThat(here.get(link).statusCode()).isEqualTo(410);
        assertThat(here.submit("/ingresar", link, Map.of("password", "una tercera frase"))
                        .statusCode())
                .isEqualTo(410);
        assertThat(location(here.signIn(mail, "otra frase muy larga"))).isEqualTo("/inicio");
    }

    @Test
    void whoIsDisabledOrErasedIsOutWithinASecond() {
        var id = people.id(mail);
        long start = System.nanoTime();
        transactions.executeWithoutResult(
                status -> events.publishEvent(new MemberDisabled(id, "prueba", clock.instant())));
        assertOut(here);
        assertOut(elsewhere);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(1000);

        var again = signedIn(mail);
        transactions.executeWithoutResult(status -> events.publishEvent(new MemberErased(id, clock.instant())));
        assertOut(again);
    }

    private Visitor signedIn(String mail) {
        var browser = new Visitor(port);
        assertThat(browser.signIn(mail, Newcomers.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }

    private static void assertOut(Visitor browser) {
        assertThat(location(browser.get(PAGE))).startsWith("/ingresar?volver=");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }
}
