package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

/** Two administrators have the same thing before them: the later one is shown how it stands. */
@PlatformTest
class LateDecisionsTests {

    private final Browsing browsing;
    private final Inviting inviting;
    private final JdbcClient jdbc;
    private final Access regional;
    private final Access national;

    @Autowired
    LateDecisionsTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.browsing = new Browsing(web, jdbc, members);
        this.inviting = new Inviting(browsing, jdbc);
        this.jdbc = jdbc;
        this.regional = browsing.as(Caller.REGIONAL);
        this.national = browsing.as(Caller.NATIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmar", "rechazar", "retirar"})
    void aProposalThatIsDecidedLeadsToThePerson(String late) {
        var person = browsing.cast().neighbour("ACTIVE");
        browsing.send(
                national,
                "/admin/personas/" + person.value() + "/roles",
                "role",
                "ADMINISTRATOR",
                "region",
                "CUS",
                "reason",
                "Oficio");
        var id = jdbc.sql("select id from role_request where member = :member")
                .param("member", person.value())
                .query(UUID.class)
                .single();
        var second = browsing.another(Caller.NATIONAL);
        assertThat(browsing.send(second, "/admin/roles/" + id + "/confirmar")).hasRedirectedUrl("/admin/roles");

        var answer = browsing.send(national, "/admin/roles/" + id + "/" + late, "reason", "Otra vez");

        told(answer, "/admin/personas/" + person.value(), "Esta propuesta ya no espera");
        told(
                browsing.open(second, "/admin/roles/" + id),
                "/admin/personas/" + person.value(),
                "Esta propuesta ya no espera");
        assertThat(browsing.open(national, "/admin/roles/" + UUID.randomUUID())).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"retirar", "reenviar"})
    void anInvitationThatWasTakenBackLeadsToTheList(String late) {
        var id = inviting.invite(regional, UUID.randomUUID() + "@invitada.pe");
        browsing.send(regional, "/admin/invitaciones/" + id + "/retirar");

        told(
                browsing.send(regional, "/admin/invitaciones/" + id + "/" + late),
                "/admin/invitaciones",
                "ya se había retirado");
    }

    @Test
    void aFileThatIsDecidedLeadsToHowItStands() {
        String file = upload();
        browsing.send(regional, file + "/confirmar");
        for (String late : new String[] {"/confirmar", "/descartar"}) {
            told(browsing.send(regional, file + late), file, "Aquí ves cómo quedó");
        }
        browsing.send(regional, file + "/deshacer");
        told(browsing.send(regional, file + "/deshacer"), file, "Aquí ves cómo quedó");

        String gone = upload();
        browsing.send(regional, gone + "/descartar");
        told(browsing.send(regional, gone + "/confirmar"), "/admin/invitaciones", "Este archivo ya no está");
        told(browsing.open(regional, gone), "/admin/invitaciones", "Este archivo ya no está");
    }

    @Test
    void anAccountThatIsClosedOrOpenAlreadyLeadsToThePerson() {
        String person = "/admin/personas/" + browsing.cast().neighbour("ACTIVE").value();
        browsing.send(regional, person + "/deshabilitar", "reason", "Se fue");
        told(browsing.send(regional, person + "/deshabilitar", "reason", "x"), person, "La cuenta ya no está activa");
        browsing.send(regional, person + "/habilitar", "reason", "Volvió");
        told(browsing.send(regional, person + "/habilitar", "reason", "x"), person, "La cuenta no está desactivada");
    }

    @Test
    void onOnesOwnAccountThePageSaysThatSomebodyElseDecides() {
        for (var admin : new Access[] {regional, national}) {
            for (String page : new String[] {"/deshabilitar", "/habilitar", "/roles"}) {
                assertThat(browsing.open(admin, "/admin/personas/" + admin.id().value() + page))
                        .hasStatus(403)
                        .bodyText()
                        .contains("Sobre tu propia cuenta decide otra persona")
                        .doesNotContain("name=\"reason\"");
            }
        }
    }

    private String upload() {
        return inviting.upload(
                regional,
                "nombres,apellidos,correo,entidad,cargo\nAna,Alca," + UUID.randomUUID()
                        + "@archivo.pe,UGEL 050003,Jefa\n");
    }

    private static void told(MvcTestResult answer, String address, String what) {
        assertThat(answer).hasRedirectedUrl(address);
        assertThat(answer).flash().extractingByKey("flash").asString().contains(what);
    }
}
