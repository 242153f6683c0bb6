package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.points.PointsCorrections;
import pe.minka.gamification.points.ProposeCorrection;
import pe.minka.gamification.ranking.BothBoards;
import pe.minka.gamification.ranking.Roster;
import pe.minka.gamification.seals.Difference;
import pe.minka.gamification.seals.LedgerCheck;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.organisations.OrganisationId;

/** What the board of teams says of an organisation is what its entries in the ledger add up to, corrections among them. */
@RecognitionTest
class TeamAveragesTests {

    private static final String ONE = "010001";
    private static final String OTHER = "010002";

    /** Told apart from the program: everything that was written for an organisation, whoever wrote it. */
    private static final String WRITTEN = """
            select coalesce(sum(e.points), 0)
            from ledger_entry e
            left join contribution c
                   on c.subject = e.subject and c.kind = e.kind and c.occurrence = e.occurrence
                          and c.participant = e.participant
            where e.season = :season and coalesce(e.organisation, c.organisation) = :organisation
            """;

    @Autowired
    private Ledger ledger;

    @Autowired
    private PointsCorrections corrections;

    @Autowired
    private Rankings rankings;

    @Autowired
    private Roster roster;

    @Autowired
    private LedgerCheck check;

    @Autowired
    private BothBoards both;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private OwnerHand owner;

    @Autowired
    private RecognitionChoices choices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Access first;
    private Access second;

    @BeforeEach
    void twoDecide() {
        first = offices.administrator();
        second = offices.administrator();
    }

    @Test
    void aCorrectionOfASeasonThatIsOverCountsForWhereThePersonWorkedThen() {
        var team = publishing(5, ONE, 1961);
        assertAverage("1961", ONE, "20.00", 5);

        correct(team.getFirst(), "1961", -50);
        assertAverage("1961", ONE, "10.00", 5);

        move(team.getFirst(), OTHER);
        correct(team.getFirst(), "1961", 30);

        assertAverage("1961", ONE, "16.00", 5);
        assertThat(written("1961", ONE)).isEqualTo(80);
        assertThat(written("1961", OTHER)).isZero();
        both.assertBecomeTheSame("1961");
        assertThat(wrongTeams()).isEmpty();
    }

    @Test
    void aCorrectionOfTheSeasonThatIsOnCountsForWhereThePersonWorksNow() {
        String season = corrections.seasons().getFirst();
        var who = people.member(ONE);
        publish(who, clock.instant());
        move(who, OTHER);
        int before = written(season, OTHER);

        correct(who, season, 7);

        assertThat(written(season, OTHER)).isEqualTo(before + 7);
        assertThat(wrongTeams()).isEmpty();
    }

    @Test
    void whoBecomesAnAdministratorTakesTheirCorrectionsOutOfTheTeam() {
        var team = publishing(6, ONE, 1962);
        correct(team.getFirst(), "1962", 40);
        assertAverage("1962", ONE, "26.67", 6);

        jdbc.sql("insert into role_grant (member, role, granted_at) values (?, 'ADMINISTRATOR', now())")
                .param(team.getFirst().value())
                .update();
        roster.follow(team.getFirst());

        assertAverage("1962", ONE, "20.00", 5);
        assertThat(wrongTeams()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverHappensTheBoardIsWhatTheLedgerAddsUpTo(long seed) {
        int year = 1970 + (int) seed;
        String season = String.valueOf(year);
        var random = new Random(seed);
        List<MemberId> all = new ArrayList<>(publishing(7, ONE, year));
        all.addAll(publishing(7, OTHER, year));
        List<Cause> causes = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            var who = all.get(random.nextInt(all.size()));
            switch (random.nextInt(5)) {
                case 0, 1 -> causes.add(publish(who, at(year)));
                case 2 -> move(who, random.nextBoolean() ? ONE : OTHER);
                case 3 -> correct(who, season, random.nextInt(60) - 25);
                default -> {
                    if (!causes.isEmpty()) {
                        ledger.withdraw(
                                causes.get(random.nextInt(causes.size())), Instant.parse("2020-01-01T00:00:00Z"));
                    }
                }
            }
        }

        both.assertBecomeTheSame(season);
        await().untilAsserted(() -> assertThat(wrongTeams()).isEmpty());
        var rows = rankings.teams(Period.season(season), RankingScope.NATIONAL, null, 10)
                .rows();
        assertThat(rows).hasSizeGreaterThan(0).allSatisfy(row -> {
            double sum = written(season, row.organisation().id());
            assertThat(row.average().doubleValue() * row.active()).isCloseTo(sum, offset(0.1));
        });
    }

    @Test
    void anAverageThatIsNotWhatTheLedgerSaysIsFound() {
        publishing(5, ONE, 1963);
        assertAverage("1963", ONE, "20.00", 5);

        owner.changes("update team_score set average = average + 100 where season = '1963'");
        var wrong = wrongTeams();
        owner.changes("update team_score set average = average - 100 where season = '1963'");

        assertThat(wrong).singleElement().satisfies(difference -> {
            assertThat(difference.expected()).isEqualTo("20.00/5");
            assertThat(difference.found()).isEqualTo("21.00/5");
        });
        assertThat(wrongTeams()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1861, REGION, false", "1862, HIDDEN, false", "1863, NAMED, true"})
    void whoDoesNotAppearWithTheirNameCountsForNoTeam(int year, Visibility visibility, boolean paused) {
        var all = publishing(6, ONE, year);
        publish(all.getFirst(), at(year));
        String season = String.valueOf(year);
        assertAverage(season, ONE, "23.33", 6);

        choices.change(all.getFirst(), new RecognitionChoice(visibility, paused));
        assertAverage(season, ONE, "20.00", 5);
        assertThat(wrongTeams()).isEmpty();

        choices.change(all.getFirst(), RecognitionChoice.INITIAL);
        assertAverage(season, ONE, "23.33", 6);
    }

    private List<Difference> wrongTeams() {
        return check.check().differences().stream()
                .filter(difference -> difference.subject() == Difference.Subject.TEAM)
                .toList();
    }

    private void assertAverage(String season, String ugel, String average, int active) {
        await().untilAsserted(() -> assertThat(rankings.teams(Period.season(season), RankingScope.NATIONAL, null, 10)
                        .rows())
                .filteredOn(row -> row.organisation().id().equals(organisation(ugel)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.average()).hasToString(average);
                    assertThat(row.active()).isEqualTo(active);
                }));
    }

    private List<MemberId> publishing(int count, String ugel, int year) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var who = people.member(ugel);
                    publish(who, at(year));
                    return who;
                })
                .toList();
    }

    private Cause publish(MemberId who, Instant at) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(cause, who, "Aulas", "/practicas/PR", at));
        return cause;
    }

    private void correct(MemberId who, String season, int points) {
        if (points != 0) {
            var id = corrections.propose(first, new ProposeCorrection(who, season, points, new Reason("Se acordó")));
            corrections.approve(second, id);
        }
    }

    private void move(MemberId who, String ugel) {
        jdbc.sql("update member set organisation = :to where id = :id")
                .param("to", organisation(ugel).value())
                .param("id", who.value())
                .update();
        roster.follow(who);
    }

    private int written(String season, String ugel) {
        return written(season, organisation(ugel));
    }

    private int written(String season, OrganisationId organisation) {
        return jdbc.sql(WRITTEN)
                .param("season", season)
                .param("organisation", organisation.value())
                .query(Integer.class)
                .single();
    }

    private OrganisationId organisation(String ugel) {
        return new OrganisationId(jdbc.sql("select id from organisation where kind = 'UGEL' and code = ?")
                .param(ugel)
                .query(UUID.class)
                .single());
    }

    private static Instant at(int year) {
        return Instant.parse(year + "-06-01T15:00:00Z");
    }
}
