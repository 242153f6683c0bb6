package pe.minka.gamification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.members.MemberId;

/** Which season something belongs to is said by the calendar of Lima, wherever the server stands. */
@RecognitionTest
class SeasonsTests {

    private static final String ADD = "insert into season (code, first_day, last_day) values (?, ?::date, ?::date)";

    @Autowired
    private Seasons seasons;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void theServerStandsWhereItStood() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31T23:59:59.999999-05:00, UTC, 2024",
        "2025-01-01T00:00:00-05:00, UTC, 2025",
        "2025-01-01T00:00:00Z, UTC, 2024",
        "2025-01-01T04:59:59.999999Z, Asia/Tokyo, 2024",
        "2025-01-01T05:00:00Z, Asia/Tokyo, 2025",
        "2024-12-31T23:59:59.999999-05:00, Pacific/Kiritimati, 2024",
        "2025-01-01T00:00:00-05:00, Pacific/Pago_Pago, 2025"
    })
    void theYearEndsAtMidnightInLima(OffsetDateTime at, String server, String season) {
        TimeZone.setDefault(TimeZone.getTimeZone(server));

        assertThat(seasons.at(at.toInstant()).code()).isEqualTo(season);
        assertThat(SeasonsOf.clock(jdbc, Clock.fixed(at.toInstant(), ZoneId.of(server)))
                        .current()
                        .code())
                .isEqualTo(season);
    }

    @Test
    void seasonsWithDaysOfTheirOwnBeginAndEndAtMidnightToo() {
        jdbc.sql(ADD).params("1951", "1951-01-01", "1951-06-30").update();
        jdbc.sql(ADD).params("1951-2", "1951-07-01", "1952-03-31").update();

        assertThat(code("1951-06-30T23:59:59.999999-05:00")).isEqualTo("1951");
        assertThat(code("1951-07-01T00:00:00-05:00")).isEqualTo("1951-2");
        assertThat(code("1952-03-31T23:59:59-05:00")).isEqualTo("1951-2");
    }

    @Test
    void nobodyHasToSpeakOfWhatIsLeftOfAYear() {
        jdbc.sql(ADD).params("1955", "1955-02-01", "1955-05-31").update();

        assertThat(season("1955-08-01T12:00:00-05:00"))
                .isEqualTo(new Season("1955-2", LocalDate.of(1955, 6, 1), LocalDate.of(1955, 12, 31), null));
        assertThat(season("1955-01-15T12:00:00-05:00"))
                .isEqualTo(new Season("1955-3", LocalDate.of(1955, 1, 1), LocalDate.of(1955, 1, 31), null));
        assertThat(season("1956-01-01T00:00:00-05:00"))
                .isEqualTo(new Season("1956", LocalDate.of(1956, 1, 1), LocalDate.of(1956, 12, 31), null));
    }

    @Test
    void capsAndScoresOfASeasonAreThoseOfItsDays() {
        jdbc.sql(ADD).params("1957", "1957-01-01", "1957-06-30").update();
        jdbc.sql(ADD).params("1957-2", "1957-07-01", "1957-12-31").update();
        var nilda = people.member();
        completes(nilda, "a", "1957-06-30T23:59:59-05:00");
        completes(nilda, "b", "1957-06-29T12:00:00-05:00");
        completes(nilda, "c", "1957-07-01T00:00:00-05:00");

        assertThat(books.score(nilda, "1957")).isEqualTo(5);
        assertThat(books.score(nilda, "1957-2")).isEqualTo(5);
        assertThat(books.score(nilda, "1957-07")).isEqualTo(5);
    }

    private void completes(MemberId who, String occurrence, String at) {
        var cause = new Cause("participant:" + who.value(), ContributionKind.PROFILE_COMPLETED, occurrence);
        ledger.record(Contribution.accepted(cause, who, "", "/cuenta", instant(at)));
    }

    private String code(String at) {
        return season(at).code();
    }

    private Season season(String at) {
        return seasons.at(instant(at));
    }

    private static Instant instant(String at) {
        return OffsetDateTime.parse(at).toInstant();
    }
}
