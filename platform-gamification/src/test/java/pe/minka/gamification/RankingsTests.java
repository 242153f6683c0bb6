package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.MovableClock;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.gamification.ranking.BothBoards;
import pe.minka.gamification.ranking.Crowd;
import pe.minka.gamification.ranking.Leaderboards;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.Regions;

/** Who stands where, as a member reads it; each test in a season of its own. */
@RankingTest
class RankingsTests {

    @Autowired
    private Rankings rankings;

    @Autowired
    private Leaderboards boards;

    @Autowired
    private RankedPeople rankedPeople;

    @Autowired
    private RankedTeams rankedTeams;

    @Autowired
    private Regions regions;

    @Autowired
    private Seasons seasons;

    @Autowired
    private RecognitionChoices choices;

    @Autowired
    private Crowd crowd;

    @Autowired
    private People people;

    @Autowired
    private BothBoards both;

    @Autowired
    private OrganisationCatalogue organisations;

    @Autowired
    private JdbcClient jdbc;

    private SeasonOfOwn own;
    private String season;
    private Ranking national;
    private MemberId reader;

    @BeforeEach
    void read() {
        own = new SeasonOfOwn(crowd, people);
        season = own.season();
        national = own.national();
        reader = people.member();
    }

    private RankingPage<RankedRow> page() {
        both.assertBecomeTheSame(season);
        var page = rankings.page(national, null, 50, reader);
        assertThat(page.source()).isEqualTo(RankingSource.REDIS);
        return page;
    }

    @Test
    void equalPointsShareARankAndTheNextOneCountsThemAll() {
        List.of(30, 50, 20, 50, 30, 30).forEach(own::withPoints);

        var page = page();

        assertThat(page.rows())
                .extracting(RankedRow::rank, RankedRow::points)
                .containsExactly(
                        tuple(1L, 50), tuple(1L, 50), tuple(3L, 30), tuple(3L, 30), tuple(3L, 30), tuple(6L, 20));
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.next()).isNull();
        assertThat(page.updatedAt()).isNotNull();
    }

    @Test
    void whoDoubtsTheBoardsHasThemBuiltAnew() {
        own.withPoints(5);
        page();
        var before = rankings.built().at();

        rankings.rebuild();

        await().untilAsserted(() -> {
            var built = rankings.built();
            assertThat(built.building()).isFalse();
            assertThat(built.at()).isNotNull().isNotEqualTo(before);
        });
        assertThat(page().rows()).hasSize(1);
    }

    @Test
    void pagesShowEverybodyOnceAlsoWhereATieIsCutInTwo() {
        List.of(9, 9, 9, 9, 9, 4, 4, 1).forEach(own::withPoints);
        both.assertBecomeTheSame(season);

        List<RankedRow> rows = new ArrayList<>();
        RankingCursor cursor = null;
        do {
            var page = rankings.page(national, cursor, 3, reader);
            rows.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);

        assertThat(rows).extracting(RankedRow::rank).containsExactly(1L, 1L, 1L, 1L, 1L, 6L, 6L, 8L);
        assertThat(rows).extracting(RankedRow::member).doesNotHaveDuplicates();
        assertThat(RankingCursor.parse(new RankingCursor(9, 3).toString())).contains(new RankingCursor(9, 3));
        assertThat(RankingCursor.parse("9-x")).isEmpty();
    }

    @Test
    void myRowComesWithTheThreeBeforeAndAfterIt() {
        for (int points = 1; points <= 12; points++) {
            own.withPoints(points * 10);
        }
        own.withPoints(reader, 65);
        both.assertBecomeTheSame(season);

        var around = rankings.around(national, reader);

        assertThat(around.rows())
                .extracting(RankedRow::rank, RankedRow::points, RankedRow::own)
                .containsExactly(
                        tuple(4L, 90, false),
                        tuple(5L, 80, false),
                        tuple(6L, 70, false),
                        tuple(7L, 65, true),
                        tuple(8L, 60, false),
                        tuple(9L, 50, false),
                        tuple(10L, 40, false));
        assertThat(around.total()).isEqualTo(13);
        assertThat(rankings.around(national, people.member()).rows()).isEmpty();
        assertThat(rankings.count(national)).isEqualTo(13);
    }

    @Test
    void whoWantsToBeSomebodyOfTheirRegionIsTheirNameOnlyToThemselves() {
        own.withPoints(reader, 40);
        var other = own.withPoints(20);
        choices.change(reader, new RecognitionChoice(Visibility.REGION, false));
        choices.change(other, new RecognitionChoice(Visibility.REGION, false));

        var rows = page().rows();

        assertThat(rows.getFirst().member()).isNotNull();
        assertThat(rows.getLast().member()).isNull();
        assertThat(rows.getLast().region()).isNotNull();
        assertThat(rows).extracting(RankedRow::visibility).containsOnly(Visibility.REGION);
    }

    @Test
    void whoShowsNoNameIsNotAmongTheFewOfTheirOffice() {
        own.withPoints(reader, 40);
        var other = own.withPoints(20);
        choices.change(other, new RecognitionChoice(Visibility.REGION, false));
        var id = jdbc.sql("select organisation from member where id = :id")
                .param("id", reader.value())
                .query(UUID.class)
                .single();
        var office = new Ranking(
                Board.MEMBERS, Period.season(season), new RankingScope.InOrganisation(new OrganisationId(id)));

        assertThat(page().rows()).hasSize(2);
        assertThat(rankings.page(office, null, 50, reader).rows())
                .extracting(RankedRow::points)
                .containsExactly(40);
    }

    @Test
    void whoHidesOrPausesIsOnNoBoardAtOnceAndKeepsThePoints() {
        var hiding = own.withPoints(40);
        var pausing = own.withPoints(30);
        var staying = own.withPoints(20);
        assertThat(page().rows()).hasSize(3);

        choices.change(hiding, new RecognitionChoice(Visibility.HIDDEN, false));
        choices.change(pausing, new RecognitionChoice(Visibility.NAMED, true));

        assertThat(rankings.page(national, null, 50, reader).rows()).hasSize(1);
        assertThat(page().rows())
                .extracting(
                        RankedRow::rank,
                        row -> row.member() == null ? null : row.member().id())
                .containsExactly(tuple(1L, staying));
        assertThat(rankings.around(national, hiding).rows()).isEmpty();

        choices.change(pausing, new RecognitionChoice(Visibility.NAMED, false));
        assertThat(page().rows()).extracting(RankedRow::points).containsExactly(30, 20);
        assertThat(choices.of(hiding)).isEqualTo(new RecognitionChoice(Visibility.HIDDEN, false));
        assertThat(choices.of(people.member())).isEqualTo(new RecognitionChoice(Visibility.NAMED, false));
    }

    @Test
    void whoHasNothingInAPeriodIsNotOnItsBoard() {
        var member = people.member();
        var who = crowd.join(member);
        crowd.earn(who, 10, season);
        crowd.earn(who, -10, season);
        own.withPoints(5);

        assertThat(page().rows()).extracting(RankedRow::points).containsExactly(5);
    }

    @Test
    void advisorsAreRankedAmongThemselves() {
        own.withPoints(people.advisor(), 40);
        own.withPoints(20);

        assertThat(page().rows()).extracting(RankedRow::points).containsExactly(20);
        assertThat(rankings.page(
                                new Ranking(Board.ADVISORS, Period.season(season), RankingScope.NATIONAL),
                                null,
                                9,
                                reader)
                        .rows())
                .extracting(RankedRow::points)
                .containsExactly(40);
    }

    @Test
    void eachRegionHasItsLeaders() {
        own.withPoints(people.member("010001"), 10);
        own.withPoints(people.member("010001"), 30);
        own.withPoints(people.member("010001"), 20);
        own.withPoints(people.member(), 15);
        both.assertBecomeTheSame(season);

        var leaders = rankings.leaders(Board.MEMBERS, Period.season(season), 2, reader);

        assertThat(leaders).hasSize(26);
        assertThat(leaders.get("AMA")).extracting(RankedRow::points).containsExactly(30, 20);
        assertThat(leaders.get("AYA")).isNotNull();
        assertThat(leaders.values().stream().mapToInt(List::size).sum()).isEqualTo(3);
    }

    private void addSeason() {
        jdbc.sql("insert into season (code, first_day, last_day) values (:code, :day::date, :day::date)")
                .param("code", season)
                .param("day", "19" + (10 + Math.floorMod(season.hashCode(), 80)) + "-01-01")
                .update();
    }

    @Test
    void everybodyIsShownWithTheHighestStandingTheyReachedInTheSeason() {
        addSeason();
        var distinguished = crowd.join(people.member());
        crowd.earn(distinguished, 40, season);
        own.withPoints(20);
        for (var standing : List.of(Standing.PARTICIPATING, Standing.DISTINGUISHED)) {
            jdbc.sql("insert into standing_reached values (:season, :participant, :standing, now())")
                    .param("season", season)
                    .param("participant", distinguished.value())
                    .param("standing", standing.name())
                    .update();
        }

        assertThat(page().rows()).extracting(RankedRow::standing).containsExactly(Standing.DISTINGUISHED, null);
    }

    @Test
    void whoReadsFindsTheOwnRowWhereverItIs() {
        List.of(30, 20).forEach(own::withPoints);
        own.withPoints(reader, 10);
        both.assertBecomeTheSame(season);

        var found = rankings.pageWithMe(national, null, 1, reader);

        assertThat(found.page().rows()).extracting(RankedRow::points).containsExactly(30);
        assertThat(found.me()).isNotNull().extracting(RankedRow::rank).isEqualTo(3L);
        assertThat(rankings.pageWithMe(national, null, 1, people.member()).me()).isNull();
    }

    @Test
    void teamsAreRankedByTheirPointsPerActiveMemberFromFive() {
        addSeason();
        var one = ugel("010001");
        var other = ugel("010002");
        var small = ugel("010003");
        contribute(one, 5, 10);
        contribute(other, 6, 11);
        contribute(small, 4, 90);
        // Who moved away afterwards counts where they were.
        crowd.move(contribute(other, 1, 11), small);
        both.assertBecomeTheSame(season);

        var teams = rankings.teams(Period.season(season), RankingScope.NATIONAL, null, 10);

        assertThat(teams.rows())
                .extracting(
                        row -> row.organisation().id(), row -> row.average().toString(), TeamRow::active, TeamRow::rank)
                .containsExactly(tuple(other, "11.00", 7, 1L), tuple(one, "10.00", 5, 2L));
        assertThat(rankings.teams(Period.season(season), new RankingScope.InRegion("AYA"), null, 10)
                        .rows())
                .isEmpty();
    }

    @Test
    void aSeasonEndsAtMidnightInLima() {
        var clock = new MovableClock(Instant.parse("2027-01-01T04:59:59.999999Z"));
        var ours = new Rankings(boards, rankedPeople, rankedTeams, regions, seasons, clock);
        assertThat(List.of(ours.season(), ours.month())).containsExactly(new Period("2026"), new Period("2026-12"));

        clock.advance(Duration.ofNanos(1_000));

        assertThat(List.of(ours.season(), ours.month())).containsExactly(new Period("2027"), new Period("2027-01"));
    }

    private ParticipantId contribute(OrganisationId organisation, int people, int points) {
        ParticipantId last = null;
        for (int i = 0; i < people; i++) {
            last = crowd.join(this.people.member());
            crowd.contribute(last, organisation, season, points);
        }
        return Objects.requireNonNull(last);
    }

    private OrganisationId ugel(String code) {
        return organisations.find(OrganisationKind.UGEL, code).orElseThrow().id();
    }
}
