package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

/** Nobody rises by themselves or alone: each attempt is refused and leaves its trace. */
@PlatformTest
@DisplayName("S13")
class PrivilegesTests {

    private final Browsing browsing;
    private final JdbcClient jdbc;
    private final Access regional;
    private final Access national;
    private final MemberId neighbour;

    @Autowired
    PrivilegesTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.jdbc = jdbc;
        this.browsing = new Browsing(web, jdbc, members);
        this.regional = browsing.as(Caller.REGIONAL);
        this.national = browsing.as(Caller.NATIONAL);
        this.neighbour = browsing.cast().neighbour("ACTIVE");
    }

    @ParameterizedTest
    @CsvSource({"ADVISOR,AYA", "MODERATOR,nacional", "ADMINISTRATOR,AYA", "ADMINISTRATOR,nacional"})
    void nobodyGrantsThemselvesARole(String role, String region) {
        for (var admin : new Access[] {regional, national}) {
            long before = browsing.refusals(admin.id(), "ONESELF");
            assertThat(grant(admin, admin.id(), role, region)).hasStatus(403);
            assertThat(browsing.grants(admin.id())).isOne();
            assertThat(browsing.refusals(admin.id(), "ONESELF")).isEqualTo(before + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"ADMINISTRATOR,AYA,RANK", "ADMINISTRATOR,nacional,RANK", "MODERATOR,nacional,SCOPE", "ADVISOR,JUN,SCOPE"
    })
    void nobodyGrantsAboveTheOwnRankOrOutsideTheOwnRegion(String role, String region, String rule) {
        assertThat(grant(regional, neighbour, role, region)).hasStatus(403);
        assertThat(browsing.grants(neighbour)).isZero();
        assertThat(browsing.refusals(neighbour, rule)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"MODERATOR", "ADVISOR", "MEMBER"})
    void whoDoesNotAdministerGrantsNothing(Caller caller) {
        assertThat(grant(browsing.as(caller), neighbour, "ADVISOR", "AYA")).hasStatus(403);
        assertThat(browsing.grants(neighbour)).isZero();
    }

    @Test
    void anAdministratorTakesTwoDifferentPeople() {
        assertThat(grant(national, neighbour, "ADMINISTRATOR", "AYA")).hasStatus(302);
        assertThat(browsing.grants(neighbour)).isZero();

        String request = "/admin/roles/" + requestOf(neighbour);
        assertThat(browsing.send(national, request + "/confirmar")).hasStatus(403);
        assertThat(browsing.send(national, request + "/rechazar", "reason", "x"))
                .hasStatus(403);
        assertThat(browsing.send(regional, request + "/confirmar")).hasStatus(403);
        assertThat(browsing.grants(neighbour)).isZero();
        assertThat(browsing.refusals(neighbour, "SECOND_PERSON")).isEqualTo(2);

        assertThat(browsing.send(browsing.another(Caller.NATIONAL), request + "/confirmar"))
                .hasStatus(302);
        assertThat(browsing.grants(neighbour)).isOne();
    }

    @Test
    void theOneWhoIsProposedDoesNotConfirm() {
        var future = browsing.another(Caller.NATIONAL);
        assertThat(grant(national, future.id(), "ADMINISTRATOR", "JUN")).hasStatus(302);

        assertThat(browsing.send(future, "/admin/roles/" + requestOf(future.id()) + "/confirmar"))
                .hasStatus(403);
        assertThat(browsing.grants(future.id())).isOne();
    }

    /** Taken back: the national administrators of other tests stay. */
    @Test
    @Transactional
    void theLastAdministratorIsNotRemoved() {
        var last = browsing.another(Caller.NATIONAL);
        jdbc.sql("delete from role_grant where role = 'ADMINISTRATOR' and region is null and member <> :last")
                .param("last", last.id().value())
                .update();

        // national still acts with the rights of a moment ago
        assertThat(browsing.send(
                        national,
                        "/admin/personas/" + last.id().value() + "/roles/quitar",
                        "role",
                        "ADMINISTRATOR",
                        "region",
                        "nacional",
                        "reason",
                        "Cambio"))
                .hasStatus(403);
        assertThat(browsing.send(
                        national, "/admin/personas/" + last.id().value() + "/deshabilitar", "reason", "Cambio"))
                .hasStatus(403);
        assertThat(browsing.send(last, "/admin/personas/" + last.id().value() + "/deshabilitar", "reason", "Me voy"))
                .hasStatus(403);
        assertThat(browsing.grants(last.id())).isOne();
        assertThat(browsing.status(last.id())).isEqualTo("ACTIVE");
        assertThat(browsing.refusals(last.id(), "LAST_ADMINISTRATOR")).isEqualTo(2);
    }

    @Test
    void equalsAndSuperiorsAreOutOfReach() {
        for (var other : new Access[] {browsing.another(Caller.REGIONAL), browsing.another(Caller.NATIONAL)}) {
            String person = "/admin/personas/" + other.id().value();
            assertThat(browsing.send(regional, person + "/deshabilitar", "reason", "x"))
                    .hasStatus(403);
            assertThat(browsing.status(other.id())).isEqualTo("ACTIVE");
            assertThat(browsing.refusals(other.id(), "RANK")).isOne();
        }
    }

    @Test
    void rolesDoNotComeByFile() {
        String mail = UUID.randomUUID() + "@archivo.pe";
        String batch = new Inviting(browsing, jdbc)
                .upload(
                        national,
                        "nombres,apellidos,correo,entidad,cargo,rol,estado\nAna,Alca," + mail
                                + ",UGEL 050003,Jefa,ADMINISTRATOR,ACTIVE\n");
        assertThat(browsing.open(national, batch)).hasStatusOk().bodyText().contains("No usamos: rol, estado");
        assertThat(browsing.send(national, batch + "/confirmar")).hasStatus(302);

        var id = new MemberId(jdbc.sql("select id from member where mail = :mail")
                .param("mail", mail)
                .query(UUID.class)
                .single());
        assertThat(browsing.status(id)).isEqualTo("INVITED");
        assertThat(browsing.grants(id)).isZero();
    }

    private MvcTestResult grant(Access admin, MemberId id, String role, String region) {
        return browsing.send(
                admin,
                "/admin/personas/" + id.value() + "/roles",
                "role",
                role,
                "region",
                region,
                "reason",
                "Oficio 1");
    }

    private UUID requestOf(MemberId member) {
        return jdbc.sql("select id from role_request where member = :member and status = 'WAITING'")
                .param("member", member.value())
                .query(UUID.class)
                .single();
    }
}
