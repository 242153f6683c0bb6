package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

@PlatformTest
class InvitationsTests {

    private static final String UPLOAD = "/admin/invitaciones/archivo";

    private final Browsing browsing;
    private final Inviting inviting;
    private final JdbcClient jdbc;
    private final Access regional;

    @Autowired
    InvitationsTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.browsing = new Browsing(web, jdbc, members);
        this.inviting = new Inviting(browsing, jdbc);
        this.jdbc = jdbc;
        this.regional = browsing.as(Caller.REGIONAL);
    }

    @Test
    void theSampleIsAFileThatWorks() {
        var sample = browsing.open(regional, "/admin/invitaciones/modelo.csv").getResponse();
        String content = new String(sample.getContentAsByteArray(), StandardCharsets.UTF_8);

        String batch = inviting.upload(regional, content);

        assertThat(browsing.open(regional, batch))
                .bodyText()
                .contains("Invitar a 2 personas", "UGEL Huancasancos · Ayacucho");
    }

    @Test
    void aFileIsReviewedConfirmedAndTakenBack() {
        String one = UUID.randomUUID() + "@archivo.pe";
        String batch = inviting.upload(
                regional,
                "Nombres;Apellidos;Correo;Entidad;Cargo\nAna;Alca;" + one
                        + ";UGEL 050003;Jefa\nBeto;;malo;UGEL 120005;Jefe\n");

        assertThat(browsing.open(regional, batch))
                .bodyText()
                .contains("Faltan los apellidos.", "«malo» no parece un correo.", "no es de tu región");
        assertThat(browsing.send(regional, batch + "/confirmar")).hasStatus(302);
        assertThat(browsing.open(regional, batch)).bodyText().contains(one, "Una invitación enviada");
        assertThat(browsing.send(regional, batch + "/confirmar")).hasRedirectedUrl(batch);
        assertThat(browsing.send(regional, batch + "/deshacer")).hasStatus(302);
        assertThat(browsing.open(regional, batch)).hasStatusOk().bodyText().doesNotContain(one);
        assertThat(known(one)).isFalse();
    }

    @Test
    void whatIsNoFileOfPeopleIsSaidAtTheField() {
        assertThat(browsing.upload(regional, UPLOAD, "x.csv", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Elige un archivo.");
        assertThat(browsing.upload(regional, UPLOAD, "x.csv", "a,b\n1,2\n"))
                .hasStatus(422)
                .bodyText()
                .contains("Al archivo le faltan estas columnas: nombres, apellidos, correo, entidad, cargo.");
    }

    @Test
    void aFormComesBackWithWhatWasTypedAndWhatToMend() {
        assertThat(browsing.send(regional, "/admin/invitaciones/persona", "givenNames", "Ana María", "mail", "ana"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Ana Mar&iacute;a\"", "Faltan los apellidos.", "«ana» no parece un correo.");
    }

    @Test
    void aNameIsMadeOfLettersInTheFormAndInTheFile() {
        assertThat(browsing.send(
                        regional,
                        "/admin/invitaciones/persona",
                        "givenNames",
                        "http://x.pe",
                        "surnames",
                        "A".repeat(81)))
                .hasStatus(422)
                .bodyText()
                .containsPattern("(?s)Los nombres: usa solo letras.*Los apellidos: usa solo letras");

        String batch = inviting.upload(
                regional,
                "Nombres;Apellidos;Correo;Entidad;Cargo\nVisita www.x.pe;Alca;" + UUID.randomUUID()
                        + "@archivo.pe;UGEL 050003;Jefa\n");
        assertThat(browsing.open(regional, batch)).bodyText().contains("En «nombres» usa solo letras");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNVERIFIED", "REJECTED"})
    void whoNeverCameInIsInvitedFromThePageOfThePerson(String status) {
        var person = browsing.cast().neighbour(status);
        String invite = "/admin/invitaciones/persona?persona=" + person.value();

        assertThat(browsing.open(regional, "/admin/personas/" + person.value()))
                .bodyText()
                .contains(invite);
        assertThat(browsing.open(regional, invite))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + person.value() + "@elenco.pe\"", "UGEL Huancasancos");
    }

    @Test
    void onePersonIsInvitedAndTheInvitationIsTakenBack() {
        String mail = UUID.randomUUID() + "@invitada.pe";
        var id = inviting.invite(regional, mail);

        assertThat(browsing.open(regional, "/admin/invitaciones")).bodyText().contains(mail);
        assertThat(browsing.send(regional, "/admin/invitaciones/" + id + "/reenviar"))
                .hasStatus(302);
        assertThat(browsing.send(regional, "/admin/invitaciones/" + id + "/retirar"))
                .hasStatus(302);
        assertThat(known(mail)).isFalse();
    }

    private boolean known(String mail) {
        return jdbc.sql("select exists (select from member where mail = :mail)")
                .param("mail", mail)
                .query(Boolean.class)
                .single();
    }
}
