package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.badges.BadgeCatalogue;
import pe.minka.gamification.badges.BadgeDesk;
import pe.minka.gamification.badges.BadgeTerms;
import pe.minka.gamification.badges.ComposeBadge;
import pe.minka.gamification.badges.Criterion;
import pe.minka.gamification.badges.Family;
import pe.minka.gamification.badges.Tier;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Reason;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class BadgeDeskPagesTests {

    private static final String LIST = "/admin/reconocimiento/insignias";
    private static final String NEW = "/admin/reconocimiento/insignia-nueva";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BadgeDesk desk;

    @Autowired
    private BadgeCatalogue catalogue;

    @Autowired
    private Clock clock;

    private Browsing browsing;
    private LessonInsignia insignia;
    private Access admin;
    private Access nilda;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        insignia = new LessonInsignia(jdbc, ledger, clock);
        admin = browsing.as(Caller.NATIONAL);
        nilda = browsing.another(Caller.MEMBER);
    }

    @Test
    void whatANewOneWouldTakeIsSaidWithWhoWouldGetIt() {
        insignia.contribute(nilda.id());

        assertThat(compose("ver", "si"))
                .hasStatusOk()
                .bodyText()
                .contains("Publicar una lección aprendida.", "Por ejemplo, le tocaría a:");
        assertThat(catalogue.find("pluma-nueva")).isEmpty();
    }

    @Test
    void aComposedOneIsOnTheListAndInTheAudit() {
        assertThat(compose()).hasRedirectedUrl(LIST);

        assertThat(browsing.open(nilda, "/insignias")).bodyText().contains("Pluma nueva");
        assertThat(browsing.open(admin, LIST))
                .bodyText()
                .contains("Pluma nueva", "Se está revisando quién cumple lo que pide");
        assertThat(browsing.open(admin, "/admin/auditoria")).bodyText().contains("Compuso una insignia", "Pluma nueva");
        assertThat(compose()).hasStatus(422).bodyText().contains("Ya hay una insignia con ese nombre");
    }

    @Test
    void signsNobodySeesAreLeftOutOfItsName() {
        assertThat(compose("name", "Plu\u202Ema\u200B nueva\u2067")).hasRedirectedUrl(LIST);

        assertThat(browsing.open(nilda, "/insignias/pluma-nueva"))
                .bodyText()
                .contains("Pluma nueva")
                .doesNotContain("\u202E", "\u200B", "\u2067");
    }

    @Test
    void whatIsAmissIsSaidAtItsField() {
        assertThat(browsing.send(admin, NEW, "name", "Pluma", "purpose", "Contar", "reason", "Falta"))
                .hasStatus(422)
                .bodyText()
                .contains("Elige una de las opciones.");
        assertThat(compose("groups[0].parts[0].count", "mil"))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe un número entero de 1 a 1\u202f000.");
        assertThat(compose("reason", "")).hasStatus(422);
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThat(browsing.send(admin, NEW))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "href=\"#family\"", "href=\"#tier\"", "href=\"#name\"", "href=\"#purpose\"", "href=\"#reason\"")
                .contains("id=\"family-e\"", "id=\"tier-e\"", "id=\"name-e\"", "id=\"purpose-e\"", "id=\"reason-e\"")
                .contains("id=\"groups[0].parts[0].what-e\"");
        assertThat(browsing.send(
                        admin,
                        NEW,
                        "groups[0].parts[0].what",
                        "contributions",
                        "groups[0].parts[1].what",
                        "points",
                        "groups[1].parts[0].what",
                        "badge"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"name-e\"", "id=\"groups[0].parts[0].kind-e\"", "id=\"groups[0].parts[0].count-e\"")
                .contains("id=\"groups[0].parts[1].count-e\"", "id=\"groups[1].parts[0].badge-e\"");
        assertThat(browsing.send(admin, LIST + "/primera-leccion", "version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"name-e\"", "id=\"purpose-e\"", "id=\"reason-e\"", "id=\"groups[0].parts[0].what-e\"");
    }

    @Test
    void theNextVersionTakesNothingAndTheLaterOfTwoIsTold() {
        String one = LIST + "/primera-leccion";
        assertThat(browsing.open(admin, one)).hasStatusOk().bodyText().contains("Versión 1", "Desde el comienzo");
        assertThat(change(one, "2")).hasRedirectedUrl(LIST);
        assertThat(change(one, "3")).hasStatus(409).bodyText().contains("En otra ventana ya cambiaste esta insignia");
        assertThat(browsing.open(admin, one)).bodyText().contains("Publicar 2 lecciones aprendidas.", "Versión 2");
    }

    @Test
    void waysToEarnItAreShownAsGroupsAndStayAsTheyAre() {
        String one = LIST + "/consejo-que-camina";
        var before = catalogue.require("consejo-que-camina");
        assertThat(browsing.open(admin, one))
                .hasStatusOk()
                .bodyText()
                .contains("Se cumple todo esto", "O bien todo esto")
                .doesNotContain("Conservar lo que pide ahora");
        assertThat(BadgeForm.of(before).asked(null)).isEqualTo(before.criterion());
        assertThat(catalogue.given().stream().filter(badge -> BadgeForm.canSay(badge.criterion())))
                .allSatisfy(badge -> assertThat(BadgeForm.of(badge).asked(null)).isEqualTo(badge.criterion()))
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void oneCanBeEarnedInSeveralWays() {
        assertThat(compose(
                        "ver",
                        "si",
                        "groups[0].parts[2].what",
                        "months",
                        "groups[0].parts[2].count",
                        "3",
                        "groups[2].parts[1].what",
                        "badge",
                        "groups[2].parts[1].badge",
                        "cumbre"))
                .hasStatusOk()
                .bodyText()
                .contains("Publicar una lección aprendida y aportar en 3 meses distintos de una misma temporada,"
                        + " o bien tener la insignia «Cumbre».");
    }

    @Test
    void linesThatWereLeftOutAreEmpty() {
        assertThat(browsing.send(
                        admin,
                        NEW,
                        "family",
                        "LEARNS",
                        "tier",
                        "STRAND",
                        "name",
                        "Pluma",
                        "purpose",
                        "Contar",
                        "reason",
                        "Falta",
                        "groups[2].parts[2].what",
                        "points"))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe un número entero de 1 a 100\u202f000.");
    }

    @Test
    void whatTheFormCannotSayIsKept() {
        var either = new Criterion.Any(List.of(new Criterion.Months(2), new Criterion.Kinds(3)));
        var before = new Criterion.All(List.of(either, new Criterion.Points(100)));
        String code = desk.compose(
                admin,
                new ComposeBadge(
                        Family.LEARNS,
                        Tier.STRAND,
                        new BadgeTerms("Pluma tejida", "Contar.", before),
                        new Reason("Por prueba")));
        String one = LIST + "/" + code;
        assertThat(browsing.open(admin, one)).hasStatusOk().bodyText().contains("Conservar lo que pide ahora");
        assertThat(browsing.send(
                        admin,
                        one,
                        "version",
                        "1",
                        "name",
                        "Pluma que llega",
                        "purpose",
                        "Contar lo que pasó.",
                        "criterion",
                        "true",
                        "reason",
                        "Se entiende mejor"))
                .hasRedirectedUrl(LIST);
        var now = catalogue.require(code);
        assertThat(now.name()).isEqualTo("Pluma que llega");
        assertThat(now.criterion()).isEqualTo(before);
    }

    @Test
    void oneTakenBackIsToldWithItsReason() {
        var id = insignia.award(nilda.id());
        String one = LIST + "/primera-leccion/otorgadas/" + id;
        assertThat(browsing.open(admin, LIST + "/primera-leccion/otorgadas"))
                .hasStatusOk()
                .bodyText()
                .contains(nilda.profile().name(), "Válida");
        assertThat(browsing.open(admin, one)).hasStatusOk().bodyText().contains("Kits a tiempo");
        assertThat(browsing.send(admin, one, "reason", "")).hasStatus(422);
        assertThat(browsing.send(admin, one, "reason", "La lección era de otra persona"))
                .hasRedirectedUrl(LIST + "/primera-leccion/otorgadas");

        assertThat(browsing.open(nilda, "/insignias/primera-leccion"))
                .bodyText()
                .contains("Dejó de ser válida", "La lección era de otra persona")
                .doesNotContain("Tuya, vigente");
        assertThat(browsing.open(nilda, "/notificaciones"))
                .bodyText()
                .contains("La administración retiró una insignia");
        for (String reason : List.of("Otra vez", "")) {
            assertThat(browsing.send(admin, one, "reason", reason))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Ya no se puede: se decidió antes", "Esta insignia ya no era válida", reason)
                    .doesNotContain("por corregir", "Corrige esto", "Escribe el motivo");
        }
        assertThat(browsing.open(admin, LIST + "/cumbre/otorgadas/" + id)).hasStatus(404);
    }

    @Test
    void aRetiredOneIsNotOfferedAndCanBeGivenAgain() {
        String turn = LIST + "/mirada-experta/otorgar";
        assertThat(browsing.open(admin, turn)).hasStatusOk().bodyText().contains("Dejar de otorgar");
        assertThat(browsing.send(admin, turn, "dar", "false", "reason", "Se repite"))
                .hasRedirectedUrl(LIST + "/mirada-experta");
        assertThat(browsing.open(nilda, "/insignias")).bodyText().doesNotContain("Mirada experta");
        assertThat(browsing.send(admin, turn, "dar", "true", "reason", "Hacía falta"))
                .hasRedirectedUrl(LIST + "/mirada-experta");
        assertThat(browsing.open(nilda, "/insignias")).bodyText().contains("Mirada experta");
    }

    private MvcTestResult compose(String... more) {
        return send(
                NEW,
                Map.of("family", "LEARNS", "tier", "STRAND", "name", "Pluma nueva", "groups[0].parts[0].count", "1"),
                more);
    }

    private MvcTestResult change(String address, String count) {
        return send(address, Map.of("version", "1", "name", "Primera lección", "groups[0].parts[0].count", count));
    }

    private MvcTestResult send(String address, Map<String, String> some, String... more) {
        Map<String, String> fields = new HashMap<>(some);
        fields.put("purpose", "Contar lo que pasó.");
        fields.put("groups[0].parts[0].what", "contributions");
        fields.put("groups[0].parts[0].kind", "LESSON_PUBLISHED");
        fields.put("reason", "Faltaba");
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return browsing.send(
                admin,
                address,
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }
}
