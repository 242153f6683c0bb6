package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
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
import pe.minka.gamification.points.PointsCorrections;
import pe.minka.gamification.points.ProposeCorrection;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Reason;
import pe.minka.policy.Browsing;
import pe.minka.shared.Peru;
import pe.minka.web.security.Caller;

/** Points that two administrators correct. */
@PlatformTest
@Transactional
class CorrectionPagesTests {

    private static final String CORRECTIONS = "/admin/reconocimiento/correcciones";

    @Autowired
    private Ledger ledger;

    @Autowired
    private SeasonDesk seasons;

    @Autowired
    private PointsCorrections corrections;

    @Autowired
    private Clock clock;

    private final JdbcClient jdbc;
    private final Browsing browsing;
    private final Access me;
    private final Access admin;
    private final Access second;

    @Autowired
    CorrectionPagesTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.jdbc = jdbc;
        this.browsing = new Browsing(web, jdbc, members);
        this.me = browsing.as(Caller.MEMBER);
        this.admin = browsing.another(Caller.NATIONAL);
        this.second = browsing.another(Caller.NATIONAL);
    }

    @Test
    void aCorrectionTakesTwoAdministrators() {
        contribute(me, clock.instant());
        assertThat(browsing.open(
                        admin, CORRECTIONS + "/nueva?persona=" + me.id().value()))
                .bodyText()
                .contains(me.mail());
        assertThat(propose("nadie@nadie.example", "5"))
                .hasStatus(422)
                .bodyText()
                .contains("No hay ninguna cuenta");
        assertThat(propose(me.mail(), "0")).hasStatus(422).bodyText().contains("sin contar el 0");
        assertThat(propose(me.mail(), "mucho"))
                .hasStatus(422)
                .bodyText()
                .contains("sin contar el 0", "value=\"mucho\"");
        assertThat(propose(me.mail(), "-5")).redirectedUrl().isEqualTo(CORRECTIONS);
        var id = jdbc.sql("select id from points_correction where member = :me")
                .param("me", me.id().value())
                .query(UUID.class)
                .single();
        String page = CORRECTIONS + "/" + id;

        assertThat(browsing.open(admin, page))
                .bodyText()
                .contains("La propusiste tú")
                .doesNotContain("/aprobar");
        assertThat(browsing.send(admin, page + "/aprobar")).hasStatus(403);
        assertThat(browsing.open(second, page)).bodyText().contains("/aprobar", "Faltó una regla");
        assertThat(browsing.send(second, page + "/rechazar", "reason", "")).hasStatus(422);
        assertThat(browsing.send(second, page + "/aprobar")).redirectedUrl().isEqualTo(CORRECTIONS);
        assertThat(browsing.open(me, "/mi/puntos"))
                .bodyText()
                .contains("Corrección de la administración", "\u22125", "«Faltó una regla»")
                .contains("Cuenta en la temporada " + season() + ".");
        assertThat(browsing.open(second, CORRECTIONS)).bodyText().contains("Aprobada");
        assertThat(browsing.send(second, page + "/rechazar", "reason", ""))
                .hasStatus(409)
                .bodyText()
                .contains("Ya no se puede: se decidió antes", "Ya se decidió sobre esta corrección.")
                .doesNotContain("Escribe el motivo", "por corregir", "Lo que escribiste");
        assertThat(browsing.send(second, page + "/rechazar", "reason", "No corresponde"))
                .hasStatus(409)
                .bodyText()
                .contains("Lo que escribiste", "<p class=\"letter\">No corresponde</p>");
    }

    @Test
    void whoTakesBackWhatTheyProposedHasNotDecidedIt() {
        contribute(me, clock.instant());
        var id = corrections.propose(
                admin, new ProposeCorrection(me.id(), season(), 5, new Reason("Faltaba un aporte")));
        corrections.withdraw(admin, id);

        assertThat(browsing.open(second, CORRECTIONS + "/" + id))
                .bodyText()
                .contains("Retirada", "La retiró", admin.profile().name())
                .doesNotContain("Decidió", "mientras administra");
        assertThat(browsing.open(second, CORRECTIONS)).bodyText().contains("data-label=\"La retiró\"");
    }

    @Test
    void whoAdministersReadsThatTheyDoNotTakePartAndWhoCorrectsTheirPointsDoesToo() {
        contribute(second, clock.instant());
        assertThat(browsing.open(second, "/mi/puntos"))
                .bodyText()
                .contains("No participas mientras administras", "Aulas")
                .doesNotContain("Te faltan", "Mi nivel en");
        assertThat(browsing.open(second, "/inicio")).bodyText().doesNotContain("Mi nivel en");
        assertThat(browsing.open(second, "/insignias"))
                .bodyText()
                .contains("Mientras administras no recibes insignias")
                .doesNotContain("Aún no tienes ninguna");
        assertThat(browsing.open(me, "/insignias"))
                .bodyText()
                .contains("Aún no tienes ninguna")
                .doesNotContain("Mientras administras");

        var proposed = propose(second.mail(), "5");
        assertThat(proposed.getMvcResult().getFlashMap().values())
                .anyMatch(said -> said.toString().contains("alguien que administra"));
        assertThat(proposed).redirectedUrl().isEqualTo(CORRECTIONS);
        var id = jdbc.sql("select id from points_correction where member = :who")
                .param("who", second.id().value())
                .query(UUID.class)
                .single();
        assertThat(browsing.open(browsing.another(Caller.NATIONAL), CORRECTIONS + "/" + id))
                .bodyText()
                .contains("Esta persona administra", "no cambia ningún puesto", "/aprobar");
    }

    @Test
    void everythingACorrectionLacksIsSaidAtOnce() {
        assertThat(browsing.send(admin, CORRECTIONS + "/nueva"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#mail\"", "href=\"#season\"", "href=\"#points\"", "href=\"#reason\"")
                .contains("id=\"mail-e\"", "id=\"season-e\"", "id=\"points-e\"", "id=\"reason-e\"")
                .contains("Escribe cuántos puntos sumar o quitar.");
    }

    @Test
    void aCorrectionOfAClosedSeasonSaysThatItStandsBesideIt() {
        contribute(me, Instant.parse("1928-05-05T15:00:00Z"));
        seasons.name(admin, "1928", "Tejer juntos");
        seasons.close(admin, "1928");
        var id = corrections.propose(admin, new ProposeCorrection(me.id(), "1928", 5, new Reason("Faltaba un aporte")));
        corrections.approve(second, id);

        assertThat(browsing.open(me, "/mi/puntos"))
                .bodyText()
                .contains(
                        "Corrección de la temporada «Tejer juntos» (1928), ya cerrada: no cambia el puesto de entonces.");
        assertThat(browsing.open(me, "/mi/puntos?temporada=ninguna"))
                .bodyText()
                .contains("temporada=ninguna", "La lista se muestra sin eso", "Tejer juntos");
    }

    private MvcTestResult propose(String mail, String signed) {
        return browsing.send(
                admin,
                CORRECTIONS + "/nueva",
                "mail",
                mail,
                "season",
                season(),
                "points",
                signed,
                "reason",
                "Faltó una regla");
    }

    private String season() {
        return jdbc.sql("select code from season where daterange(first_day, last_day, '[]') @> :today")
                .param("today", Peru.dayOf(clock.instant()))
                .query(String.class)
                .single();
    }

    private void contribute(Access who, Instant at) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(cause, who.id(), "Aulas", "/practicas", at));
    }
}
