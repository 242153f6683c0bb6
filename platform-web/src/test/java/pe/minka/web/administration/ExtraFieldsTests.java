package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

/** What a form does not ask for, it does not take. */
@PlatformTest
@DisplayName("S12")
class ExtraFieldsTests {

    private static final String ROW = "select mail, given_names, surnames, organisation, post, created_at, joined_at,"
            + " consented_at from member where id = :id";

    private final Browsing browsing;
    private final JdbcClient jdbc;
    private final Access regional;

    @Autowired
    ExtraFieldsTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.browsing = new Browsing(web, jdbc, members);
        this.jdbc = jdbc;
        this.regional = browsing.as(Caller.REGIONAL);
    }

    @Test
    void approvingTakesNothingButTheDecision() {
        var person = browsing.cast().neighbour("PENDING");
        assertThat(browsing.send(regional, "/admin/solicitudes/" + person.value() + "/aprobar", with()))
                .hasStatus(302);
        assertThat(browsing.status(person)).isEqualTo("ACTIVE");
        assertUnchanged(person);
    }

    @Test
    void rejectingTakesNothingButTheReason() {
        var person = browsing.cast().neighbour("PENDING");
        assertThat(browsing.send(
                        regional,
                        "/admin/solicitudes/" + person.value() + "/rechazar",
                        with("reason", "No corresponde")))
                .hasStatus(302);
        assertThat(browsing.status(person)).isEqualTo("REJECTED");
        assertUnchanged(person);
    }

    @Test
    void disablingAndEnablingTakeNothingButTheReason() {
        var person = browsing.cast().neighbour("ACTIVE");
        var before = row(person);
        String page = "/admin/personas/" + person.value();
        assertThat(browsing.send(regional, page + "/deshabilitar", with("reason", "Se fue")))
                .hasStatus(302);
        assertThat(browsing.status(person)).isEqualTo("DISABLED");
        assertThat(browsing.send(regional, page + "/habilitar", with("reason", "Volvió")))
                .hasStatus(302);
        assertThat(browsing.status(person)).isEqualTo("ACTIVE");
        assertThat(row(person)).isEqualTo(before);
        assertThat(browsing.grants(person)).isZero();
    }

    @Test
    void grantingTakesTheRoleTheScopeAndTheReason() {
        var person = browsing.cast().neighbour("ACTIVE");
        var before = row(person);
        assertThat(browsing.send(
                        regional,
                        "/admin/personas/" + person.value() + "/roles",
                        "role",
                        "ADVISOR",
                        "region",
                        "AYA",
                        "reason",
                        "Oficio 1",
                        "grantedBy",
                        UUID.randomUUID().toString(),
                        "grantedAt",
                        "2020-01-01T00:00:00Z",
                        "member",
                        regional.id().value().toString(),
                        "status",
                        "ERASED"))
                .hasStatus(302);
        assertThat(row(person)).isEqualTo(before);
        var grant = jdbc.sql(
                        "select role, granted_by, granted_at < now() - interval '1 day' as old from role_grant where member = :id")
                .param("id", person.value())
                .query()
                .singleRow();
        assertThat(grant)
                .containsEntry("role", "ADVISOR")
                .containsEntry("granted_by", regional.id().value())
                .containsEntry("old", false);
        assertThat(browsing.grants(regional.id())).isOne();
    }

    @Test
    void invitingTakesWhoTheyAreAndNothingElse() {
        String mail = UUID.randomUUID() + "@invitada.pe";
        String place = Objects.toString(row(browsing.cast().neighbour("ACTIVE")).get("organisation"));
        var fields = Stream.concat(
                        Stream.of(
                                "givenNames",
                                "Ana",
                                "surnames",
                                "Alca",
                                "mail",
                                mail,
                                "organisation",
                                place,
                                "post",
                                "Jefa"),
                        Stream.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "role",
                                "ADMINISTRATOR",
                                "status",
                                "ACTIVE",
                                "grants[0].role",
                                "ADMINISTRATOR",
                                "password",
                                "x",
                                "joinedAt",
                                "2020-01-01",
                                "invitedBy",
                                UUID.randomUUID().toString()))
                .toArray(String[]::new);

        assertThat(browsing.send(regional, "/admin/invitaciones/persona", fields))
                .hasStatus(302);

        var member = jdbc.sql(
                        "select m.status, m.password, m.joined_at, i.invited_by from member m join invitation i on i.member = m.id where m.mail = :mail")
                .param("mail", mail)
                .query()
                .singleRow();
        assertThat(member)
                .containsEntry("status", "INVITED")
                .containsEntry("password", null)
                .containsEntry("joined_at", null)
                .containsEntry("invited_by", regional.id().value());
    }

    private void assertUnchanged(MemberId person) {
        var row = row(person);
        assertThat(row)
                .containsEntry("given_names", "Persona")
                .containsEntry("post", "Especialista")
                .containsEntry("mail", person.value() + "@elenco.pe");
        assertThat(row.get("organisation")).isEqualTo(row(regional.id()).get("organisation"));
        assertThat(String.valueOf(row.get("joined_at"))).doesNotStartWith("2020");
        assertThat(browsing.grants(person)).isZero();
    }

    private Map<String, Object> row(MemberId id) {
        return jdbc.sql(ROW).param("id", id.value()).query().singleRow();
    }

    private static String[] with(String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(
                "role", "ADMINISTRATOR",
                "grants[0].role", "ADMINISTRATOR",
                "status", "ERASED",
                "organisation", UUID.randomUUID().toString(),
                "profile.organisation", UUID.randomUUID().toString(),
                "id", UUID.randomUUID().toString(),
                "mail", "otra@otra.pe",
                "givenNames", "Otra",
                "post", "Otro",
                "createdAt", "2020-01-01T00:00:00Z",
                "joinedAt", "2020-01-01T00:00:00Z",
                "decidedBy", UUID.randomUUID().toString()));
        return all.toArray(String[]::new);
    }
}
