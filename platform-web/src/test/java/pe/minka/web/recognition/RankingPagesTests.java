package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** What is ranked is copied after the transaction: nothing here is taken back. */
@PlatformTest
class RankingPagesTests {

    private static final String OWN_OFFICE = "/ranking?ambito=entidad";
    private static final String OWN_REGION = "/ranking?ver=todos";

    @Autowired
    private Ledger ledger;

    @Autowired
    private Clock clock;

    private final MockMvcTester web;
    private final Access me;
    private final Access colleague;

    @Autowired
    RankingPagesTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        var cast = new Cast(jdbc, members);
        this.me = cast.another(Caller.MEMBER);
        this.colleague = cast.another(Caller.MEMBER);
    }

    @Test
    void everybodyIsShownAsTheyChooseAndAtOnce() {
        contribute(me);
        contribute(colleague);
        String name = colleague.profile().name();
        await().untilAsserted(() -> assertThat(get(OWN_OFFICE, me)).bodyText().contains(name, ">Tú<", "Mis vecinos"));

        choose("REGION", "false");
        await().untilAsserted(() -> assertThat(get(OWN_REGION, me))
                .bodyText()
                .contains("Prefiere no mostrar su nombre")
                .doesNotContain(name));
        await().untilAsserted(() -> assertThat(get(OWN_OFFICE, me)).bodyText().doesNotContain(name, "Prefiere no"));

        choose("NAMED", "true");
        await().untilAsserted(() -> assertThat(get(OWN_OFFICE, me)).bodyText().doesNotContain(name, "Prefiere no"));
        assertThat(get(OWN_OFFICE, colleague)).bodyText().contains("No apareces en el ranking porque así lo elegiste");

        choose("HIDDEN", "false");
        assertThat(get("/ranking/visibilidad", colleague))
                .hasStatusOk()
                .bodyText()
                .contains("No aparecer");
    }

    @Test
    void aProgramReadsTheOwnRowAndItsNeighbours() {
        contribute(me);

        await().untilAsserted(() -> assertThat(get(
                        "/api/v1/rankings/neighbours?scope=ORGANISATION&scopeId="
                                + me.profile().organisation().value(),
                        me))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.me.points")
                .isEqualTo(20));
        assertThat(get("/api/v1/rankings?limit=1", me)).hasStatusOk().bodyJson().hasPath("$.source");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period=ayer",
                "scope=REGION&scopeId=XX",
                "scope=MACRO_REGION&scopeId=XX",
                "scope=ORGANISATION&scopeId=nada",
                "board=NONE",
                "cursor=mañana"
            })
    void whatThereIsNotIsRefused(String query) {
        assertThat(get("/api/v1/rankings?" + query, me)).hasStatus(400);
    }

    @Test
    void anAddressNobodyMeantLeadsToTheOwnRegion() {
        assertThat(get("/ranking?periodo=ayer&ambito=luna&tabla=nadie&ver=nada&desde=abc", me))
                .hasStatusOk()
                .bodyText()
                .contains("Temporada");
        assertThat(get("/ranking/equipos?ambito=entidad", me)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"LUNA, true, Elige", "HIDDEN, quizás, Marca otra vez la casilla"})
    void aValueThereIsNotIsSaidAtItsFieldAndChangesNothing(String visibility, String paused, String said) {
        assertThat(send(visibility, paused))
                .hasStatus(422)
                .bodyText()
                .contains(said, "Cómo apareces en el ranking")
                .containsPattern("value=\"" + (visibility.equals("HIDDEN") ? "HIDDEN\" checked" : "NAMED\">"));
        assertThat(get("/ranking/visibilidad", colleague)).bodyText().contains("value=\"NAMED\" checked");
    }

    private void choose(String visibility, String paused) {
        assertThat(send(visibility, paused)).hasStatus3xxRedirection();
    }

    private MvcTestResult send(String visibility, String paused) {
        return web.post()
                .uri("/ranking/visibilidad")
                .param("visibility", visibility)
                .param("paused", paused)
                .with(Actors.as(colleague))
                .with(csrf())
                .exchange();
    }

    private void contribute(Access who) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(cause, who.id(), "Aulas", "/practicas/PR-2026-0001", clock.instant()));
    }

    private MvcTestResult get(String path, Access who) {
        return web.get().uri(path).with(Actors.as(who)).exchange();
    }
}
