package pe.minka.gamification.seasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.RecognitionTest;
import pe.minka.audit.AuditLog;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ledger.Season;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.gamification.ledger.SeasonsOf;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** The calendar in the middle of a year far away, when nothing has happened yet afterwards. */
@RecognitionTest
@Transactional
class SeasonCalendarTests {

    private static final LocalDate TODAY = LocalDate.of(2150, 5, 5);
    private static final SeasonDates SCHOOL = dates("2150-08-01", "2151-07-31");

    @Autowired
    private SeasonDateRows rows;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Administrators administrators;

    @Autowired
    private JdbcClient jdbc;

    private Seasons seasons;
    private SeasonCalendar calendar;
    private Access admin;

    @BeforeEach
    void setUp() {
        var clock = Clock.fixed(Peru.startOf(TODAY).plusSeconds(3600), Peru.ZONE);
        seasons = SeasonsOf.clock(jdbc, clock);
        calendar = new SeasonCalendar(seasons, rows, audit, clock);
        admin = administrators.national();
    }

    @Test
    void unlessSomebodySaysSoTheNextOneIsTheNextYear() {
        assertThat(calendar.plan(admin))
                .isEqualTo(new SeasonPlan(
                        "2150",
                        dates("2150-01-01", "2150-12-31"),
                        dates("2151-01-01", "2151-12-31"),
                        dates("2152-01-01", "2152-12-31")));
    }

    @Test
    void lookingChangesNothing() {
        assertThat(calendar.preview(admin, SCHOOL).current()).isEqualTo(dates("2150-01-01", "2150-07-31"));
        assertThat(calendar.plan(admin).current()).isEqualTo(dates("2150-01-01", "2150-12-31"));
    }

    @Test
    void theNextOneBeginsEarlierAndTheOneThatIsOnEndsTheDayBefore() {
        decide(SCHOOL);

        assertThat(season("2150-07-31")).isEqualTo(new Season("2150", day("2150-01-01"), day("2150-07-31"), null));
        assertThat(season("2150-08-01")).isEqualTo(new Season("2150-2", SCHOOL.first(), SCHOOL.last(), null));
        assertThat(season("2151-08-01")).isEqualTo(new Season("2151", day("2151-08-01"), day("2151-12-31"), null));
        assertThat(jdbc.sql("""
                        select reason || ' ' || (details ->> 'after') from audit_entry
                        where action = 'recognition.seasonPlanned' and subject = '2150-2'
                        """).query(String.class).list())
                .containsExactly("El año escolar 2150-01-01/2150-07-31, 2150-08-01/2151-07-31");
    }

    @Test
    void whatWasDecidedCanBeDecidedAgainInBothDirectionsAndKeepsItsName() {
        decide(SCHOOL);
        decide(dates("2151-03-01", "2151-12-31"));
        assertThat(season("2151-02-28").code()).isEqualTo("2150");
        assertThat(season("2151-03-01")).isEqualTo(new Season("2150-2", day("2151-03-01"), day("2151-12-31"), null));

        decide(dates("2150-06-01", "2150-12-31"));

        assertThat(season("2150-05-31").code()).isEqualTo("2150");
        assertThat(season("2150-06-01").code()).isEqualTo("2150-2");
        assertThat(season("2151-01-01")).isEqualTo(new Season("2151", day("2151-01-01"), day("2151-12-31"), null));
    }

    @Test
    void daysToComeThatNobodyDecidedOnGiveWay() {
        assertThat(season("2152-01-01").code()).isEqualTo("2152");

        decide(dates("2151-01-01", "2152-06-30"));

        assertThat(season("2152-01-01").code()).isEqualTo("2151");
        assertThat(season("2152-07-01").first()).isEqualTo(day("2152-07-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2150-05-06, 2150-12-31, recognition.seasons.next.early",
        "2150-01-01, 2150-12-31, recognition.seasons.next.early",
        "2150-08-01, 2150-08-29, recognition.seasons.next.short",
        "2150-08-01, 2150-07-01, recognition.seasons.next.short",
        "2150-08-01, 2151-12-10, recognition.seasons.next.rest",
        "2150-08-01, 2152-08-02, recognition.seasons.next.long",
        "2160-01-01, 2160-12-31, recognition.seasons.next.late"
    })
    void daysThatMakeNoSenseAreRefused(LocalDate first, LocalDate last, String code) {
        assertThatThrownBy(() -> calendar.preview(admin, new SeasonDates(first, last)))
                .isInstanceOf(RuleViolation.class)
                .hasMessage(code);
        assertThatThrownBy(() -> decide(new SeasonDates(first, last))).hasMessage(code);
    }

    @Test
    void theOneThatIsOnIsNotCutToAFewDays() {
        decide(dates("2150-05-07", "2150-12-31"));
        var soon = Clock.fixed(Peru.startOf(day("2150-05-10")), Peru.ZONE);
        var later = new SeasonCalendar(SeasonsOf.clock(jdbc, soon), rows, audit, soon);

        assertThatThrownBy(() -> later.preview(admin, dates("2150-06-05", "2150-12-31")))
                .hasMessage("recognition.seasons.next.cut");
        assertThat(later.preview(admin, dates("2150-06-06", "2150-12-31")).current())
                .isEqualTo(dates("2150-05-07", "2150-06-05"));
    }

    @Test
    void theDayAfterTomorrowIsTheFirstThatCanBeChosen() {
        decide(dates("2150-05-07", "2150-12-31"));
        assertThat(season("2150-05-06").code()).isEqualTo("2150");
        assertThat(season("2150-05-07").code()).isEqualTo("2150-2");
    }

    @Test
    void whoDecidesSecondReadsFirstWhatTheFirstDecided() {
        String seen = calendar.plan(admin).stamp();
        decide(SCHOOL);

        assertThatThrownBy(() -> calendar.decide(
                        admin, new PlanSeason(dates("2151-01-01", "2151-12-31"), seen, new Reason("Tarde"))))
                .hasMessage("recognition.seasons.next.overtaken");
    }

    @Test
    void onlyNationalAdministratorsDecide() {
        var regional = administrators.regional();
        assertThatThrownBy(() -> calendar.plan(regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> calendar.preview(regional, SCHOOL)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> calendar.decide(regional, new PlanSeason(SCHOOL, "", new Reason("No"))))
                .isInstanceOf(Forbidden.class);
    }

    private void decide(SeasonDates dates) {
        calendar.decide(admin, new PlanSeason(dates, calendar.plan(admin).stamp(), new Reason("El año escolar")));
    }

    private Season season(String day) {
        return seasons.at(Peru.startOf(day(day)));
    }

    private static SeasonDates dates(String first, String last) {
        return new SeasonDates(day(first), day(last));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
