package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

@PlatformTest
class ApplicationsTests {

    private final Browsing browsing;
    private final Access regional;

    @Autowired
    ApplicationsTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.browsing = new Browsing(web, jdbc, members);
        this.regional = browsing.as(Caller.REGIONAL);
    }

    @Test
    void whoComesLateIsTakenToWhatBecameOfThePerson() {
        var person = browsing.cast().neighbour("PENDING");
        String application = "/admin/solicitudes/" + person.value();
        String page = "/admin/personas/" + person.value();
        assertThat(browsing.send(regional, application + "/rechazar", "reason", "No corresponde"))
                .hasRedirectedUrl("/admin/solicitudes");

        assertThat(browsing.open(regional, application)).hasRedirectedUrl(page);
        assertThat(browsing.send(regional, application + "/aprobar")).hasRedirectedUrl(page);
        assertThat(browsing.send(regional, application + "/rechazar", "reason", "Otra vez"))
                .hasRedirectedUrl(page);
        assertThat(browsing.status(person)).isEqualTo("REJECTED");
    }
}
