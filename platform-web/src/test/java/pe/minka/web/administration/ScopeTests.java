package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.InvitationBatches;
import pe.minka.members.Invitations;
import pe.minka.members.Invitee;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationKind;
import pe.minka.web.security.Caller;
import pe.minka.web.security.RoutePolicy;
import pe.minka.web.security.RouteRule;

/** Every route that bears an identifier, asked by a regional administrator for the own region and for another. */
@PlatformTest
@DisplayName("S11")
class ScopeTests {

    private static final List<String> ABOUT_PEOPLE =
            List.of("/admin/personas/{id}", "/admin/solicitudes/{id}", "/admin/invitaciones/{id}");

    private final Browsing browsing;
    private final RoutePolicy policy;
    private final Invitations invitations;
    private final InvitationBatches batches;
    private final OrganisationCatalogue organisations;
    private final Access regional;
    private final Access national;

    @Autowired
    ScopeTests(
            MockMvcTester web,
            JdbcClient jdbc,
            MemberAccess members,
            RoutePolicy policy,
            Invitations invitations,
            InvitationBatches batches,
            OrganisationCatalogue organisations) {
        this.browsing = new Browsing(web, jdbc, members);
        this.policy = policy;
        this.invitations = invitations;
        this.batches = batches;
        this.organisations = organisations;
        this.regional = browsing.as(Caller.REGIONAL);
        this.national = browsing.as(Caller.NATIONAL);
    }

    @TestFactory
    Stream<DynamicTest> peopleOfOtherRegionsAreNotThere() {
        return rules(ABOUT_PEOPLE)
                .map(rule -> DynamicTest.dynamicTest(
                        rule.method() + " " + rule.path().getPatternString(), () -> {
                            assertThat(ask(regional, rule, person(rule, "120005")))
                                    .hasStatus(404);
                            assertThat(ask(national, rule, person(rule, "120005")))
                                    .matches(ScopeTests::isThere);
                            assertThat(ask(regional, rule, person(rule, "050003")))
                                    .matches(ScopeTests::isThere);
                        }));
    }

    @TestFactory
    Stream<DynamicTest> filesOfOthersAreNotThere() {
        return rules(List.of("/admin/invitaciones/archivo/{id}"))
                .map(rule -> DynamicTest.dynamicTest(
                        rule.method() + " " + rule.path().getPatternString(), () -> {
                            var neighbour = browsing.another(Caller.REGIONAL);
                            var id = file(rule);
                            assertThat(ask(neighbour, rule, id)).hasStatus(404);
                            assertThat(ask(regional, rule, id)).matches(ScopeTests::isThere);
                        }));
    }

    @Test
    void listsShowTheOwnRegionOnly() {
        var here = browsing.cast.neighbour("PENDING").value();
        var there = browsing.cast.stranger("PENDING").value();

        for (var list :
                List.of("/admin/solicitudes?pagina=1", "/admin/personas?q=" + there, "/admin/personas?region=JUN")) {
            assertThat(browsing.open(regional, list)).hasStatusOk().bodyText().doesNotContain("/" + there);
        }
        assertThat(browsing.open(regional, "/admin/personas?q=" + here))
                .bodyText()
                .contains("/" + here);
        assertThat(browsing.open(national, "/admin/personas?q=" + there))
                .bodyText()
                .contains("/" + there);
    }

    private Stream<RouteRule> rules(List<String> prefixes) {
        return policy.rules().stream()
                .filter(rule -> prefixes.stream()
                        .anyMatch(prefix -> rule.path().getPatternString().startsWith(prefix)));
    }

    /** What the route may refuse for another reason, such as a missing field, is there all the same. */
    private static boolean isThere(MvcTestResult result) {
        int status = result.getResponse().getStatus();
        return status < 500 && status != 404 && status != 403;
    }

    private MvcTestResult ask(Access access, RouteRule rule, UUID id) {
        String address = rule.path().getPatternString().replace("{id}", id.toString());
        boolean revoking = address.endsWith("/quitar");
        if (rule.method().equals(HttpMethod.GET)) {
            return browsing.open(access, revoking ? address + "?role=ADVISOR&region=AYA" : address);
        }
        return browsing.send(access, address, "role", "ADVISOR", "region", "AYA", "reason", "Por prueba");
    }

    private UUID person(RouteRule rule, String ugel) {
        String path = rule.path().getPatternString();
        if (path.startsWith("/admin/invitaciones")) {
            return invited(ugel).value();
        }
        String status =
                path.startsWith("/admin/solicitudes") ? "PENDING" : path.endsWith("/habilitar") ? "DISABLED" : "ACTIVE";
        var person = ugel.equals("050003") ? browsing.cast.neighbour(status) : browsing.cast.stranger(status);
        if (path.endsWith("/quitar")) {
            browsing.grant(person, "ADVISOR", "AYA");
        }
        return person.value();
    }

    private MemberId invited(String ugel) {
        var place =
                organisations.find(OrganisationKind.UGEL, ugel).orElseThrow().id();
        var mail = new MailAddress(UUID.randomUUID() + "@invitada.pe");
        return invitations.invite(national, new Invitee("Ana", "Alca", mail, place, "Jefa"));
    }

    private UUID file(RouteRule rule) {
        String row = "nombres,apellidos,correo,entidad,cargo\nAna,Alca," + UUID.randomUUID()
                + "@archivo.pe,UGEL 050003,Jefa\n";
        var id = batches.upload(regional, "gente.csv", row.getBytes(StandardCharsets.UTF_8));
        if (rule.path().getPatternString().endsWith("/deshacer")) {
            batches.confirm(regional, id);
        }
        return id.value();
    }
}
