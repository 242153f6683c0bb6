package pe.minka.web.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.RecognitionChoice;
import pe.minka.gamification.RecognitionChoices;
import pe.minka.gamification.Visibility;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

/** What somebody chooses holds wherever one reads of their points, before the boards have heard of it. */
@PlatformTest
class RankingChoicesTests {

    private static final String SEASON = "1935";
    private static final Instant THEN = Instant.parse("1935-05-05T15:00:00Z");
    private static final RecognitionChoice SHOWN = new RecognitionChoice(Visibility.NAMED, false);
    private static final RecognitionChoice NAMELESS = new RecognitionChoice(Visibility.REGION, false);
    private static final RecognitionChoice HIDDEN = new RecognitionChoice(Visibility.HIDDEN, false);
    private static final RecognitionChoice PAUSED = new RecognitionChoice(Visibility.NAMED, true);

    /** More than anybody else in their region, this season. */
    private static final int LEADING = 14;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RecognitionChoices choices;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("pe.minka.gamification.ranking.Projector")
    private SmartLifecycle projector;

    private final MockMvcTester web;
    private final Access admin;
    private final List<Table> tables;
    private final List<Place> places;

    @Autowired
    RankingChoicesTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members) {
        this.web = web;
        var cast = new Cast(jdbc, members);
        var office = new QuietOffice(jdbc, members, cast);
        this.admin = cast.another(Caller.NATIONAL);
        this.tables = List.of(
                new Table("gestores", "MEMBERS", office.another(), office.another()),
                new Table("asesores", "ADVISORS", office.another(Caller.ADVISOR), office.another(Caller.ADVISOR)));
        String region = String.valueOf(tables.getFirst().reader().region());
        String macroRegion = jdbc.sql("select macro_region from region where code = ?")
                .param(region)
                .query(String.class)
                .single();
        this.places = List.of(
                new Place("pais", "pais", "NATIONAL", ""),
                new Place("macro-" + macroRegion, "macro-" + macroRegion, "MACRO_REGION", macroRegion),
                new Place("region-" + region, "region-" + region, "REGION", region),
                new Place(
                        "entidad",
                        "entidad-" + office.id(),
                        "ORGANISATION",
                        office.id().toString()));
    }

    /** A table with somebody who reads it and somebody who is on it. */
    private record Table(String page, String board, Access reader, Access other) {

        String name() {
            return other.profile().name();
        }
    }

    /** As pages, the file and programs name it. */
    private record Place(String page, String file, String scope, String id) {

        boolean isOffice() {
            return page.equals("entidad");
        }
    }

    private record Reading(String path, Access who) {}

    @AfterEach
    void goOn() {
        if (!projector.isRunning()) {
            projector.start();
        }
    }

    @Test
    void whatIsChosenHoldsOnEveryBoardAtOnce() {
        for (var table : tables) {
            contribute(table.reader(), THEN);
            contribute(table.other(), THEN);
        }
        var leading = tables.getFirst().other();
        for (int i = 0; i < LEADING; i++) {
            contribute(leading, clock.instant());
        }
        for (var choice : List.of(NAMELESS, HIDDEN, PAUSED)) {
            // From here on the boards hear of nothing but what a sweep finds.
            await().untilAsserted(() -> everywhere().forEach(this::assertNamed));
            projector.stop();
            choose(choice);

            everywhere().forEach(this::assertNotNamed);
            places.forEach(place -> {
                if (choice.equals(NAMELESS) && !place.isOffice()) {
                    assertNameless(place);
                } else {
                    assertGone(place);
                }
            });

            projector.start();
            choose(SHOWN);
        }
    }

    private void choose(RecognitionChoice choice) {
        tables.forEach(table -> choices.change(table.other().id(), choice));
    }

    private List<Reading> everywhere() {
        var boards = tables.stream().flatMap(table -> places.stream().flatMap(place -> readings(table, place)));
        var network = new Reading("/red-de-gestores", tables.getFirst().reader());
        return Stream.concat(boards, Stream.of(network)).toList();
    }

    private Stream<Reading> readings(Table table, Place place) {
        String page = "?periodo=%s&tabla=%s&ambito=".formatted(SEASON, table.page());
        return Stream.of(
                new Reading("/ranking" + page + place.page(), table.reader()),
                new Reading("/ranking" + page + place.page() + "&ver=todos", table.reader()),
                new Reading("/admin/reconocimiento/ranking.csv" + page + place.file(), admin),
                new Reading(program("", table, place), table.reader()),
                new Reading(program("/neighbours", table, place), table.reader()));
    }

    private static String program(String which, Table table, Place place) {
        return "/api/v1/rankings%s?period=%s&board=%s&scope=%s&scopeId=%s"
                .formatted(which, SEASON, table.board(), place.scope(), place.id());
    }

    private void assertNamed(Reading reading) {
        assertThat(get(reading)).as(reading.path()).hasStatusOk().bodyText().contains(nameOn(reading));
    }

    private void assertNotNamed(Reading reading) {
        assertThat(get(reading)).as(reading.path()).hasStatusOk().bodyText().doesNotContain(nameOn(reading));
    }

    private String nameOn(Reading reading) {
        boolean advisors = Stream.of("asesores", "ADVISORS").anyMatch(reading.path()::contains);
        return (advisors ? tables.getLast() : tables.getFirst()).name();
    }

    /** Neither a row without a name nor neighbours of their own. */
    private void assertGone(Place place) {
        for (var table : tables) {
            for (String which : List.of("", "/neighbours")) {
                assertItems(new Reading(program(which, table, place), table.reader()), 1);
            }
            assertItems(new Reading(program("/neighbours", table, place), table.other()), 0);
            assertThat(get(new Reading(program("", table, place), table.other())))
                    .bodyJson()
                    .extractingPath("$.me")
                    .isNull();
        }
    }

    private void assertNameless(Place place) {
        for (var table : tables) {
            assertItems(new Reading(program("", table, place), table.reader()), 2);
            assertItems(new Reading(program("/neighbours", table, place), table.reader()), 2);
        }
    }

    private void assertItems(Reading reading, int count) {
        assertThat(get(reading))
                .as(reading.path())
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(count);
    }

    private void contribute(Access who, Instant at) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(cause, who.id(), "Aulas", "/practicas/PR-2026-0001", at));
    }

    private MvcTestResult get(Reading reading) {
        return web.get().uri(reading.path()).with(Actors.as(reading.who())).exchange();
    }
}
