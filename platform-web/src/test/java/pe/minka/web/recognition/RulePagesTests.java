package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class RulePagesTests {

    private static final String LIST = "/admin/reconocimiento/reglas";
    private static final String ONE = LIST + "/practica-publicada";
    private static final String API = "/api/v1/recognition/rules";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private RuleSentence sentence;

    @Autowired
    private RecognitionTexts texts;

    private Browsing browsing;
    private Access admin;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        admin = browsing.as(Caller.NATIONAL);
    }

    @Test
    void theListSaysEachRuleInAPlainSentence() {
        assertThat(browsing.open(admin, LIST))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Publicar una práctica da 20 puntos a cada integrante del equipo, cuando se publica.",
                        "Recibir un apoyo da 1 punto a quien hizo el aporte, cuando alguien lo apoya. Cuenta como máximo"
                                + " 10 veces al día, 3 veces al día de la misma persona y 20 veces por temporada de la"
                                + " misma persona.",
                        "Desde el comienzo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | - | - | - | EVERYBODY | true  | Publicar una práctica da 20 puntos a cada integrante del equipo, cuando se publica.",
                "1  | 1 | - | - | EVERYBODY | true  | Publicar una práctica da 1 punto a cada integrante del equipo, cuando se publica. Cuenta como máximo 1 vez al día.",
                "5  | 2 | 3 | 4 | ADVISORS  | true  | Publicar una práctica da 5 puntos a cada integrante del equipo, cuando se publica. Cuenta como máximo 2 veces al día, 3 veces al día de la misma persona y 4 veces por temporada. Solo para quienes asesoran.",
                "5  | - | - | 1 | MEMBERS   | true  | Publicar una práctica da 5 puntos a cada integrante del equipo, cuando se publica. Cuenta como máximo 1 vez por temporada. Solo para gestoras y gestores.",
                "0  | - | - | - | EVERYBODY | true  | Publicar una práctica no da puntos.",
                "9  | - | - | - | EVERYBODY | false | Publicar una práctica no da puntos: la regla está apagada."
            },
            nullValues = "-")
    void aRuleIsSaidFromItsValues(
            int points, Integer day, Integer giver, Integer season, Audience audience, boolean enabled, String said) {
        var terms = new RuleTerms(points, new Caps(day, giver, season), Moment.ACCEPTANCE, audience, enabled);
        assertThat(sentence.of(ContributionKind.PRACTICE_PUBLISHED, terms)).isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource(ContributionKind.class)
    void everyKindCanBeSaidAndOpened(ContributionKind kind) {
        var terms = new RuleTerms(2, Caps.NONE, Moment.ACCEPTANCE, Audience.EVERYBODY, true);
        assertThat(sentence.of(kind, terms)).contains(" da 2 puntos a ").endsWith(".");
        assertThat(browsing.open(admin, LIST + "/" + texts.path(kind)))
                .hasStatusOk()
                .bodyText()
                .contains(texts.kind(kind), "Versión 1");
    }

    @Test
    void whatIsTypedIsSaidBeforeItIsKept() {
        assertThat(send("25", "1", "ver", "si"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Desde ahora, publicar una práctica da 25 puntos a cada integrante del equipo", "value=\"25\"")
                .doesNotContain("Versión 2");
        assertThat(send("25", "1", "ver", "si", "from", "2998-12-01"))
                .bodyText()
                .contains("Desde el 1 de diciembre de 2998, publicar una práctica da 25 puntos");
        assertThat(send("25", "1", "ver", "si", "from", "ayer")).hasStatus(422);
        assertThat(send("mil", "1", "ver", "si"))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe un número entero de 0 a 1\u202f000.");
    }

    @Test
    void whatOnePersonGivesAnotherHasAMaximumForTheSeasonThatIsChangedHere() {
        String kept = LIST + "/compromiso-cumplido";
        assertThat(browsing.open(admin, kept)).bodyText().contains("name=\"perPair\"", "value=\"12\"");
        assertThat(browsing.open(admin, ONE)).bodyText().doesNotContain("name=\"perPair\"");

        assertThat(browsing.send(
                        admin,
                        kept,
                        "points",
                        "5",
                        "version",
                        "1",
                        "audience",
                        "EVERYBODY",
                        "enabled",
                        "true",
                        "perPair",
                        "7",
                        "reason",
                        "Lo acordó la mesa"))
                .hasRedirectedUrl(LIST);

        assertThat(browsing.open(admin, kept))
                .bodyText()
                .contains("value=\"7\"", "Cuenta como máximo 7 veces por temporada de la misma persona.");
        assertThat(send("20", "1", "perPair", "7")).hasStatus(422);
    }

    @Test
    void aNewVersionStandsAboveTheOldOneWithWhoAndWhy() {
        assertThat(send("25", "1")).hasRedirectedUrl(LIST);
        assertThat(Browsing.mainText(browsing.open(admin, ONE)))
                .contains(
                        "da 25 puntos",
                        "da 20 puntos",
                        "Versión 2",
                        "Lo acordó la mesa",
                        admin.profile().name());
        assertThat(browsing.cast().acts(admin)).contains("recognition.ruleChanged");
        assertThat(browsing.open(admin, "/admin/auditoria"))
                .bodyText()
                .contains("Regla de reconocimiento Práctica publicada", "20 → 25");
    }

    @Test
    void theLaterOfTwoSeesWhatTheOtherDecidedAndKeepsWhatTheyTyped() {
        var first = admin;
        send("25", "1");
        admin = new Browsing(web, jdbc, members).as(Caller.NATIONAL);
        assertThat(send("30", "1"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Otra persona guardó una versión",
                        "da 25 puntos",
                        "value=\"30\"",
                        "name=\"version\" value=\"2\"");
        admin = first;
        assertThat(send("30", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("En otra ventana ya guardaste una versión de esta regla");
        assertThat(send("30", "2")).hasRedirectedUrl(LIST);
    }

    @Test
    void whatIsSavedUnchangedIsNoVersion() {
        assertThat(send("20", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("No has cambiado nada", "#reason")
                .doesNotContain("Así quedaría la regla");
        assertThat(
                        decide(
                                "{\"kind\":\"PRACTICE_PUBLISHED\",\"version\":1,\"points\":20,\"enabled\":true,\"reason\":\"Mesa\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("No has cambiado nada");
        assertThat(browsing.open(admin, ONE)).bodyText().doesNotContain("Versión 2");
    }

    @Test
    void whatTheLaterOfTwoDidNotTouchSaysWhatTheOtherDecided() {
        send("25", "1", "perSeason", "4", "audience", "MEMBERS");
        admin = browsing.another(Caller.NATIONAL);

        assertThat(send("20", "1", "perDay", "2", "ver", "si"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"version\" value=\"1\"");
        assertThat(send("20", "1", "perDay", "2", "perSeason", "9", "audience", "ADVISORS"))
                .hasStatus(409)
                .bodyText()
                .containsPattern("id=\"points\"[^>]*value=\"25\"")
                .containsPattern("id=\"perDay\"[^>]*value=\"2\"")
                .containsPattern("id=\"perSeason\"[^>]*value=\"9\"")
                .contains("Ahora dice «4»", "Ahora dice «Solo gestoras y gestores»", "#perSeason", "#audience")
                .contains("name=\"version\" value=\"2\"")
                .doesNotContain("Ahora dice «25»");
    }

    @Test
    void whatIsRefusedIsNotSaidAsIfItCouldBe() {
        assertThat(send("25", "1", "from", "2020-01-01", "ver", "si"))
                .hasStatus(422)
                .bodyText()
                .contains("lo pasado no cambia")
                .doesNotContain("Así quedaría la regla");
        assertThat(send("25", "1", "from", "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("Así quedaría la regla");
        assertThat(send("mil", "1", "perDay", "0", "from", "2020-01-01", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#points\"", "href=\"#perDay\"", "href=\"#from\"", "href=\"#reason\"")
                .doesNotContain("Así quedaría la regla");
    }

    @Test
    void aMomentNobodyKnowsAndADayThatNeverComesAreRefused() {
        assertThat(send("25", "1", "moment", "SUBMISSION")).hasStatus(422);
        assertThat(send("25", "1", "moment", "SUBMISSION", "ver", "si")).hasStatus(422);
        assertThat(send("25", "1", "from", "+999999999-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Escribe una fecha entre 2000 y 2999");
    }

    @Test
    void aVersionNeedsAReasonAndADayThatIsNotOver() {
        assertThat(send("25", "1", "reason", "")).hasStatus(422);
        assertThat(send("25", "1", "from", "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("lo pasado no cambia");
        assertThat(send("25", "1", "from", "2999-01-01")).hasRedirectedUrl(LIST);
        assertThat(browsing.open(admin, LIST)).bodyText().contains("Cambia el 1 ene 2999");
    }

    @Test
    void aPlannedVersionIsSaidBeforehandAndGivesWayOnlyWhenThatIsConfirmed() {
        send("25", "1", "from", "2998-12-01");
        assertThat(browsing.open(admin, ONE))
                .bodyText()
                .contains(
                        "Ya hay una versión prevista desde el 1 de diciembre de 2998: Publicar una práctica da 25",
                        "Dejar sin efecto la versión prevista");
        assertThat(send("30", "2"))
                .hasStatus(422)
                .bodyText()
                .contains("#replacing", "Confirma que quede sin efecto", "value=\"30\"");
        assertThat(send("28", "2", "from", "2999-01-01")).hasRedirectedUrl(LIST);
        assertThat(send("30", "3", "replacing", "true")).hasRedirectedUrl(LIST);
        assertThat(browsing.open(admin, ONE))
                .bodyText()
                .contains("Sin efecto", "Nunca rigió: la reemplazó la versión 4.")
                .doesNotContain("Ya hay una versión prevista");
    }

    @Test
    void addressesAreInSpanish() {
        assertThat(texts.path(ContributionKind.LESSON_PUBLISHED)).isEqualTo("leccion-publicada");
        assertThat(Stream.of(ContributionKind.values()).map(texts::path))
                .doesNotHaveDuplicates()
                .allMatch(path -> path.matches("[a-z-]+"));
        assertThat(browsing.open(admin, LIST + "/lesson-published")).hasStatus(404);
    }

    @Test
    void programsOfNationalAdministratorsReadAndDecide() {
        assertThat(browsing.open(admin, API))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.kind=='PRACTICE_PUBLISHED')].inForce.points")
                .asArray()
                .containsExactly(20);
        assertThat(
                        decide(
                                "{\"kind\":\"PRACTICE_PUBLISHED\",\"version\":1,\"points\":25,\"enabled\":true,\"reason\":\"Mesa\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.inForce.points")
                .isEqualTo(25);
        assertThat(
                        decide(
                                "{\"kind\":\"PRACTICE_PUBLISHED\",\"version\":1,\"points\":30,\"enabled\":true,\"reason\":\"Mesa\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("regla-incumplida", "la última es la 2. Léela y envía otra vez")
                .doesNotContain("abajo");
        assertThat(decide("{}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("kind", "version", "points", "enabled", "reason");
        assertThat(
                        decide(
                                "{\"kind\":\"REVIEW_DONE\",\"version\":1,\"points\":3,\"perDay\":0,\"enabled\":true,\"reason\":\"Mesa\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("perDay");
    }

    private MvcTestResult decide(String json) {
        return web.post()
                .uri(API)
                .with(Actors.as(admin))
                .with(csrf())
                .contentType("application/json")
                .content(json)
                .exchange();
    }

    private MvcTestResult send(String points, String version, String... more) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("points", points);
        fields.put("version", version);
        fields.put("audience", "EVERYBODY");
        fields.put("enabled", "true");
        fields.put("reason", "Lo acordó la mesa");
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return browsing.send(
                admin,
                ONE,
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }
}
