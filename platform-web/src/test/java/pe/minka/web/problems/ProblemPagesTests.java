package pe.minka.web.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.shared.Forbidden;
import pe.minka.web.navigation.Site;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class ProblemPagesTests {

    private static final UUID NOBODY = UUID.fromString("00000000-0000-7000-8000-000000000000");

    private final MockMvcTester web;
    private final Cast cast;
    private final ProblemPages problems;
    private final Visitor browser;
    private final Access admin;
    private final Access regional;

    @Autowired
    ProblemPagesTests(
            @LocalServerPort int port,
            MockMvcTester web,
            JdbcClient jdbc,
            ProblemPages problems,
            MemberAccess members) {
        this.web = web;
        this.problems = problems;
        this.browser = new Visitor(port);
        this.cast = new Cast(jdbc, members);
        this.admin = Objects.requireNonNull(cast.of(Caller.NATIONAL));
        this.regional = Objects.requireNonNull(cast.of(Caller.REGIONAL));
    }

    @Test
    void whatIsNotThereIsSaidInsideTheSite() {
        var page = page(open("/admin/personas/" + NOBODY, regional), 404);

        assertThat(page.select("h1").text()).isEqualTo("No encontramos esta página");
        assertThat(page.select(".nav a").eachText()).contains("Mi espacio", "Administración");
        assertThat(page.select("a[href=/ingresar]")).isEmpty();
        assertThat(page.select("html").attr("data-persona"))
                .isEqualTo(regional.id().value().toString());
    }

    @Test
    void whoMayNotIsSpokenToAsTheMemberTheyAre() {
        var page = problems.on(
                new Forbidden("of another region"),
                regional,
                new MockHttpServletRequest(),
                new MockHttpServletResponse());

        assertThat(page.getModel().get("site"))
                .isInstanceOfSatisfying(
                        Site.class, site -> assertThat(site.member()).isNotNull());
    }

    @Test
    void aBrokenRuleSaysItsSentenceAndLeadsBackToThePage() {
        String person = "/admin/personas/" + cast.neighbour("DISABLED").value();

        var page = page(propose(person, "http://localhost" + person + "?de=lista"), 409);
        assertThat(page.select("h1").text()).isEqualTo("No se hizo el cambio");
        assertThat(page.select("main").text()).contains("La cuenta ya no está activa.");
        assertThat(page.select("main a.btn").eachAttr("href").getFirst()).isEqualTo(person + "?de=lista");

        assertThat(page(propose(person, "https://malo.example" + person), 409)
                        .select("main a.btn")
                        .eachAttr("href")
                        .getFirst())
                .isEqualTo("/inicio");
        assertThat(page(propose(person, "http://localhost/salir"), 409)
                        .select("main a.btn")
                        .eachAttr("href")
                        .getFirst())
                .as("what is only written to is no page")
                .isEqualTo("/inicio");
    }

    @Test
    void aFailureIsLoggedWithTheMethodItWasAskedWith(CapturedOutput log) {
        var answer = browser.submit("/ingresar", "/prueba/fallo", Map.of());

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(log.getOut()).contains("POST /prueba/fallo failed");
    }

    @Test
    void aFormThatIsTooLargeReadsSoWithoutAFile() {
        var answer = browser.submit("/ingresar", Map.of("correo", "a".repeat(2_200_000), "clave", "x"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("Lo que enviaste es demasiado grande")
                .doesNotContain("El archivo es");
    }

    @Test
    void aFormThatLayOpenTooLongLeadsBackToItsPage() throws Exception {
        var late = web.post()
                .uri("/mi/cuenta")
                .with(Actors.as(admin))
                .header("Referer", "http://localhost/mi/cuenta")
                .exchange();
        assertThat(late).hasStatus(403);
        assertThat(late.getRequest().getAttribute("minka.problem")).isEqualTo("form-expired");

        var page = web.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                .requestAttr("minka.problem", "form-expired")
                .header("Referer", "http://localhost/mi/cuenta")
                .exchange();
        assertThat(Jsoup.parse(page.getResponse().getContentAsString())
                        .select("main a[href='/mi/cuenta']")
                        .text())
                .isEqualTo("Volver a donde estabas");
    }

    private MvcTestResult propose(String person, String referer) {
        return web.post()
                .uri(person + "/roles")
                .with(Actors.as(admin))
                .with(csrf())
                .header("Referer", referer)
                .param("role", "ADMINISTRATOR")
                .param("region", "AYA")
                .param("reason", "Atiende la región")
                .exchange();
    }

    private MvcTestResult open(String address, Access access) {
        return web.get().uri(address).with(Actors.as(access)).exchange();
    }

    private static Document page(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
