package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

/** A draft of rules from whoever writes it to whoever decides. */
@PlatformTest
@Transactional
class RuleDraftPagesTests {

    private static final String LIST = "/admin/reconocimiento/borradores";
    private static final String NAME = "Mesa de noviembre";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    private Browsing browsing;
    private Access writer;
    private Access decider;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        writer = browsing.as(Caller.NATIONAL);
        decider = new Browsing(web, jdbc, members).as(Caller.NATIONAL);
        jdbc.sql("insert into season (code, first_day, last_day) values ('2003', '2003-01-01', '2003-12-31')")
                .update();
    }

    @Test
    void aDraftIsHandedOverTriedOutAndApplied() {
        String draft = keep("30");
        assertThat(listed(decider, draft))
                .contains(NAME, "Sin simular", writer.profile().name());
        assertThat(browsing.open(decider, draft))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Compartir una lección aprendida da 10 puntos",
                        "Compartir una lección aprendida da 30 puntos",
                        "Para aplicarlo, primero simúlalo")
                .doesNotContain("Aplicar el borrador");
        assertThat(decide(decider, draft, "aplicar"))
                .hasStatus(409)
                .bodyText()
                .contains("Simula el borrador como está hoy antes de aplicarlo");

        assertThat(browsing.send(decider, draft + "/simular"))
                .hasStatusOk()
                .bodyText()
                .contains("Qué cambiaría en la temporada 2003", "Editas el borrador", NAME)
                .doesNotContain("Aplicar a toda la temporada");
        assertThat(browsing.open(decider, draft + "/simular"))
                .hasStatusOk()
                .bodyText()
                .contains("Última simulación", "Suben de puesto", "Aplicar el borrador");
        assertThat(Browsing.mainText(browsing.open(decider, draft)))
                .contains(
                        "Aplicar el borrador",
                        "Se simuló tal como está",
                        decider.profile().name());
        assertThat(decide(decider, draft, "aplicar", "when", "DAY", "from", ""))
                .hasStatus(422)
                .bodyText()
                .contains("#from", "la mesa</textarea>");
        assertThat(decide(decider, draft, "aplicar", "when", "DAY", "from", "2998-12-01"))
                .hasRedirectedUrl(draft);
        assertThat(browsing.open(writer, draft))
                .bodyText()
                .contains("Lo aplicó", "Sus reglas rigen desde el 1 de diciembre de 2998", "Lo acordó la mesa")
                .contains("Antes", "da 10 puntos", "Después", "da 30 puntos")
                .doesNotContain("Descartar el borrador");
        assertThat(browsing.open(writer, "/admin/reconocimiento/reglas/leccion-publicada"))
                .bodyText()
                .contains("da 30 puntos", "Programada");
        assertThat(browsing.open(decider, "/admin/auditoria"))
                .bodyText()
                .contains("Aplicó un borrador de reglas", "Guardó un borrador de reglas", NAME);
    }

    @Test
    void aDraftCountsItsSeasonAnewAndLeadsToTheReport() {
        String draft = keep("30");
        browsing.send(decider, draft + "/simular");
        assertThat(decide(decider, draft, "aplicar", "when", "PAST")).hasRedirectedUrl(draft);
        assertThat(browsing.open(writer, draft))
                .bodyText()
                .contains("/admin/reconocimiento/recalculos/", "Ver cómo se contó de nuevo la temporada");
    }

    @Test
    void whatWasTriedOutUnderOtherRulesIsSaidAndNotApplied() {
        String draft = keep("30");
        browsing.send(decider, draft + "/simular");
        assertThat(browsing.send(
                        writer,
                        "/admin/reconocimiento/reglas/revision-hecha",
                        "points",
                        latestReview("max(points) + 1"),
                        "version",
                        latestReview("max(version)"),
                        "audience",
                        "EVERYBODY",
                        "enabled",
                        "true",
                        "reason",
                        "Otra cosa"))
                .hasStatus3xxRedirection();
        assertThat(browsing.open(decider, draft))
                .bodyText()
                .contains("Las reglas cambiaron desde la última simulación")
                .doesNotContain("Aplicar el borrador");
        assertThat(decide(decider, draft, "aplicar")).hasStatus(409);
    }

    @Test
    void aDraftIsRewrittenByOneAtATime() {
        String draft = keep("30");
        assertThat(browsing.open(writer, draft + "/editar"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"30\"", NAME, "Guardar los cambios del borrador");
        String id = draft.substring(LIST.length() + 1);
        assertThat(write(writer, "40", "draft", id, "revision", "1", "name", "Otra mesa"))
                .hasRedirectedUrl(draft);
        assertThat(browsing.open(decider, draft)).bodyText().contains("Otra mesa", "da 40 puntos");
        assertThat(write(writer, "50", "draft", id, "revision", "1", "name", NAME))
                .hasStatus(409)
                .bodyText()
                .contains("En otra ventana ya cambiaste este borrador", "value=\"50\"");
        assertThat(write(decider, "50", "draft", id, "revision", "1", "name", NAME))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Otra persona cambió este borrador",
                        "«Otra mesa» dice ahora:",
                        "da 40 puntos",
                        "value=\"50\"",
                        "name=\"revision\" value=\"2\"");
        assertThat(write(decider, "50", "draft", id, "revision", "2", "name", NAME))
                .hasRedirectedUrl(draft);
    }

    @Test
    void aDayThatWouldNotCountIsAskedAbout() {
        String draft = keep("30");
        browsing.send(writer, draft + "/simular");
        assertThat(browsing.send(
                        decider,
                        draft + "/aplicar",
                        "revision",
                        "1",
                        "when",
                        "NOW",
                        "from",
                        "2099-01-01",
                        "reason",
                        "Se acordó"))
                .hasStatus(422)
                .bodyText()
                .contains("Escribiste un día", "value=\"2099-01-01\"");
    }

    @Test
    void aDraftSentTwiceIsKeptOnceAndTheOthersAreAskedToLook() {
        var key = UUID.randomUUID().toString();
        var first = write(writer, "30", "name", NAME, "key", key, "asking", "true");
        var second = write(writer, "30", "name", NAME, "key", key, "asking", "true");
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(browsing.open(decider, "/notificaciones"))
                .bodyText()
                .contains(writer.profile().name() + " te pide mirar un borrador de reglas");
    }

    @Test
    void aDraftNeedsANameASeasonAndAChange() {
        assertThat(write(writer, "30")).hasStatus(422).bodyText().contains("#name", "value=\"30\"");
        assertThat(browsing.send(
                        writer,
                        LIST,
                        new DraftFields(jdbc).of("1066", "", "30", "ACCEPTANCE", "ACCEPTANCE", "name", NAME)))
                .hasStatus(422)
                .bodyText()
                .contains("#season", "Elige una temporada de la lista");
        assertThat(write(writer, "mil", "name", NAME))
                .hasStatus(422)
                .bodyText()
                .contains("#" + DraftFields.of(ContributionKind.LESSON_PUBLISHED) + "points");
    }

    @Test
    void aDraftIsDiscardedWithAReason() {
        String draft = keep("30");
        assertThat(browsing.send(decider, draft + "/descartar", "revision", "0", "reason", "Sin leerlo"))
                .hasStatus(409)
                .bodyText()
                .contains("Otra persona cambió este borrador");
        assertThat(browsing.send(decider, draft + "/descartar", "revision", "1", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("#reason");
        assertThat(decide(decider, draft, "descartar")).hasRedirectedUrl(draft);
        assertThat(browsing.open(writer, draft)).bodyText().contains("Lo descartó", "Lo acordó la mesa");
        assertThat(decide(decider, draft, "descartar"))
                .hasStatus(409)
                .bodyText()
                .contains("Ya se decidió");
        assertThat(browsing.open(writer, LIST))
                .bodyText()
                .contains("Descartado")
                .containsPattern("(?s)id=\"decididos\".*" + draft)
                .doesNotContainPattern("(?s)" + draft + ".*id=\"decididos\"");
        assertThat(browsing.open(writer, draft + "/editar")).hasRedirectedUrl(draft);
        assertThat(browsing.send(writer, draft + "/simular")).hasRedirectedUrl(draft);
    }

    @Test
    void whoIsSecondReadsWhatWasDecidedBesideWhatTheyWrote() {
        String draft = keep("30");
        browsing.send(decider, draft + "/simular");
        assertThat(browsing.send(writer, draft + "/descartar", "revision", "1", "reason", "Ya no hace falta"))
                .hasRedirectedUrl(draft);

        assertThat(Browsing.mainText(decide(decider, draft, "aplicar", "when", "DAY", "from", "2998-12-01")))
                .contains("Lo descartó " + writer.profile().name(), "«Ya no hace falta»", "Tu decisión no se tomó")
                .contains("Ibas a aplicarlo desde el 1 de diciembre de 2998.", "Tu motivo", "Lo acordó la mesa")
                .as("nothing is left to correct")
                .doesNotContain("por corregir", "vuelve a enviar");
        assertThat(Browsing.mainText(decide(decider, draft, "descartar"))).contains("Ibas a descartarlo.");
        assertThat(Browsing.mainText(browsing.open(decider, draft))).doesNotContain("Tu decisión no se tomó");
    }

    @Test
    void whoeverDecidesOnWhatHasChangedGoesOnWithWhatTheyChose() {
        String draft = keep("30");
        String id = draft.substring(LIST.length() + 1);
        browsing.send(decider, draft + "/simular");
        assertThat(write(writer, "40", "draft", id, "revision", "1", "name", NAME))
                .hasRedirectedUrl(draft);

        assertThat(decide(decider, draft, "aplicar", "when", "DAY", "from", "2998-12-01"))
                .hasStatus(409)
                .bodyText()
                .contains("Otra persona cambió este borrador", "da 40 puntos", "la mesa</textarea>")
                .contains("Lo que elegiste sigue aquí: aplicarlo desde el 1 de diciembre de 2998.")
                .contains("name=\"when\" value=\"DAY\"", "name=\"from\" value=\"2998-12-01\"")
                .doesNotContain("Aplicar el borrador");
        assertThat(goOn(draft, "1")).hasStatus(409).bodyText().contains("Otra persona cambió este borrador");
        assertThat(goOn(draft, "2"))
                .hasStatusOk()
                .bodyText()
                .contains("Aplicar el borrador", "la mesa</textarea>", "value=\"2998-12-01\"")
                .contains("data-formulario=\"" + draft + "/simular\"")
                .containsPattern("value=\"DAY\"[^>]*checked")
                .doesNotContain("Simular y seguir decidiendo");
    }

    /** Whoever tries rights out leaves other values of this rule behind. */
    private String latestReview(String what) {
        return jdbc.sql("select (" + what + ")::text from recognition_rule where kind = 'REVIEW_DONE'")
                .query(String.class)
                .single();
    }

    private MvcTestResult goOn(String draft, String revision) {
        return browsing.send(
                decider,
                draft + "/simular",
                "decidir",
                "si",
                "revision",
                revision,
                "when",
                "DAY",
                "from",
                "2998-12-01",
                "reason",
                "Lo acordó la mesa");
    }

    private String keep(String points) {
        var kept = write(writer, points, "name", NAME);
        assertThat(kept).hasStatus3xxRedirection();
        return String.valueOf(kept.getResponse().getRedirectedUrl());
    }

    /** What the list says of one draft: there are others. */
    private String listed(Access admin, String draft) {
        var list = browsing.open(admin, LIST).getResponse().getContentAsByteArray();
        return Jsoup.parse(new String(list, StandardCharsets.UTF_8))
                .select("main li:has(a[href=" + draft + "])")
                .text();
    }

    private MvcTestResult write(Access admin, String points, String... more) {
        return browsing.send(
                admin, LIST, new DraftFields(jdbc).of("2003", "", points, "ACCEPTANCE", "ACCEPTANCE", more));
    }

    private MvcTestResult decide(Access admin, String draft, String act, String... more) {
        var fields = new String[more.length + 4];
        System.arraycopy(more, 0, fields, 4, more.length);
        fields[0] = "revision";
        fields[1] = "1";
        fields[2] = "reason";
        fields[3] = "Lo acordó la mesa";
        return browsing.send(admin, draft + "/" + act, fields);
    }
}
