package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class SimulationPagesTests {

    private static final String PAGE = "/admin/reconocimiento/simulacion";
    private static final String LESSONS = DraftFields.of(ContributionKind.LESSON_PUBLISHED);

    private static final String WAITING = """
            with s as (insert into contribution_subject (subject) values ('lesson:waits') returning subject),
                 c as (insert into contribution (subject, kind, occurrence, participant, season, day, title, path, accepted_at,
                                                 accepted, outcome)
                       select s.subject, 'LESSON_PUBLISHED', '', p.id, '2003', '2003-06-05', 'Aulas', '/', now(), false,
                              'NOT_YET'
                       from s
                       cross join participant p
                       where p.member = :member
                       returning subject, kind, occurrence, participant)
            insert into contribution_moment (subject, kind, occurrence, participant, moment, first_at, last_at)
            select subject, kind, occurrence, participant, 'SUBMISSION', '2003-06-05 12:00-05', '2003-06-05 12:00-05'
            from c
            """;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    private Browsing browsing;
    private PastSeason past;
    private Access admin;
    private Access nilda;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        admin = browsing.as(Caller.NATIONAL);
        nilda = browsing.as(Caller.MEMBER);
        past = PastSeason.in(jdbc);
        past.contributed(nilda.id());
    }

    @Test
    void thatSomeAreLeftOutIsToldWhereSomeAre() {
        IntStream.range(0, 30).forEach(n -> past.contributed(browsing.cast().neighbour("ACTIVE")));

        assertThat(send(PAGE, "30", "")).bodyText().contains("Aquí están los 30 cambios más grandes.");
    }

    @Test
    void theDraftBeginsAsTheRulesInForceAndInASeasonThatHasBegun() {
        jdbc.sql("insert into season (code, first_day, last_day) values ('2999', '2999-01-01', '2999-12-31')")
                .update();

        assertThat(browsing.open(admin, PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("Lección publicada", "name=\"" + LESSONS + "points\"", "2003")
                .doesNotContain("2999");
    }

    @Test
    void aLimitPerGiverIsRefusedAtItsFieldWhereNobodyGivesIt() {
        var fields = new DraftFields(jdbc).of("2003", "", "30", "ACCEPTANCE", "ACCEPTANCE", LESSONS + "perGiver", "3");

        assertThat(browsing.send(admin, PAGE, fields))
                .hasStatus(422)
                .bodyText()
                .contains("no puede tener ese límite", "#" + LESSONS + "perGiver");
    }

    @Test
    void whoWouldRiseIsToldAndTheDraftIsKept() {
        assertThat(send(PAGE, "30", ""))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "En la tabla de gestores, nadie subiría de puesto; nadie bajaría.",
                        "1 persona tendría más puntos; nadie tendría menos. Se contó de nuevo 1 aporte",
                        nilda.profile().name(),
                        "sigue en su puesto",
                        "+20",
                        "10 → 30",
                        "1 → 1",
                        "persona seguiría en su puesto",
                        "Ayacucho",
                        "UGEL",
                        "value=\"30\"");
        assertThat(jdbc.sql("select count(*) from recalculation where season = '2003'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whenItCountsIsOfferedWhereTwoMomentsAreKnownAndSaidElsewhere() {
        assertThat(browsing.open(admin, PAGE))
                .bodyText()
                .contains(
                        "<select class=\"input\" id=\"" + LESSONS + "moment\"",
                        "Cuando se envía a revisión",
                        "Cuenta cuando alguien lo apoya. De este aporte no se conoce otro momento.")
                .doesNotContain("id=\"" + DraftFields.of(ContributionKind.SUPPORT_RECEIVED) + "moment\"");
    }

    @Test
    void whatWaitsToBeAcceptedWouldCountIfTheMomentWereThatItIsSent() {
        jdbc.sql(WAITING).param("member", nilda.id().value()).update();

        assertThat(send(PAGE, "10", "", "SUBMISSION", "ACCEPTANCE"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 aporte que se envió y que todavía nadie aceptó contaría desde ya.",
                        "1 persona tendría más puntos",
                        "+10");
        assertThat(send(PAGE, "10", "")).bodyText().doesNotContain("contaría desde ya", "1 persona tendría más");
        assertThat(send(PAGE, "10", "", "ACCEPTANCE", "SUBMISSION"))
                .hasStatus(422)
                .bodyText()
                .contains("solo puede contar cuando ya fue aceptado");
    }

    @Test
    void whoWouldPassSomebodyElseRises() {
        var other = browsing.as(Caller.ADVISOR);
        past.takesPart(other.id(), 25);
        past.change(other.id(), "board = 'MEMBERS'");

        assertThat(send(PAGE, "30", ""))
                .bodyText()
                .contains(
                        "En la tabla de gestores, 1 persona subiría de puesto; 1 bajaría.",
                        "En la tabla de asesores, nadie subiría de puesto; nadie bajaría.",
                        "sube 1 puesto",
                        "baja 1 puesto",
                        "2 → 1")
                .doesNotContain("ninguna tabla (");
    }

    @Test
    void onlyWhatWasChangedIsCountedAnewAndAppliedAndNothingIsNotOffered() {
        var unchanged = browsing.send(admin, PAGE, untouched());
        assertThat(unchanged)
                .hasStatusOk()
                .bodyText()
                .contains("No has cambiado ninguna regla", "Guardar como borrador")
                .contains("name=\"reason\" value=\"Lo acordó la mesa\"")
                .doesNotContain("Aplicar a toda la temporada", "regla cambia");
        assertThat(browsing.send(admin, PAGE + "/aplicar", untouched()))
                .hasStatus(409)
                .bodyText()
                .contains("No has cambiado ninguna regla");
        var unexplained = untouched();
        unexplained[3] = "";
        assertThat(browsing.send(admin, PAGE + "/aplicar", unexplained))
                .hasStatus(409)
                .bodyText()
                .doesNotContain("#reason");
    }

    @Test
    void whatADraftProposesMayBeInForceByNowAndStillChangeWhatIsPast() {
        String draft = keep();
        String same = keep();
        browsing.send(admin, same + "/simular");
        assertThat(browsing.open(admin, same)).bodyText().contains("name=\"from\"");
        assertThat(browsing.send(
                        admin, same + "/aplicar", "revision", "1", "when", "NOW", "reason", "Lo acordó la mesa"))
                .hasRedirectedUrl(same);

        assertThat(browsing.send(admin, draft + "/simular"))
                .hasStatusOk()
                .bodyText()
                .contains("1 persona tendría más puntos", nilda.profile().name())
                .doesNotContain("No has cambiado ninguna regla", "cambios más grandes");
        assertThat(browsing.open(admin, draft))
                .bodyText()
                .contains("también para lo pasado")
                .doesNotContain("name=\"from\"");
    }

    private String keep() {
        var fields = new DraftFields(jdbc).of("2003", "", "30", "ACCEPTANCE", "ACCEPTANCE", "name", "Mesa de mayo");
        return String.valueOf(browsing.send(admin, "/admin/reconocimiento/borradores", fields)
                .getResponse()
                .getRedirectedUrl());
    }

    /** What the page sends when nobody has changed anything on it. */
    private String[] untouched() {
        var fields = browsing.open(admin, PAGE);
        String page = new String(fields.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        List<String> sent = new ArrayList<>(List.of("season", "2003", "reason", "Lo acordó la mesa"));
        Pattern.compile("<input[^>]*name=\"(rules[^\"]*)\"[^>]*>")
                .matcher(page)
                .results()
                .forEach(input -> {
                    if (!input.group().contains("checkbox") || input.group().contains("checked")) {
                        var value = Pattern.compile(" value=\"([^\"]*)\"").matcher(input.group());
                        sent.addAll(List.of(input.group(1), value.find() ? value.group(1) : ""));
                    }
                });
        Pattern.compile("(?s)<select[^>]*name=\"(rules[^\"]*)\".*?<option value=\"(\\w+)\"[^>]*selected")
                .matcher(page)
                .results()
                .forEach(select -> sent.addAll(List.of(select.group(1), select.group(2))));
        return sent.toArray(String[]::new);
    }

    @Test
    void aDraftThatMakesNoSenseIsShownAgain() {
        assertThat(send(PAGE, "muchos", ""))
                .hasStatus(422)
                .bodyText()
                .contains("#" + LESSONS + "points", "value=\"muchos\"");
    }

    @Test
    void applyingItNeedsAReasonAndHasAReport() {
        assertThat(send(PAGE + "/aplicar", "30", "Lo acordó la mesa"))
                .hasStatus(409)
                .bodyText()
                .contains("Estas reglas no se habían simulado así", "1 persona tendría más puntos");
        assertThat(send(PAGE + "/aplicar", "30", "")).hasStatus(422);
        var applied = send(PAGE + "/aplicar", "30", "Lo acordó la mesa");
        assertThat(applied).hasStatus3xxRedirection();
        assertThat(browsing.open(admin, String.valueOf(applied.getResponse().getRedirectedUrl())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Temporada 2003, contada de nuevo",
                        "Lo acordó la mesa",
                        "En curso",
                        "1 persona tendría más puntos y nadie menos");
        assertThat(browsing.open(admin, "/admin/reconocimiento/recalculos"))
                .bodyText()
                .contains("Lo acordó la mesa");
        assertThat(send(PAGE + "/aplicar", "31", "Otra vez")).hasStatus(409);
    }

    @Test
    void programsTryOutSomeRulesAndTheRestStaysAsItIs() {
        String draft = """
                {"season":"2003","rules":[{"kind":"LESSON_PUBLISHED","points":4,"enabled":true}]}
                """;
        assertThat(tryOut(draft))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.shifts[0].after")
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'LESSON_PUBLISHED','points':4,'enabled':true},{'kind':'EXPERT_COMMENT','points':1001,'enabled':true}"
                        + "|409|rules[1].points",
                "{'kind':'LESSON_PUBLISHED','points':4,'perDay':0,'enabled':true}|409|rules[0].perDay",
                "{'points':4,'enabled':true}|400|rules[0].kind",
                "{}|400|rules[0].kind rules[0].points rules[0].enabled",
                "null|400|rules[0]",
                "{'kind':'EXPERT_COMMENT','points':4,'enabled':true},{'kind':'EXPERT_COMMENT','points':5,'enabled':true}|409|rules[1].kind",
                "{'kind':'EXPERT_COMMENT','points':4,'moment':'SUBMISSION','enabled':true}|409|rules[0].moment",
                "{'kind':'SOMETHING','points':4,'enabled':true}|400|rules[0].kind",
                "{'kind':'EXPERT_COMMENT','points':'many','enabled':true}|400|rules[0].points"
            },
            quoteCharacter = '`')
    void whatIsWrongInADraftIsToldWhereItStands(String rules, int status, String fields) {
        assertThat(tryOut("{'season':'2003','rules':[%s]}".formatted(rules).replace('\'', '"')))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly((Object[]) fields.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"1990, null, rules", "1990, [], season", "zz, [], season"})
    void aSeasonThereIsNotAndNoRulesAtAllAreNotUnderstood(String season, String rules, String field) {
        assertThat(tryOut("{\"season\":\"%s\",\"rules\":%s}".formatted(season, rules)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly(field);
    }

    private MvcTestResult tryOut(String draft) {
        return web.post()
                .uri("/api/v1/recognition/simulations")
                .with(Actors.as(admin))
                .with(csrf())
                .contentType("application/json")
                .content(draft)
                .exchange();
    }

    private MvcTestResult send(String address, String points, String reason) {
        return send(address, points, reason, "ACCEPTANCE", "ACCEPTANCE");
    }

    private MvcTestResult send(String address, String points, String reason, String ofLessons, String ofOthers) {
        return browsing.send(admin, address, new DraftFields(jdbc).of("2003", reason, points, ofLessons, ofOthers));
    }
}
