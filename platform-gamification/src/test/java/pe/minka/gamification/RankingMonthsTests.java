package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.gamification.ranking.Crowd;
import pe.minka.shared.Peru;

@RankingTest
class RankingMonthsTests {

    @Autowired
    private RankingMonths months;

    @Autowired
    private Seasons seasons;

    @Autowired
    private Clock clock;

    @Autowired
    private Crowd crowd;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aSeasonHasTheMonthsSomebodyHasPointsIn() {
        season("1841", "1841-03-15", "1841-08-31");
        var nilda = crowd.join(people.member());
        crowd.earn(nilda, 10, "1841-03", "1841-06", "1841-09");
        crowd.earn(nilda, 10, "1841-07");
        crowd.earn(nilda, -10, "1841-07");

        assertThat(months.of(Period.season("1841"))).containsExactly(YearMonth.of(1841, 6), YearMonth.of(1841, 3));
    }

    @Test
    void aMonthBelongsToTheLaterOfTwoSeasonsItLiesIn() {
        season("1843", "1843-01-01", "1843-06-14");
        season("1843-2", "1843-06-15", "1843-11-30");

        assertThat(months.season(YearMonth.of(1843, 5))).contains(Period.season("1843"));
        assertThat(months.season(YearMonth.of(1843, 6))).contains(Period.season("1843-2"));
        assertThat(months.season(YearMonth.of(1843, 12))).isEmpty();
        assertThat(months.season(YearMonth.of(2999, 1))).isEmpty();
    }

    @Test
    void aMonthToComeIsNotThereEvenInTheSeasonThatIsOn() {
        var now = YearMonth.from(Peru.dayOf(clock.instant()));
        var season = seasons.current();

        assertThat(months.season(now)).contains(Period.season(season.code()));
        assertThat(months.find(now.toString())).contains(now);
        assertThat(months.season(now.plusMonths(1))).isEmpty();
        assertThat(months.find(now.plusMonths(1).toString())).isEmpty();
        assertThat(months.find(YearMonth.from(season.last()).plusMonths(1).toString()))
                .isEmpty();
        assertThat(months.find("2001-01")).isEmpty();
        assertThat(months.find("2026-13")).isEmpty();
    }

    private void season(String code, String first, String last) {
        jdbc.sql("insert into season (code, first_day, last_day) values (?, ?::date, ?::date)")
                .params(code, first, last)
                .update();
    }
}
