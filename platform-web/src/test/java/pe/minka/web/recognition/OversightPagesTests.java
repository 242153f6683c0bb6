package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Rankings;
import pe.minka.gamification.RecognitionChoice;
import pe.minka.gamification.RecognitionChoices;
import pe.minka.gamification.Visibility;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.shared.Peru;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** What is ranked is copied after the transaction: most of this is not taken back. */
@PlatformTest
class OversightPagesTests {

    private static final String RANKING = "/admin/reconocimiento/ranking";
    private static final Instant LONG_AGO = Instant.parse("1933-05-05T15:00:00Z");
    private static final String RECIPROCITY = "/admin/reconocimiento/reciprocidad?temporada=1933";

    /** Nobody else rises any more in the season that is on. */
    private static final String AT_THE_TOP = """
            insert into standing_reached (season, participant, standing, reached_at)
            select s.code, p.id, 'TRANSFORMING', now()
            from season s
            cross join participant p
            where daterange(s.first_day, s.last_day, '[]') @> (now() at time zone 'America/Lima')::date
            on conflict do nothing
            """;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RecognitionChoices choices;

    @Autowired
    private Rankings rankings;

    @Autowired
    private Clock clock;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final QuietOffice office;
    private final Access admin;

    @Autowired
    OversightPagesTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.cast = new Cast(jdbc, members);
        this.office = new QuietOffice(jdbc, members, cast);
        this.admin = cast.another(Caller.NATIONAL);
    }

    @Test
    void anAdministratorGoesFromTheCountryToAnOrganisationAndTakesItsRankingAlong() {
        var nilda = contributor(2);
        String inside = "?ambito=entidad-" + office.id();

        await().untilAsserted(() -> assertThat(get(RANKING + inside))
                .bodyText()
                .contains(nilda.profile().name()));
        assertThat(get(RANKING)).hasStatusOk().bodyText().contains("Entidades más activas", "Descargar en CSV");
        assertThat(get(RANKING + ".csv" + inside))
                .hasStatusOk()
                .hasHeader("Content-Type", "text/csv;charset=UTF-8")
                .bodyText()
                .contains(nilda.profile().name(), "Tabla,Periodo,Ámbito,Leído el,Puesto,Persona,Entidad,Nivel,Puntos");
    }

    @Test
    void organisationsWithMoreContributionsStandBeforeOthersWithTheirFigures() {
        var elsewhere = cast.another(Caller.MEMBER);
        var at = Instant.parse("1934-05-05T15:00:00Z");
        ledger.record(contribution(elsewhere, ContributionKind.PRACTICE_PUBLISHED, at));
        var nilda = office.another();
        for (var who : List.of(nilda, office.another(), nilda)) {
            ledger.record(contribution(who, ContributionKind.PRACTICE_PUBLISHED, at));
        }

        assertThat(get(RANKING + "?periodo=1934&ambito=pais"))
                .bodyText()
                .containsSubsequence(
                        "Por aportes aceptados de quienes aparecen con su nombre · Todo el país, temporada 1934",
                        name(office.id()),
                        "3 aportes · 2 personas · 60 puntos",
                        name(elsewhere.profile().organisation().value()),
                        "1 aporte · 1 persona · 20 puntos");
    }

    @Test
    void ofWhoDoesNotAppearWithTheirNameNothingStandsBesideTheirOffice() {
        var at = Instant.parse("1937-05-05T15:00:00Z");
        var hidden = office.another();
        var nameless = office.another();
        var paused = office.another();
        for (var who : List.of(hidden, nameless, paused)) {
            ledger.record(contribution(who, ContributionKind.PRACTICE_PUBLISHED, at));
        }
        String address = RANKING + "?periodo=1937&ambito=pais";
        assertThat(get(address)).bodyText().contains("3 aportes · 3 personas · 60 puntos");

        choices.change(hidden.id(), new RecognitionChoice(Visibility.HIDDEN, false));
        choices.change(nameless.id(), new RecognitionChoice(Visibility.REGION, false));
        assertThat(get(address)).bodyText().contains("1 aporte · 1 persona · 20 puntos");

        choices.change(paused.id(), new RecognitionChoice(Visibility.NAMED, true));
        assertThat(get(address)).bodyText().contains("Nadie de estas entidades").doesNotContain("1 aporte ·");
    }

    private String name(UUID organisation) {
        return jdbc.sql("select name from organisation where id = ?")
                .param(organisation)
                .query(String.class)
                .single();
    }

    @Test
    void theFileSaysWhichRankingItIsInItsNameAndInEachRow() {
        var nilda = contributor(2);
        var today = Peru.dayOf(clock.instant());
        await().untilAsserted(() -> assertThat(get(RANKING + ".csv?ambito=pais"))
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"ranking-gestores-%s-pais-%s.csv\"".formatted(today.getYear(), today))
                .bodyText()
                .containsPattern("\nGestores,Temporada %s,Todo el país,\"[^\"]+\",\\d+,%s"
                        .formatted(today.getYear(), nilda.profile().name())));
        assertThat(get(RANKING + ".csv?ambito=luna")).hasStatus(404);
    }

    @Test
    void aSeasonOfPairsThatThereIsNotIsLeftAsideAndSaid() {
        assertThat(get("/admin/reconocimiento/reciprocidad?temporada=1066"))
                .hasStatusOk()
                .bodyText()
                .contains("No entendimos este filtro", "temporada=1066");
        assertThat(get("/admin/reconocimiento/reciprocidad")).bodyText().doesNotContain("No entendimos");
        assertThat(get(RANKING + "?desde=luego")).bodyText().contains("No entendimos este filtro", "desde=luego");
    }

    @Test
    void aPlaceThereIsNotIsNotTakenForTheCountry() {
        String nobody = "entidad-00000000-0000-0000-0000-000000000001";
        assertThat(get(RANKING + "?ambito=" + nobody))
                .hasStatus(400)
                .bodyText()
                .contains("No hay un ámbito «entidad-", "value=\"" + nobody + "\"")
                .doesNotContain("table-pin", "table-stack");
    }

    @Test
    void whoDoubtsTheRankingHasItBuiltAnewAndThatIsWrittenDown() {
        assertThat(get(RANKING)).bodyText().contains("Construir de nuevo");
        var before = rankings.built().at();

        assertThat(web.post()
                        .uri(RANKING + "/construir")
                        .with(Actors.as(admin))
                        .with(csrf())
                        .exchange())
                .hasRedirectedUrl(RANKING);

        await().untilAsserted(
                        () -> assertThat(rankings.built().at()).isNotNull().isNotEqualTo(before));
        await().untilAsserted(() -> assertThat(get(RANKING))
                .bodyText()
                .contains("Las tablas que se leen se construyeron el")
                .doesNotContain("Se están construyendo de nuevo."));
        assertThat(cast.acts(admin)).contains("recognition.boardsRebuilt");
    }

    @Test
    void whoeverHidesIsNotInTheFile() {
        var nilda = contributor(4);
        String file = RANKING + ".csv?ambito=entidad-" + office.id();
        await().untilAsserted(() ->
                assertThat(get(file)).bodyText().contains(nilda.profile().name()));

        choices.change(nilda.id(), new RecognitionChoice(Visibility.HIDDEN, false));

        await().untilAsserted(() ->
                assertThat(get(file)).bodyText().doesNotContain(nilda.profile().name()));
    }

    @Test
    @Transactional
    void whoeverHidesIsNotAmongThoseWhoAreAboutToRise() {
        jdbc.sql(AT_THE_TOP).update();
        var nilda = contributor(4);
        ledger.record(contribution(nilda, ContributionKind.LESSON_PUBLISHED));
        assertThat(get("/admin/reconocimiento/por-llegar"))
                .bodyText()
                .contains(nilda.profile().name(), "Destacado", "10 puntos y un tipo de aporte más");

        choices.change(nilda.id(), new RecognitionChoice(Visibility.HIDDEN, false));

        assertThat(get("/admin/reconocimiento/por-llegar"))
                .bodyText()
                .doesNotContain(nilda.profile().name());
    }

    @Test
    void whoOnlyThankEachOtherAreShown() {
        var nilda = cast.another(Caller.MEMBER);
        var rosa = cast.another(Caller.MEMBER);
        for (int i = 0; i < 3; i++) {
            support(nilda, rosa);
            support(rosa, nilda);
        }
        assertThat(get(RECIPROCITY))
                .hasStatusOk()
                .bodyText()
                .contains(nilda.profile().name(), rosa.profile().name(), "3 y 3", "100\u202F%");
    }

    @Test
    void aGroupInWhichPointsGoRoundIsShown() {
        var nilda = cast.another(Caller.MEMBER);
        var rosa = cast.another(Caller.MEMBER);
        var juana = cast.another(Caller.MEMBER);
        for (int i = 0; i < 3; i++) {
            support(nilda, rosa);
            support(rosa, juana);
            support(juana, nilda);
        }
        assertThat(get(RECIPROCITY))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Grupos que se dan puntos en círculo",
                        nilda.profile().name(),
                        rosa.profile().name(),
                        juana.profile().name());
    }

    @Test
    void everybodySeesWhoLeadsTheNetworkInTheirRegion() {
        var nilda = contributor(10);
        var reader = cast.another(Caller.MEMBER);
        await().untilAsserted(() -> assertThat(web.get().uri("/red-de-gestores").with(Actors.as(reader)))
                .hasStatusOk()
                .bodyText()
                .contains("Red de gestores", nilda.profile().name()));
    }

    private Access contributor(int practices) {
        var somebody = office.another();
        for (int i = 0; i < practices; i++) {
            ledger.record(contribution(somebody, ContributionKind.PRACTICE_PUBLISHED));
        }
        return somebody;
    }

    private void support(Access receiver, Access giver) {
        ledger.record(contribution(receiver, ContributionKind.SUPPORT_RECEIVED, LONG_AGO)
                .givenBy(giver.id()));
    }

    private Contribution contribution(Access who, ContributionKind kind) {
        return contribution(who, kind, clock.instant());
    }

    private static Contribution contribution(Access who, ContributionKind kind, Instant at) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), kind);
        return Contribution.accepted(cause, who.id(), "Aulas", "/practicas/PR-2026-0001", at);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(Actors.as(admin)).exchange();
    }
}
