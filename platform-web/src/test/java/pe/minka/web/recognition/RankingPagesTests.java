package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.policy.Cast;
import pe.minka.shared.Peru;
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

    @Autowired
    private SeasonDesk seasons;

    @Autowired
    private RankingRequests requests;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final Access me;
    private final Access colleague;

    @Autowired
    RankingPagesTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.cast = new Cast(jdbc, members);
        var office = new QuietOffice(jdbc, members, cast);
        this.me = office.another();
        this.colleague = office.another();
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
        assertThat(get(OWN_OFFICE, colleague))
                .bodyText()
                .contains("No apareces en el ranking mientras dure tu pausa")
                .doesNotContain("porque así lo elegiste");

        choose("HIDDEN", "false");
        assertThat(get(OWN_OFFICE, colleague)).bodyText().contains("No apareces en el ranking porque así lo elegiste");
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
    @CsvSource({
        "period=ayer, period",
        "period=2026-13, period",
        "period=2099-01, period",
        "period=2001-01, period",
        "scope=REGION, scopeId",
        "scope=REGION&scopeId=XX, scopeId",
        "scope=MACRO_REGION&scopeId=XX, scopeId",
        "scope=ORGANISATION&scopeId=nada, scopeId",
        "scope=ORGANISATION&scopeId=00000000-0000-0000-0000-000000000001, scopeId",
        "scope=PROVINCE, scope",
        "board=NONE, board",
        "cursor=mañana, cursor"
    })
    void whatThereIsNotIsRefused(String query, String field) {
        assertThat(List.of("/api/v1/rankings?", "/api/v1/rankings/neighbours?"))
                .filteredOn(path -> !field.equals("cursor") || !path.contains("neighbours"))
                .allSatisfy(path -> assertThat(get(path + query, me))
                        .hasStatus(400)
                        .bodyJson()
                        .extractingPath("$.errors[*].field")
                        .asArray()
                        .containsExactly(field));
    }

    @ParameterizedTest
    @CsvSource({
        "/ranking?ambito=luna, No hay un ámbito «luna»",
        "/ranking?ambito=region-XX, No hay un ámbito «region-XX»",
        "/ranking?periodo=ayer, No hay un periodo «ayer»",
        "/ranking?periodo=2999-01, No hay un periodo «2999-01»",
        "/ranking?periodo=2099-01, No hay un periodo «2099-01»",
        "/ranking?tabla=nadie, No hay una tabla «nadie»",
        "/ranking/equipos?ambito=entidad, No hay un ámbito «entidad»",
        "/ranking/equipos?periodo=2026-11, No hay un periodo «2026-11»",
        "/ranking/equipos?periodo=siempre, No hay un periodo «siempre»"
    })
    void aFilterThatNamesNothingSaysSoAndShowsNoRanking(String path, String message) {
        contribute(me);
        String typed = path.substring(path.indexOf('=') + 1);

        assertThat(get(path, me))
                .hasStatus(400)
                .bodyText()
                .contains(message, "value=\"" + typed + "\"", "aria-invalid=\"true\"")
                .doesNotContain("table-pin", "table-stack");
        if (path.startsWith("/ranking?")) {
            assertThat(get(path.replace("/ranking?", "/ranking/cambios?"), me))
                    .hasStatusOk()
                    .bodyText()
                    .isEmpty();
        }
    }

    @Test
    void whetherItChangedIsAskedOfTheRankingThatIsShown() {
        var month = YearMonth.from(Peru.dayOf(clock.instant()));
        var periods =
                Stream.of("", " siempre ", month.getYear(), month, month.plusMonths(1), "2001-01", "2099-01", "ayer");
        var places = List.of(
                "", "pais", " entidad", "region-AYA", "region-aya", "region-", "macro-ORIENTE", "macro-XX", "x");
        var tables = List.of("", "asesores", " gestores", "nadie");

        periods.map(String::valueOf)
                .flatMap(period -> places.stream().map(place -> new RankingQuery(period, place, null, null, null)))
                .forEach(this::assertSameRanking);
        tables.forEach(table -> assertSameRanking(new RankingQuery(null, null, table, null, null)));
    }

    private void assertSameRanking(RankingQuery query) {
        assertThat(requests.ranking(me, query))
                .as(query.toString())
                .isEqualTo(requests.own(me, query).asked().map(RankingRequests.Asked::ranking));
    }

    @Test
    void monthsThatHavePassedAreOfferedAndRead() {
        var month = YearMonth.from(Peru.dayOf(clock.instant())).minusMonths(14);
        contribute(me, month.atDay(15).atTime(12, 0).toInstant(ZoneOffset.UTC));

        await().untilAsserted(() -> assertThat(get("/ranking?ambito=entidad&periodo=" + month, me))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<option value=\"" + month + "\"[^>]* selected")
                .contains(">Tú<"));
        assertThat(get("/ranking?periodo=" + month.getYear(), me)).bodyText().contains("value=\"" + month + "\"");
        assertThat(get("/ranking", me)).bodyText().doesNotContain("value=\"" + month + "\"");
    }

    @Test
    void aClosedSeasonIsReadAsItWasSignedWithEverybodyAsTheyWantToBeShownToday() {
        var at = Instant.parse("1931-05-05T15:00:00Z");
        contribute(me, at);
        var cause = contribute(colleague, at);
        contribute(colleague, at);
        seasons.close(cast.another(Caller.NATIONAL), "1931");
        ledger.withdraw(cause, Instant.parse("1932-01-01T12:00:00Z"));
        String page = "/ranking/temporadas/1931";
        String name = colleague.profile().name();

        assertThat(get(page, me))
                .hasStatusOk()
                .bodyText()
                .contains("Temporada 1931: cómo terminó", "Firmada el", "con una clave que sigue valiendo")
                .contains("/reconocimiento/resumenes#cierres")
                .contains(name, ">Tú<", "hoy: 20", "Después del cierre se corrigieron puntos");
        assertThat(get("/ranking?periodo=1931", me))
                .bodyText()
                .contains("La temporada 1931 se cerró el", page + "?tabla=gestores");

        choose("HIDDEN", "false");
        assertThat(get(page + "?ver=todos", me))
                .bodyText()
                .doesNotContain(name, "hoy: 20", "Persona que no muestra su nombre")
                .contains("1 persona que tuvo un puesto no aparece en esta tabla", "puede faltar algún número");
        assertThat(Browsing.mainText(get(page, colleague))).contains(name, "esta fila solo la ves tú", "hoy: 20");
        assertThat(get(page + "?tabla=asesores", me))
                .bodyText()
                .contains("Tu puesto de esta temporada está en la otra");
        assertThat(get("/reconocimiento/resumenes", me)).bodyText().contains(page);
        assertThat(web.get().uri("/reconocimiento/resumenes"))
                .hasStatusOk()
                .bodyText()
                .contains("Temporada 1931", "/verificar/claves/", "Se firmó el")
                .doesNotContain(page);
        choose("NAMED", "false");
    }

    @Test
    void whereNobodyHasPointsInATimeThatIsOverNothingIsSaidToBeStillToCome() {
        jdbc.sql("insert into season (code, first_day, last_day) values ('1918', '1918-01-01', '1918-12-31')")
                .update();
        seasons.close(cast.another(Caller.NATIONAL), "1918");

        assertThat(get("/ranking?periodo=1918&tabla=asesores", me))
                .hasStatusOk()
                .bodyText()
                .contains("Nadie aparece con puntos", "Ese periodo ya pasó")
                .doesNotContain("Nadie tiene puntos todavía");
        assertThat(get("/ranking/equipos?periodo=1918", me))
                .bodyText()
                .contains("Ninguna entidad aparece", "Esa temporada ya pasó")
                .doesNotContain("Cuando cinco personas");
        assertThat(get("/ranking?tabla=asesores&ambito=entidad", me))
                .bodyText()
                .contains("Nadie tiene puntos todavía")
                .doesNotContain("ya pasó");
    }

    @Test
    void aSeasonIsReadByItsNameWhereverItIsSpokenOf() {
        var national = cast.another(Caller.NATIONAL);
        contribute(me, Instant.parse("1930-05-05T15:00:00Z"));
        seasons.name(national, "1930", "Tejer juntos");
        String name = "«Tejer juntos» (1930)";

        assertThat(get("/ranking?periodo=1930", me)).bodyText().contains("Ranking · Temporada " + name);
        assertThat(get("/ranking/equipos?periodo=1930", me))
                .bodyText()
                .contains("por entidades en la temporada " + name);
        assertThat(get("/mi/puntos?temporada=1930", me)).bodyText().contains(name, "+20");
        assertThat(get("/api/v1/rankings?period=1930", me))
                .bodyJson()
                .extractingPath("$.season")
                .asMap()
                .containsEntry("code", "1930")
                .containsEntry("name", "Tejer juntos");
        assertThat(get("/api/v1/rankings?period=*", me))
                .bodyJson()
                .extractingPath("$.season")
                .isNull();
        assertThat(get("/api/v1/me/points", me))
                .bodyJson()
                .extractingPath("$.items[?(@.season == '1930')].seasonName")
                .asArray()
                .containsExactly("Tejer juntos");

        seasons.close(national, "1930");

        assertThat(get("/ranking?periodo=1930", me)).bodyText().contains("La temporada " + name + " se cerró el");
        assertThat(get("/ranking/temporadas/1930", me))
                .bodyText()
                .contains("Temporada " + name + ": cómo terminó", "al cierre de la temporada " + name);
        assertThat(get("/reconocimiento/resumenes", me)).bodyText().contains("Temporada " + name);
    }

    @Test
    @Transactional
    void aClosedSeasonThatIsNotWhatWasSignedSaysSoAndAdministratorsReadIt() {
        var national = cast.another(Caller.NATIONAL);
        contribute(me, Instant.parse("1929-05-05T15:00:00Z"));
        jdbc.sql(
                        "insert into season_closing (season, people, hash, closed_by, closed_at) values ('1929', 0, 'x', ?, now())")
                .param(national.id().value())
                .update();
        assertThat(get("/admin/sin-atender", national)).bodyText().doesNotContain("temporada 1929");

        assertThat(get("/ranking/temporadas/1929", me)).hasStatusOk().bodyText().contains("La firma no coincide");

        assertThat(get("/admin/sin-atender", national))
                .bodyText()
                .contains("La firma de la temporada 1929 no coincide", "/admin/reconocimiento/temporadas/1929");
    }

    @Test
    void besideTheTableStandsWhatAMemberNeedsAndTheRestBelow() {
        contribute(me);

        assertThat(get("/ranking", me))
                .bodyText()
                .contains("Mi nivel en", "Cambiar mi visibilidad o hacer una pausa", "salvo por una corrección")
                .containsPattern("<details class=\"card\"><summary[^>]*>¿Cómo se calcula")
                .contains("/ranking/equipos?periodo=", "/red-de-gestores", "href=\"/insignias\"");
        assertThat(get("/ranking", cast.another(Caller.NATIONAL)))
                .bodyText()
                .doesNotContain("Mi nivel en", "hacer una pausa")
                .contains("no participa mientras administra");
        assertThat(get("/ranking", cast.another(Caller.REGIONAL)))
                .bodyText()
                .contains("no participa mientras administra");
        assertThat(get("/ranking", me)).bodyText().doesNotContain("mientras administra");
        String invited = "La primera llega con tu primer aporte";
        assertThat(get("/inicio", cast.another(Caller.MEMBER))).bodyText().contains(invited);
        assertThat(get("/inicio", cast.another(Caller.NATIONAL))).bodyText().doesNotContain(invited);
    }

    @ParameterizedTest
    @CsvSource({
        "/ranking?ver=algo, ver=algo",
        "/ranking?desde=luego, desde=luego",
        "/ranking?ver=todos&desde=luego, desde=luego",
        "/ranking/equipos?desde=x, desde=x"
    })
    void whereAListGoesOnThatMeansNothingIsLeftAsideAndSaid(String address, String said) {
        assertThat(get(address, me)).hasStatusOk().bodyText().contains("No entendimos este filtro", said);
        assertThat(get("/ranking?ver=todos&desde=5-1", me)).bodyText().doesNotContain("No entendimos");
    }

    @Test
    void aSeasonThatIsNotClosedHasNoSuchPage() {
        assertThat(get("/ranking/temporadas/" + Year.from(Peru.dayOf(clock.instant())), me))
                .hasStatus(404);
        assertThat(get("/ranking/temporadas/nada", me)).hasStatus(404);
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
        contribute(who, clock.instant());
    }

    private Cause contribute(Access who, Instant at) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(cause, who.id(), "Aulas", "/practicas/PR-2026-0001", at));
        return cause;
    }

    private MvcTestResult get(String path, Access who) {
        return web.get().uri(path).with(Actors.as(who)).exchange();
    }
}
