package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

/** What the standings take: looked at, decided, taken back. */
@PlatformTest
@Transactional
class LadderPagesTests {

    private static final String PAGE = "/admin/reconocimiento/escalones";
    private static final String UNDO = PAGE + "/deshacer";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Clock clock;

    private Browsing browsing;
    private Access admin;
    private Access nilda;
    private int version;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        admin = browsing.as(Caller.NATIONAL);
        nilda = browsing.as(Caller.MEMBER);
        version = version();
    }

    @Test
    void theStandingsAreAStairWithWhatEachTakesAndWhoIsThere() {
        assertThat(browsing.open(admin, PAGE))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "class=\"stairs\"",
                        "Desde el primer aporte aceptado",
                        "Desde 100 puntos, de 3 tipos de aporte",
                        "esta temporada",
                        "Ver a cuántas personas alcanza",
                        "Valores iniciales");
    }

    @Test
    void whomAChangeReachesIsSeenBeforeItIsSaved() {
        contributeMoreThanAnybody();
        assertThat(save("40000", "1", "Somos más", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Mira primero a cuántas personas alcanza", "A cuántas personas alcanza este cambio");

        var looked = look("40000", "1");
        assertThat(looked)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 persona más llegaría al guardar",
                        "Gestores (1)",
                        nilda.profile().name() + ", 40\u202f080 puntos",
                        "value=\"40000\"");
        assertThat(version()).isEqualTo(version);
        assertThat(save("40001", "1", "Somos más", seen(looked)))
                .hasStatus(409)
                .bodyText()
                .contains("Lo que miraste ya no es lo que pasaría");
        assertThat(save("40000", "1", "", seen(looked)))
                .hasStatus(422)
                .bodyText()
                .contains("#reason", "1 persona más llegaría");
        assertThat(save("40000", "1", "Somos más", seen(looked))).hasRedirectedUrl(PAGE);
        assertThat(browsing.open(admin, PAGE))
                .bodyText()
                .contains(
                        "Somos más",
                        "Destacado: Desde 40\u202f000 puntos, de un tipo de aporte",
                        "Deshacer este cambio");
        assertThat(save("120", "3", "Somos más aún", ""))
                .hasStatus(409)
                .bodyText()
                .contains("En otra ventana ya cambiaste los niveles");
    }

    @Test
    void whatMakesNoSenseIsSaidAtItsField() {
        assertThat(look("60000", "3")).hasStatus(422).bodyText().contains("#transformingPoints");
        assertThat(look("90", "20"))
                .hasStatus(422)
                .bodyText()
                .contains("#transformingKinds", "El nivel más alto pide 20 tipos de aporte o más");
        assertThat(look("", "3")).hasStatus(422).bodyText().contains("Los puntos van de 1");
        assertThat(look("cien", "3")).hasStatus(422).bodyText().contains("Los puntos van de 1");
        assertThat(look("100", "3")).hasStatus(422).bodyText().contains("No has cambiado nada");
    }

    @Test
    void allThatIsAmissIsSaidAtOnce() {
        var fields = fields("cero", "0", "", "");
        fields.set(fields.indexOf("Participativo"), "");
        fields.set(fields.indexOf("Transformador"), "x".repeat(41));
        assertThat(browsing.send(admin, PAGE, fields.toArray(String[]::new)))
                .hasStatus(422)
                .bodyText()
                .contains("Hay 5 datos por corregir", "href=\"#participating\"", "href=\"#distinguishedPoints\"")
                .contains("href=\"#distinguishedKinds\"", "href=\"#transforming\"", "href=\"#reason\"");
    }

    @Test
    void namesAloneAreSavedDirectly() {
        var fields = fields("100", "3", "Así los llamamos", "");
        fields.set(fields.indexOf("Transformador"), "Referente");
        assertThat(browsing.send(admin, PAGE, fields.toArray(String[]::new))).hasRedirectedUrl(PAGE);
        assertThat(browsing.open(admin, PAGE)).bodyText().contains("Referente: Desde 300 puntos");
    }

    @Test
    void aChangeIsTakenBackOnceItIsSeenWhoLosesByIt() {
        contributeMoreThanAnybody();
        save("40000", "1", "Somos más", seen(look("40000", "1")));
        String changed = String.valueOf(version());

        var asked = browsing.open(admin, UNDO);
        assertThat(asked)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 persona perdería el nivel",
                        "Destacado: 1 persona",
                        "Destacado: Desde 40\u202f000 puntos",
                        "Destacado: Desde 100 puntos");
        assertThat(undo(changed, seen(asked), "Error"))
                .hasStatus(422)
                .bodyText()
                .contains("#reason", "10 caracteres o más", "1 persona perdería");
        assertThat(undo(changed, "x", "Se guardó por error"))
                .hasStatus(409)
                .bodyText()
                .contains("confirma de nuevo");
        assertThat(undo(changed, seen(asked), "Se guardó por error")).hasRedirectedUrl(PAGE);
        assertThat(browsing.open(admin, PAGE))
                .bodyText()
                .contains("Deshace la versión " + changed, "Se guardó por error");
        assertThat(browsing.open(nilda, "/notificaciones")).bodyText().contains("Se corrigió un cambio de los niveles");
        assertThat(browsing.open(admin, "/admin/auditoria"))
                .bodyText()
                .contains("Deshizo un cambio de los niveles de la temporada");
        assertThat(undo(changed, seen(asked), "Se guardó por error")).hasStatus(409);
    }

    /** Of other tests there are people with many points too. */
    private void contributeMoreThanAnybody() {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_ADVANCED);
        ledger.record(Contribution.accepted(cause, nilda.id(), "Aulas", "/practicas/PR", clock.instant()));
        jdbc.sql("update score set points = points + 40000"
                        + " where participant = (select id from participant where member = ?)")
                .param(nilda.id().value())
                .update();
    }

    private int version() {
        return jdbc.sql("select max(version) from standing_ladder")
                .query(Integer.class)
                .single();
    }

    private MvcTestResult look(String points, String kinds) {
        var fields = fields(points, kinds, "", "");
        fields.addAll(List.of("ver", "si"));
        return browsing.send(admin, PAGE, fields.toArray(String[]::new));
    }

    private MvcTestResult save(String points, String kinds, String reason, String seen) {
        return browsing.send(admin, PAGE, fields(points, kinds, reason, seen).toArray(String[]::new));
    }

    private MvcTestResult undo(String changed, String seen, String reason) {
        return browsing.send(admin, UNDO, "version", changed, "seen", seen, "reason", reason);
    }

    /** The highest standing asks as it does, or as much as the middle one. */
    private List<String> fields(String points, String kinds, String reason, String seen) {
        return new ArrayList<>(List.of(
                "version",
                String.valueOf(version),
                "participating",
                "Participativo",
                "distinguished",
                "Destacado",
                "distinguishedPoints",
                points,
                "distinguishedKinds",
                kinds,
                "transforming",
                "Transformador",
                "transformingPoints",
                points.equals("100") || points.equals("90") ? "300" : "50000",
                "transformingKinds",
                "3",
                "reason",
                reason,
                "seen",
                seen));
    }

    private static String seen(MvcTestResult page) {
        var stamp = Pattern.compile("name=\"seen\" value=\"(\\w+)\"")
                .matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(stamp.find()).isTrue();
        return stamp.group(1);
    }
}
