package pe.minka.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.LinkPurpose;
import pe.minka.members.MemberLinks;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;

@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class EnrolmentPagesTests {

    private final MemberLinks links;
    private final JdbcClient jdbc;
    private final Newcomers people;
    private final Visitor browser;

    @Autowired
    EnrolmentPagesTests(
            @LocalServerPort int port,
            MemberLinks links,
            JdbcClient jdbc,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations) {
        this.links = links;
        this.jdbc = jdbc;
        this.people = new Newcomers(registrations, passwords, organisations, jdbc);
        this.browser = new Visitor(port);
    }

    @Test
    void fromTheFormToTheDecisionOfTheAdministrator() {
        String mail = Newcomers.freshMail();
        var sent = browser.submit("/registro", people.enrolment(mail));
        assertThat(location(sent)).isEqualTo("/registro/enviado");
        assertThat(browser.get("/registro/enviado").body()).contains(mail);
        assertThat(people.status(mail)).isEqualTo("UNVERIFIED");

        String link = "/registro/confirmar/"
                + links.issue(people.id(mail), LinkPurpose.CONFIRM_MAIL).value();
        browser.head(link);
        browser.get(link);
        browser.get(link);
        assertThat(people.status(mail)).as("opening a link confirms nothing").isEqualTo("UNVERIFIED");
        assertThat(browser.get(link).body()).contains(mail, "Nilda Rosa");

        assertThat(location(browser.submit(link, Map.of()))).isEqualTo(link);
        assertThat(people.status(mail)).isEqualTo("PENDING");
        var waiting = browser.get(link);
        assertThat(waiting.statusCode()).isEqualTo(200);
        assertThat(waiting.body()).contains("la administración de la comunidad en Ayacucho");
        assertThat(browser.signIn(mail, Newcomers.PASSWORD).body()).contains("Tu inscripción está en revisión");
    }

    @Test
    void aTrustedDomainOpensTheDoorAtOnce() {
        jdbc.sql("insert into trusted_domain (domain, organisation, added_at)"
                        + " select 'deconfianza.gob.pe', id, now() from organisation"
                        + " where kind = 'UGEL' and code = '050003' on conflict do nothing")
                .update();
        String mail = Newcomers.freshMail().replace("@ugel.", "@sub.deconfianza.");
        browser.submit("/registro", people.enrolment(mail));
        String link = "/registro/confirmar/"
                + links.issue(people.id(mail), LinkPurpose.CONFIRM_MAIL).value();

        browser.submit(link, Map.of());

        assertThat(browser.get(link).body()).contains("Ya eres parte de la comunidad");
        assertThat(location(browser.signIn(mail, Newcomers.PASSWORD))).isEqualTo("/inicio");
    }

    @Test
    void aPublicMailIsLetInAndToldThatItTakesLonger() {
        String mail = Newcomers.freshMail().replace("@ugel.gob.pe", "@gmail.com");
        browser.submit("/registro", people.enrolment(mail));
        assertThat(browser.get("/registro/enviado").body()).contains("Tu correo no es de una institución");
        String link = "/registro/confirmar/"
                + links.issue(people.id(mail), LinkPurpose.CONFIRM_MAIL).value();
        browser.submit(link, Map.of());

        assertThat(browser.get(link).body()).contains("tiene que preguntar a tu entidad");
    }

    @Test
    void everyMistakeIsSaidAtItsFieldAtOnceAndNothingTypedIsLost() {
        var form = people.enrolment("no-es-un-correo");
        form.putAll(Map.of("surnames", " ", "organisation", "", "organisationText", "ugel la union", "post", ""));
        form.remove("consent");

        var refused = browser.submit("/registro", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Hay 5 datos por corregir")
                .contains("Escribe tus apellidos", "Escribe tu cargo", "Revisa el correo", "autorización")
                .contains("UGEL La Unión · Arequipa", "UGEL La Unión · Piura")
                .contains("value=\"Nilda Rosa\"", "value=\"ugel la union\"", "value=\"no-es-un-correo\"")
                .doesNotContain(Newcomers.PASSWORD);
    }

    /** Row S6: refused and accepted exactly, nothing cut off or trimmed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            siete 7|Escribe una contraseña de 8
            12345678|Muchas personas usan esa contraseña
            MINKA2026|Muchas personas usan esa contraseña
            Ccorahua-1980|se parece demasiado a tu nombre
            ñañañañ|Escribe una contraseña de 8""")
    void weakPasswordsAreRefusedWithAReason(String password, String reason) {
        String mail = Newcomers.freshMail();
        var form = people.enrolment(mail);
        form.put("password", password);
        var refused = browser.submit("/registro", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(reason);
        assertThat(people.status(mail)).isEqualTo("NONE");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"64", "128", "129"})
    void longPasswordsAreKeptWholeOrRefused(int length) {
        String mail = people.member();
        var visitor = browser;
        String password = "caminos de herradura y puentes de ichu ".repeat(4).substring(0, length - 1) + " ";
        String link = "/recuperar/"
                + links.issue(people.id(mail), LinkPurpose.RESET_PASSWORD).value();
        var answer = visitor.submit(link, Map.of("password", password));
        if (length > 128) {
            assertThat(answer.statusCode()).isEqualTo(422);
            return;
        }
        assertThat(visitor.signIn(mail, password.strip()).statusCode()).isEqualTo(422);
        assertThat(location(visitor.signIn(mail, password))).isEqualTo("/inicio");
    }

    @Test
    void withoutAScriptTheOrganisationIsFoundByAButton() {
        var form = people.enrolment("nilda@ugel.gob.pe");
        form.putAll(Map.of("organisation", "", "organisationText", "huancasancos", "buscar", "organisation"));
        var found = browser.submit("/registro", form);
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("UGEL Huancasancos · Ayacucho", "value=\"nilda@ugel.gob.pe\"")
                .doesNotContain("datos por corregir", Newcomers.PASSWORD);
    }

    @Test
    void aNameCannotCarryAnAddressIntoTheMailOfAStranger() {
        for (String name : new String[] {"Gana ya en premios.example", "http://premios", "<b>Nilda</b>"}) {
            var form = people.enrolment(Newcomers.freshMail());
            form.put("givenNames", name);
            assertThat(browser.submit("/registro", form).statusCode()).as(name).isEqualTo(422);
        }
        var form = people.enrolment(Newcomers.freshMail());
        form.putAll(Map.of("givenNames", "  Mª. José D’Angelo-Ñahui ", "post", "Jefa (e) n.º 2"));
        assertThat(browser.submit("/registro", form).statusCode()).isEqualTo(302);
    }

    @Test
    void thirtyMinutesOfTypingAreNotLostWhenTheFormHasExpired() {
        var late = browser.post("/registro", people.enrolment("tarde@ugel.gob.pe"));
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body())
                .contains("La página estuvo abierta mucho tiempo", "value=\"tarde@ugel.gob.pe\"", "Ccorahua")
                .doesNotContain(Newcomers.PASSWORD);
        assertThat(people.status("tarde@ugel.gob.pe")).isEqualTo("NONE");
    }

    @Test
    void theFormsBehindLinksComeBackTooAndTheirSecretsStayOutOfTheLog(CapturedOutput log) {
        String mail = people.member();
        jdbc.sql("update member set status = 'INVITED', password = null, consented_at = null where mail = :mail")
                .param("mail", mail)
                .update();
        var secret = links.issue(people.id(mail), LinkPurpose.ACCEPT_INVITATION).value();
        var form = people.enrolment(mail);
        form.put("givenNames", "Nilda Corregida");
        var late = browser.post("/invitacion/" + secret, form);
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("La página estuvo abierta mucho tiempo", "value=\"Nilda Corregida\"");
        assertThat(log.getOut())
                .contains("refused POST /invitacion/*** to visitor from 127.0.0.1")
                .doesNotContain(secret);
        assertThat(people.status(mail)).isEqualTo("INVITED");
    }

    @Test
    void whatTheFormDoesNotHaveChangesNothing() {
        String mail = Newcomers.freshMail();
        var form = people.enrolment(mail);
        form.putAll(Map.of("status", "ACTIVE", "role", "ADMINISTRATOR", "id", "1", "joinedAt", "2020-01-01"));
        browser.submit("/registro", form);
        assertThat(people.status(mail)).isEqualTo("UNVERIFIED");
    }

    @Test
    void usedAndUnknownLinksGetACalmPage() {
        String used = "/registro/confirmar/"
                + links.issue(people.id(people.withStatus("UNVERIFIED")), LinkPurpose.CONFIRM_MAIL)
                        .value();
        browser.submit(used, Map.of());
        assertThat(browser.submit("/ingresar", used, Map.of()).statusCode()).isEqualTo(302);
        assertThat(browser.get(used).statusCode()).isEqualTo(200);
        var unknown = browser.get("/registro/confirmar/no-existe");
        assertThat(unknown.statusCode()).isEqualTo(410);
        assertThat(unknown.body()).contains("Este enlace ya no sirve", "/registro/reenviar");
    }

    @Test
    void anInvitedPersonCorrectsConsentsAndEnters() {
        String mail = people.member();
        jdbc.sql("update member set status = 'INVITED', password = null, consented_at = null where mail = :mail")
                .param("mail", mail)
                .update();
        String link = "/invitacion/"
                + links.issue(people.id(mail), LinkPurpose.ACCEPT_INVITATION).value();
        browser.head(link);
        assertThat(browser.get(link).body()).contains(mail, "UGEL Huancasancos · Ayacucho", "value=\"Nilda\"");

        var form = people.enrolment(mail);
        form.put("givenNames", "Nilda Corregida");
        form.remove("consent");
        assertThat(browser.submit(link, form).statusCode()).isEqualTo(422);
        form.put("consent", "true");
        assertThat(location(browser.submit(link, form))).isEqualTo("/ingresar");

        assertThat(location(browser.signIn(mail, Newcomers.PASSWORD))).isEqualTo("/inicio");
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replaceFirst("^http://localhost:\\d+", "");
    }
}
