package pe.minka.gamification.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.ranking.Roster;
import pe.minka.members.MemberId;
import pe.minka.shared.NotFound;
import pe.minka.statistics.Indicator;
import pe.minka.statistics.IndicatorRow;
import pe.minka.statistics.Indicators;
import pe.minka.statistics.Period;

/** In years nobody else's test has anything in; what is written vanishes with the test. */
@RecognitionTest
@Transactional
class RecognitionIndicatorsTests {

    private static final Period YEAR = Period.wholeYear(2005);

    @Autowired
    private Indicators indicators;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Roster roster;

    @Autowired
    private RecognitionSwitch recognition;

    @Autowired
    private Administrators administrators;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private MemberId nilda = new MemberId(new UUID(0, 0));
    private MemberId other = nilda;

    @BeforeEach
    void twoWhoContribute() {
        nilda = people.member();
        other = people.member("010001");
        contribute(nilda, "2005-03-10T12:00:00Z");
        contribute(nilda, "2005-03-20T12:00:00Z");
        contribute(nilda, "2005-04-10T12:00:00Z");
        contribute(other, "2005-04-11T12:00:00Z");
    }

    @Test
    void whoContributedCountsOnceForEachPeriod() {
        assertThat(active(YEAR)).isEqualTo(2);
        assertThat(active(new Period(2005, LocalDate.of(2005, 4, 10)))).isEqualTo(1);
        assertThat(active(Period.wholeYear(2006))).isZero();
        assertThat(active(Period.accumulated(LocalDate.of(2006, 6, 1))))
                .as("with those of long before, whom other tests know")
                .isEqualTo(2 + active(Period.accumulated(LocalDate.of(2004, 12, 31))));
        assertThat(indicators.years()).contains(2005);
    }

    @Test
    void newYearIsThatOfLima() {
        contribute(people.member(), "2007-01-01T04:59:59Z");
        contribute(people.member(), "2007-01-01T05:00:00Z");

        assertThat(active(Period.wholeYear(2006))).isEqualTo(1);
        assertThat(active(Period.wholeYear(2007))).isEqualTo(1);
    }

    @Test
    void whoContributesInThreeMonthsOfAYearTakesPartContinuously() {
        contribute(nilda, "2006-05-10T12:00:00Z");
        assertThat(continuous(YEAR)).isZero();
        assertThat(continuous(Period.accumulated(LocalDate.of(2006, 12, 31)))).isZero();

        contribute(nilda, "2005-11-10T12:00:00Z");
        assertThat(continuous(YEAR)).isEqualTo(1);
        assertThat(continuous(new Period(2005, LocalDate.of(2005, 11, 9)))).isZero();
        assertThat(continuous(Period.accumulated(LocalDate.of(2006, 12, 31)))).isEqualTo(1);
        assertThat(indicator("participacion-continua").noteNumbers()).containsExactly(3);
    }

    @Test
    void theRowsAddUpAndEverybodyIsWhereTheyContributedLast() {
        jdbc.sql("update participant set organisation = (select organisation from participant where member = :other) "
                        + "where member = :nilda")
                .param("nilda", nilda.value())
                .param("other", other.value())
                .update();
        contribute(nilda, "2005-08-10T12:00:00Z");

        assertThat(indicators.rows(indicator("gestores-activos"), YEAR, null))
                .singleElement()
                .extracting(IndicatorRow::value)
                .isEqualTo(2L);
        assertThat(indicators.rows(indicator("participacion-continua"), YEAR, null))
                .singleElement()
                .extracting(IndicatorRow::value)
                .isEqualTo(1L);
    }

    @Test
    void whatIsTakenBackDoesNotCount() {
        var cause = contribute(people.member(), "2005-06-10T12:00:00Z");
        assertThat(active(YEAR)).isEqualTo(3);

        ledger.withdraw(cause, Instant.parse("2005-06-11T12:00:00Z"));

        assertThat(active(YEAR)).isEqualTo(2);
    }

    @Test
    void whoAdministersDoesNotCountAndWhoLeavesLaterStillDoes() {
        contribute(administrators.national().id(), "2005-06-10T12:00:00Z");
        assertThat(active(YEAR)).isEqualTo(2);

        jdbc.sql("update member set status = 'ERASED' where id = :id")
                .param("id", nilda.value())
                .update();
        roster.follow(nilda);

        assertThat(active(YEAR)).isEqualTo(2);
    }

    @Test
    void whileRecognitionIsHiddenSoAreItsFigures() {
        recognition.turn(administrators.national(), false, "Se prueba sin reconocimiento");

        assertThat(indicators.all())
                .extracting(Indicator::code)
                .contains("gestores")
                .doesNotContain("gestores-activos", "participacion-continua");
        assertThatThrownBy(() -> indicators.find("gestores-activos")).isInstanceOf(NotFound.class);
        assertThat(indicators.years()).doesNotContain(2005);
    }

    private Cause contribute(MemberId member, String at) {
        var cause = Cause.once("lesson:" + UUID.randomUUID(), ContributionKind.LESSON_PUBLISHED);
        ledger.record(Contribution.accepted(cause, member, "Aulas", "/lecciones", Instant.parse(at)));
        return cause;
    }

    private long active(Period period) {
        return value("gestores-activos", period);
    }

    private long continuous(Period period) {
        return value("participacion-continua", period);
    }

    private long value(String code, Period period) {
        var indicator = indicator(code);
        long value = indicators.figure(indicator, period).value();
        assertThat(indicators.rows(indicator, period, null))
                .as("the rows of %s", code)
                .satisfies(rows -> assertThat(
                                rows.stream().mapToLong(IndicatorRow::value).sum())
                        .isEqualTo(value));
        return value;
    }

    private Indicator indicator(String code) {
        return indicators.find(code);
    }
}
