package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.provider.Person;
import pe.minka.provider.SoftProvider;
import pe.minka.web.entry.Newcomers;
import pe.minka.web.identity.ProviderTest;

/** The way to a provider of identities and back, walked on a phone. */
@ProviderTest
class ProviderJourneyTests {

    private final Visits visits;
    private final Newcomers people;
    private final SoftProvider provider;
    private final String user = "nilda-" + UUID.randomUUID();

    @Autowired
    ProviderJourneyTests(
            @LocalServerPort int port,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations,
            SoftProvider provider,
            JdbcClient jdbc) {
        this.visits = new Visits(port);
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.provider = provider;
    }

    @Test
    @DisplayName("Una gestora ingresa con la cuenta de su institución y llega a la página que quería")
    void aMemberComesInWithTheAccountOfTheirInstitution() {
        provider.knows(user, Person.with(user, people.member()));
        try (var context = visits.visitor(360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(visits.address("/regiones/AYA"));
            assertNoBarriers(page);
            fillIn(page, "entrar");
            page.waitForURL(visits.address("/regiones/AYA"));
            assertThat(page.locator("h1")).containsText("Ayacucho");
            page.navigate(visits.address("/mi/cuenta/sesiones"));
            assertThat(page.locator("section[aria-labelledby=vinculadas]")).containsText(ProviderTest.NAME);
            assertNoBarriers(page);
            page.click("section[aria-labelledby=vinculadas] summary");
            page.click("section[aria-labelledby=vinculadas] form button");
            assertThat(page.locator("body")).containsText("Quitaste el ingreso con " + ProviderTest.NAME);
        }
    }

    @Test
    @DisplayName("Quien todavía no es parte lleva su nombre y su correo a la inscripción")
    void aStrangerBringsTheirNameToTheRegistration() {
        String mail = user + "@ugel.gob.pe";
        provider.knows(user, Person.with(user, mail));
        try (var context = visits.visitor(360, ColorScheme.DARK)) {
            var page = context.newPage();
            page.navigate(visits.address("/ingresar"));
            fillIn(page, "entrar");
            assertThat(page.locator("h1")).hasText("Todavía no eres parte de la comunidad");
            assertNoBarriers(page);
            page.click("main form .btn");
            assertThat(page.locator("#givenNames")).hasValue("Nilda");
            assertThat(page.locator("#mail")).hasValue(mail);
            assertNoBarriers(page);
        }
    }

    @Test
    @DisplayName("Quien cancela en su institución puede ingresar de otra manera")
    void whoCancelsComesBackCalmly() {
        try (var context = visits.visitor(360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(visits.address("/ingresar"));
            fillIn(page, "cancelar");
            assertThat(page.locator("h1")).hasText("No ingresaste con " + ProviderTest.NAME);
            assertNoBarriers(page);
            page.click("main .btn:not(.btn-2)");
            assertThat(page.locator("[name=correo]")).isVisible();
        }
    }

    private void fillIn(Page page, String answer) {
        page.click("main a[href^='/ingresar/institucional']");
        assertThat(page.locator("h1")).hasText("Cuenta institucional");
        if (answer.equals("cancelar")) {
            page.click("button[name=cancelar]");
            return;
        }
        page.fill("[name=usuario]", user);
        page.fill("[name=clave]", SoftProvider.PASSWORD);
        page.click("button:not([name])");
    }

    private static void assertNoBarriers(Page page) {
        assertThat(new Barriers(page).find()).as(page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits", page.url())
                .isEqualTo(true);
    }
}
