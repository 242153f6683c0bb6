package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Standing;
import pe.minka.gamification.badges.Assessment;
import pe.minka.gamification.badges.BadgeCatalogue;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.Criterion;
import pe.minka.gamification.badges.Criterion.All;
import pe.minka.gamification.badges.Criterion.Contributions;
import pe.minka.gamification.badges.Criterion.Givers;
import pe.minka.gamification.badges.Criterion.Within;
import pe.minka.gamification.badges.CriterionWords;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

@PlatformTest
@Transactional
class BadgePagesTests {

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BadgeCatalogue catalogue;

    @Autowired
    private CriterionWords words;

    @Autowired
    private LossWords losses;

    @Autowired
    private Clock clock;

    private Browsing browsing;
    private LessonInsignia insignia;
    private Access nilda;

    @BeforeEach
    void setUp() {
        browsing = new Browsing(web, jdbc, members);
        insignia = new LessonInsignia(jdbc, ledger, clock);
        nilda = browsing.another(Caller.MEMBER);
    }

    @Test
    void whoeverPassesBySeesAllFamiliesAndWhatEachTakes() {
        assertThat(web.get().uri("/insignias"))
                .hasStatusOk()
                .bodyText()
                .contains("Comparte", "Resuelve", "Aconseja", "Transfiere", "Aprende")
                .contains("Quipu de lecciones", "Publicar 3 lecciones aprendidas.", "una chakana")
                .doesNotContain("Sin empezar", "insignia-s insignia-off");
        assertThat(web.get().uri("/insignias/quipu-de-lecciones"))
                .hasStatusOk()
                .bodyText()
                .contains("Insignia Trama", "familia Comparte", "Qué se pide");
        assertThat(web.get().uri("/insignias/la-que-no-hay")).hasStatus(404);
    }

    @Test
    void eachCriterionIsSaidInAPlainSentence() {
        assertThat(catalogue.given()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(Stream.of(
                                "nudo-resuelto",
                                "telar-diverso",
                                "tejido-completo",
                                "consejo-que-camina",
                                "mirada-experta")
                        .map(code -> words.sentence(catalogue.require(code).criterion())))
                .containsExactly(
                        "Llevar 3 prácticas de tu equipo al estadio intermedio.",
                        "Aportar de 4 maneras distintas en una misma temporada.",
                        "Aportar en 3 meses distintos de una misma temporada y llegar al nivel «Destacado» en"
                                + " una temporada.",
                        "Asesorar una práctica que después avanza, o bien recibir 2 asesorías y llevar una"
                                + " práctica de tu equipo al estadio intermedio.",
                        "Lograr 10 aportes de estos tipos: comentario de experto o revisión hecha.");
        var advice = new Contributions(
                Set.of(ContributionKind.ADVISORY_RECEIVED, ContributionKind.ADVISORY_GIVEN), 1, Within.EVER);
        var advanced = new Contributions(Set.of(ContributionKind.PRACTICE_ADVANCED), 1, Within.EVER);
        var lesson = new Contributions(Set.of(ContributionKind.LESSON_PUBLISHED), 1, Within.EVER);
        var support = new Givers(ContributionKind.SUPPORT_RECEIVED, 30, Within.EVER);
        assertThat(words.sentence(new All(List.of(advanced, lesson, support))))
                .isEqualTo("Llevar una práctica de tu equipo al estadio avanzado, publicar una lección aprendida y"
                        + " recibir el apoyo de 30 personas distintas.");
        assertThat(words.sentence(new All(List.of(advice, lesson))))
                .isEqualTo("Recibir una asesoría o dar una asesoría y además publicar una lección aprendida.");
        assertThat(catalogue.given().stream().map(BadgeView::criterion).map(words::sentence))
                .allMatch(sentence -> sentence.endsWith(".") && !sentence.contains("{"));
    }

    @Test
    void aMemberReadsHowFarTheyAre() {
        insignia.contribute(nilda.id());

        assertThat(browsing.open(nilda, "/insignias")).hasStatusOk().bodyText().contains("1 de 3", "Sin empezar");
        assertThat(browsing.open(nilda, "/insignias/camino-abierto"))
                .hasStatusOk()
                .bodyText()
                .contains("Todavía no la tienes", "Cumplido", "Recibir el apoyo de 30 personas distintas.");
    }

    @Test
    void whoHasOneSeesItWithItsEvidenceWhereverTheirsAreShown() {
        insignia.award(nilda.id());

        var mine = browsing.open(nilda, "/insignias/primera-leccion");
        assertThat(mine).hasStatusOk().bodyText().contains("Tuya, vigente", "Kits a tiempo", "/lecciones/LA-2026-0001");
        assertThat(Browsing.mainText(mine)).contains(nilda.profile().name());
        assertThat(browsing.open(nilda, "/inicio"))
                .hasStatusOk()
                .bodyText()
                .contains("Mis insignias", "Primera lección");
        assertThat(web.get().uri("/insignias/primera-leccion"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(nilda.profile().surnames());
    }

    @Test
    void whyOneIsNoLongerValidIsSaidAsFarAsItIsKnown() {
        insignia.award(nilda.id());
        jdbc.sql("update badge_award set revoked_at = now() where participant in"
                        + " (select id from participant where member = :member)")
                .param("member", nilda.id().value())
                .update();

        assertThat(browsing.open(nilda, "/insignias/primera-leccion"))
                .bodyText()
                .contains("Dejó de ser válida", "se corrigieron los puntos o se deshizo un cambio de los niveles");
        assertThat(losses.of(catalogue.require("primera-leccion"), null))
                .startsWith("Ya no cumples lo que pide: se retiró un aporte o se corrigieron tus puntos.");

        var weave = catalogue.require("tejido-completo");
        var months = new Criterion.Months(3);
        var standing = new Criterion.Reached(Standing.DISTINGUISHED);
        assertThat(losses.of(weave, assessed(weave, met(months, true), met(standing, false))))
                .startsWith("Esta insignia pide el nivel «Destacado» y ya no lo tienes: se corrigieron tus puntos o se"
                        + " deshizo un cambio de los niveles.");
        assertThat(losses.of(weave, assessed(weave, met(months, false), met(standing, true))))
                .isEqualTo(losses.of(weave, null))
                .contains("se retiró un aporte, se corrigieron tus puntos, se deshizo un cambio de los niveles");
        assertThat(losses.ofOther(weave)).startsWith("La retiró la plataforma").contains("cambio de los niveles");
    }

    private static Assessment assessed(BadgeView badge, Assessment... parts) {
        return new Assessment(badge.criterion(), 1, parts.length, List.of(), List.of(parts));
    }

    private static Assessment met(Criterion criterion, boolean met) {
        return new Assessment(criterion, met ? 1 : 0, 1, List.of(), List.of());
    }

    @Test
    void nobodyElseSeesThemOfWhoHides() {
        insignia.award(nilda.id());
        var other = browsing.another(Caller.MEMBER);
        String address = "/api/v1/members/" + nilda.id().value() + "/badges";
        assertThat(browsing.open(other, address)).hasStatusOk().bodyText().contains("primera-leccion", "Kits a tiempo");

        jdbc.sql("update participant set visibility = 'REGION' where member = :member")
                .param("member", nilda.id().value())
                .update();

        assertThat(browsing.open(other, address)).hasStatusOk().bodyText().doesNotContain("primera-leccion");
        assertThat(browsing.open(nilda, address)).bodyText().contains("primera-leccion");
        assertThat(browsing.open(other, "/insignias/primera-leccion"))
                .bodyText()
                .doesNotContain(nilda.profile().name());
    }

    @Test
    void programsReadTheCatalogue() {
        assertThat(browsing.open(nilda, "/api/v1/badges"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].code")
                .asArray()
                .contains("primera-hebra", "primera-leccion", "cumbre");
    }
}
