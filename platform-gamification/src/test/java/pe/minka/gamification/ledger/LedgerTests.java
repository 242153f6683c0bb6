package pe.minka.gamification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.Questions;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.members.MemberId;

@RecognitionTest
class LedgerTests {

    private static final Instant NOON = Instant.parse("2026-03-10T17:00:00Z");

    @Autowired
    private Ledger ledger;

    @Autowired
    private Books books;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private final String subject = "practice:" + UUID.randomUUID();

    @AfterEach
    void everythingAddsUp() {
        assertThat(books.differences()).isEmpty();
    }

    @Test
    void theSameNewsTwentyTimesAtOnceGiveOnce() {
        var nilda = people.member();

        atOnce(20, n -> ledger.record(Books.published(nilda, subject, NOON)));

        assertThat(books.entries(nilda)).containsExactly("PRACTICE_PUBLISHED AWARD 20");
        assertThat(books.score(nilda)).isEqualTo(20);
        assertThat(books.score(nilda, "2026")).isEqualTo(20);
        assertThat(books.score(nilda, "2026-03")).isEqualTo(20);
    }

    /** Subject, person, moment, season, rule, places, the contribution itself and that insignias are looked at. */
    @Test
    void whatIsPostedAfterAllPlacesAreTakenAsksForLittle() {
        var nilda = people.member();
        for (int number = 0; number < 15; number++) {
            ledger.record(posted(nilda));
        }

        int asked = Questions.of(() -> ledger.record(posted(nilda)));

        assertThat(books.outcomes(nilda, ContributionKind.CONTRIBUTION_POSTED))
                .hasSize(16)
                .contains("CAPPED_DAY");
        assertThat(asked).isLessThanOrEqualTo(8);
    }

    private static Contribution posted(MemberId member) {
        var cause = Cause.once("contribution:" + UUID.randomUUID(), ContributionKind.CONTRIBUTION_POSTED);
        return Contribution.accepted(cause, member, "Cosecha", "/aportes/1", NOON);
    }

    @Test
    void whatIsTakenBackAndGivenAgainIsWorthTheSame() {
        var nilda = people.member();
        var cause = Cause.once(subject, ContributionKind.PRACTICE_PUBLISHED);

        ledger.record(Books.published(nilda, subject, NOON));
        ledger.withdraw(cause, NOON.plusSeconds(1));
        ledger.withdraw(cause, NOON.plusSeconds(1));
        ledger.record(Books.published(nilda, subject, NOON.plusSeconds(2)));

        assertThat(books.entries(nilda))
                .containsExactly(
                        "PRACTICE_PUBLISHED AWARD 20",
                        "PRACTICE_PUBLISHED REVERSAL -20",
                        "PRACTICE_PUBLISHED RESTORATION 20");
    }

    @Test
    void whatWasTakenBackBeforeAnybodyHeardOfItIsNeverGiven() {
        var nilda = people.member();

        ledger.end(subject, NOON.plusSeconds(5));
        ledger.record(Books.published(nilda, subject, NOON));

        assertThat(books.entries(nilda)).isEmpty();
    }

    @Test
    void oldNewsOfAWithdrawalDoNotTakeBackWhatWasGivenSince() {
        var nilda = people.member();

        ledger.record(Books.published(nilda, subject, NOON.plusSeconds(10)));
        ledger.withdraw(Cause.once(subject, ContributionKind.PRACTICE_PUBLISHED), NOON);

        assertThat(books.score(nilda)).isEqualTo(20);
    }

    @Test
    void nobodyIsRecognisedByThemselves() {
        var nilda = people.member();

        ledger.record(support(nilda, nilda, 1, NOON));

        assertThat(books.entries(nilda)).isEmpty();
        ledger.record(Books.published(nilda, subject, NOON));
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into ledger_entry (participant, season, day, kind, subject, occurrence, turn, points, reason,
                                                  giver, at, recorded_at)
                        select id, '2026', '2026-03-10', 'SUPPORT_RECEIVED', 'x', 'x', 1, 1, 'AWARD', id, now(), now()
                        from participant
                        where member = :member
                        """).param("member", nilda.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void thirtySupportsAtOnceGiveNoMoreThanTheCapOfTheDay() {
        var nilda = people.member();
        var givers = IntStream.range(0, 30).mapToObj(n -> people.member()).toList();

        atOnce(30, n -> ledger.record(support(nilda, givers.get(n), n, NOON)));

        assertThat(books.score(nilda)).isEqualTo(10);
        assertThat(Collections.frequency(books.outcomes(nilda, ContributionKind.SUPPORT_RECEIVED), "CAPPED_DAY"))
                .isEqualTo(20);
    }

    @Test
    void theSamePersonCountsThreeTimesADayAndAgainOnTheNext() {
        var nilda = people.member();
        var friend = people.member();

        atOnce(8, n -> ledger.record(support(nilda, friend, n, NOON)));
        assertThat(books.score(nilda)).isEqualTo(3);

        ledger.record(support(nilda, friend, 100, NOON.plusSeconds(86_400)));
        assertThat(books.score(nilda)).isEqualTo(4);
    }

    @Test
    void whatTheSamePersonGivesInASeasonFallsToNothing() {
        var nilda = people.member();
        var friend = people.advisor();
        Instant spring = Instant.parse("1731-10-01T17:00:00Z");

        atOnce(15, n -> ledger.record(kept(nilda, friend, n, spring.plus(Duration.ofDays(n)))));
        assertThat(books.score(nilda, "1731")).isEqualTo(60);
        assertThat(Collections.frequency(books.outcomes(nilda, ContributionKind.COMMITMENT_KEPT), "CAPPED_PAIR"))
                .isEqualTo(3);

        ledger.record(kept(nilda, people.advisor(), 100, spring.plus(Duration.ofDays(20))));
        assertThat(books.score(nilda, "1731")).isEqualTo(65);
        ledger.record(kept(nilda, friend, 200, spring.plus(Duration.ofDays(120))));
        assertThat(books.score(nilda, "1732")).isEqualTo(5);
    }

    @Test
    void whatIsTakenBackKeepsItsPlaceUnderTheCap() {
        var nilda = people.member();
        var friend = people.member();
        IntStream.range(0, 3).forEach(n -> ledger.record(support(nilda, friend, n, NOON)));

        ledger.withdraw(support(nilda, friend, 0, NOON).cause(), NOON.plusSeconds(1));
        ledger.record(support(nilda, friend, 50, NOON.plusSeconds(2)));

        assertThat(books.score(nilda)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T23:59:59.999-05:00, 2026, 2026-12",
        "2027-01-01T00:00:00-05:00, 2027, 2027-01",
        "2026-02-28T23:59:59-05:00, 2026, 2026-02",
        "2026-03-01T04:59:59Z, 2026, 2026-02"
    })
    void daysMonthsAndSeasonsAreThoseOfLima(OffsetDateTime at, String season, String month) {
        var nilda = people.member();

        ledger.record(Books.published(nilda, subject, at.toInstant()));

        assertThat(books.score(nilda, season)).isEqualTo(20);
        assertThat(books.score(nilda, month)).isEqualTo(20);
    }

    @Test
    void theSeasonOfWhatIsTakenBackIsTheOneItWasGivenIn() {
        var nilda = people.member();
        ledger.record(Books.published(nilda, subject, Instant.parse("2025-06-01T12:00:00Z")));

        ledger.end(subject, NOON);

        assertThat(books.score(nilda, "2025")).isZero();
        assertThat(books.entries(nilda)).hasSize(2);
        assertThat(books.score(nilda, "2026")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set points = 1000",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update recognition_rule set points = 1000",
                "update rule_trial set rising = 0",
                "delete from rule_trial",
                "update rule_draft set written_by = gen_random_uuid()",
                "delete from rule_draft"
            })
    void theApplicationCannotRewriteWhatWasGiven(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }

    private Contribution kept(MemberId member, MemberId confirmedBy, int number, Instant at) {
        var cause = new Cause(subject + number, ContributionKind.COMMITMENT_KEPT, "acta");
        return Contribution.accepted(cause, member, "Aulas", "/practicas/PR", at)
                .givenBy(confirmedBy);
    }

    private Contribution support(MemberId member, MemberId giver, int number, Instant at) {
        var cause = new Cause(
                subject + number,
                ContributionKind.SUPPORT_RECEIVED,
                giver.value().toString());
        return Contribution.accepted(cause, member, "Aulas", "/practicas/PR", at)
                .givenBy(giver);
    }

    private static void atOnce(int times, IntConsumer action) {
        try (var threads = Executors.newFixedThreadPool(10)) {
            var all = IntStream.range(0, times)
                    .mapToObj(n -> threads.submit(() -> action.accept(n)))
                    .toList();
            assertThat(all)
                    .allSatisfy(one -> assertThat(one)
                            .succeedsWithin(Duration.ofSeconds(20))
                            .satisfies(done -> assertThat(one.state()).isEqualTo(Future.State.SUCCESS)));
        }
    }
}
