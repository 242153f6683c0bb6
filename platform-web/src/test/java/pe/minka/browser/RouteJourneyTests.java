package pe.minka.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pe.minka.members.Access;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberDirectory;
import pe.minka.practices.ExpertComments;
import pe.minka.practices.ExpertKey;
import pe.minka.practices.PracticeEvidence;
import pe.minka.practices.PracticePublication;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Practices;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.web.practices.Publishing;

/** From inicial to avanzado: an advisor, an expert and two reviewers, each on a page of their own. */
@BrowserTest
@DisplayName("La ruta de una práctica")
class RouteJourneyTests {

    private static final String GESTORA = "gestora@demo.pe";
    private static final String ASESORA = "asesora@demo.pe";
    private static final String REGIONAL = "admin.regional@demo.pe";

    private final Visits visits;
    private final Practices practices;
    private final PracticeWriting writing;
    private final PracticePublication publication;

    @Autowired
    private PracticeEvidence evidence;

    @Autowired
    private ExpertComments comments;

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private MemberAccess access;

    @Autowired
    RouteJourneyTests(
            @LocalServerPort int port, Practices practices, PracticeWriting writing, PracticePublication publication) {
        this.visits = new Visits(port);
        this.practices = practices;
        this.writing = writing;
        this.publication = publication;
    }

    private Access account(String mail) {
        var person = directory.findByMail(new MailAddress(mail)).orElseThrow();
        return access.of(person.id()).orElseThrow();
    }

    private void as(String mail, String path, Consumer<Page> walk) {
        try (var context = visits.as(mail, 360, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate(visits.address(path));
            walk.accept(page);
        }
    }

    private static void send(Page page, String form) {
        page.click("main form[action$='" + form + "'] .btn:not(.btn-q)");
        page.waitForURL(java.util.regex.Pattern.compile(".*/ruta$"));
    }

    @Test
    @DisplayName("De inicial a avanzado con dos revisiones y un comentario de experto")
    void fromInitialToAdvanced() {
        String code = published();
        String route = "/practicas/" + code + "/ruta";

        as(GESTORA, route, page -> assertThat(page.locator("#falta")).containsText("Te falta 1 de 6"));
        as(ASESORA, route + "/asesoria", RouteJourneyTests::advise);
        as(GESTORA, route, page -> send(page, "/pedido"));
        as(ASESORA, route + "/decidir", page -> decide(page, "Está completa."));
        comments.submit(
                new ExpertKey.OfMember(account(ASESORA), code),
                new ExpertRemarks("", "Directora", "DRE Junín", "El padrón.", "Medir cada mes.", "Seguir."));
        as(GESTORA, route, page -> {
            page.fill("[name=words]", "Ya está todo.");
            send(page, "/pedido");
        });
        as(REGIONAL, "/revisiones", page -> {
            page.click("main a[href$='" + route + "']");
            page.click("#revisiones a[href$='/revision']");
            review(page);
        });
        as(ASESORA, "/practicas/" + code + "/revision", RouteJourneyTests::review);
        as(ASESORA, route + "/decidir", page -> decide(page, "Lista para transferir."));

        as(GESTORA, route, page -> {
            assertThat(page.locator("#final")).isVisible();
            assertThat(page.locator("main .route .here")).containsText("Avanzado");
            assertThat(page.locator("main")).containsText("Buena práctica");
            assertThat(page.locator("main")).containsText("Lista para transferir.");
        });
    }

    @Test
    @DisplayName("Lo escrito en una decisión tardía se queda en la página")
    void whatIsTypedInALateDecisionStays() {
        String code = published();
        String route = "/practicas/" + code + "/ruta";
        as(ASESORA, route + "/asesoria", RouteJourneyTests::advise);
        as(GESTORA, route, page -> send(page, "/pedido"));
        as(ASESORA, route + "/decidir", late -> {
            as(REGIONAL, route + "/decidir", first -> decide(first, "Está completa."));
            late.check("[name=answer][value=avanza]");
            late.fill("[name=reason]", "También lo creo.");
            late.click("main form .btn:not(.btn-q)");

            assertThat(late.locator("main [role=alert]")).containsText("ya no está abierto");
            assertThat(late.locator("[name=reason]")).hasValue("También lo creo.");
        });
    }

    private String published() {
        var gestora = account(GESTORA);
        String code = new Publishing(practices, writing, publication).publish(gestora, "Ruta " + UUID.randomUUID());
        var proof = evidence.addLink(gestora, code, "Registro", "https://www.gob.pe/registro");
        var result = new Results.Item(
                UUID.randomUUID(),
                "Menos abandono",
                "7,1 %",
                "12,4 %",
                "44",
                "620",
                "30/06/2025",
                Set.of(proof.value()));
        writing.save(gestora, code, Section.RESULTS, new Results(List.of(result)), 1);
        publication.publish(gestora, code, "Con evidencia");
        return code;
    }

    private static void advise(Page page) {
        page.fill("[name=heldOn]", "12/03/2026");
        page.fill("[name=minutes]", "Se habló de cómo medir.");
        send(page, "/asesoria");
        assertThat(page.locator("#asesorias")).containsText("Asesoría personalizada");
    }

    private static void decide(Page page, String reason) {
        page.check("[name=answer][value=avanza]");
        page.fill("[name=reason]", reason);
        send(page, "/decidir");
        assertThat(page.locator("main")).containsText(reason);
    }

    private static void review(Page page) {
        for (String criterion : List.of("replicable", "impact", "verifiable", "sustainable")) {
            page.check("[name='" + criterion + ".met'][value=true]");
            page.fill("[name='" + criterion + ".reason']", "Se lee con claridad.");
        }
        send(page, "/revision");
        assertThat(page.locator("#revisiones")).containsText("Se lee con claridad.");
    }
}
