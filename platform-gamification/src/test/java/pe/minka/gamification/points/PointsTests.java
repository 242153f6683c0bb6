package pe.minka.gamification.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Offices;
import pe.minka.gamification.People;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

@RecognitionTest
class PointsTests {

    private static final PageRequest FIRST = new PageRequest(1, 50);
    private static final String NOTICES = """
            select n.kind from notice n where n.member = :member order by n.created_at, n.kind
            """;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MyPoints points;

    @Autowired
    private PointsReviews reviews;

    @Autowired
    private PointsForgetting forgetting;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private Offices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String subject = "practice:" + UUID.randomUUID();
    private Instant now = Instant.EPOCH;
    private MemberId nilda = new MemberId(new UUID(0, 0));

    @BeforeEach
    void somebody() {
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        nilda = people.member();
    }

    @Test
    void everyEntryIsALineWithWhatItWasAndWhichRuleGaveIt() {
        var cause = contribute(ContributionKind.PRACTICE_PUBLISHED, subject, null);
        ledger.withdraw(cause, now.plusSeconds(1));
        ledger.record(Contribution.accepted(cause, nilda, "Aulas", "/practicas/PR", now.plusSeconds(2)));

        var lines = points.page(nilda, PointsFilter.ALL, FIRST).items();

        assertThat(lines).extracting(PointsLine::why).containsExactly(Why.RESTORATION, Why.REVERSAL, Why.AWARD);
        assertThat(lines).extracting(PointsLine::points).containsExactly(20, -20, 20);
        assertThat(lines)
                .allMatch(line -> line.title().equals("Aulas") && line.path().equals("/practicas/PR"))
                .allMatch(line -> Integer.valueOf(1).equals(line.rule()));
        assertThat(points.story(nilda, lines.getFirst().contribution())).hasSize(3);
    }

    @Test
    void whatGaveNothingSaysWhy() {
        var friend = people.member();
        IntStream.range(0, 4).forEach(n -> contribute(ContributionKind.SUPPORT_RECEIVED, subject + n, friend));

        assertThat(points.page(nilda, PointsFilter.ALL, FIRST).items())
                .extracting(PointsLine::why)
                .containsExactlyInAnyOrder(Why.AWARD, Why.AWARD, Why.AWARD, Why.CAPPED_GIVER);
    }

    @Test
    void linesAreNarrowedToAKindAndAMonth() {
        contribute(ContributionKind.PRACTICE_PUBLISHED, subject, null);
        now = now.minus(70, ChronoUnit.DAYS);
        contribute(ContributionKind.LESSON_PUBLISHED, subject, null);
        var month = YearMonth.from(Peru.dayOf(now));

        assertThat(points.page(nilda, new PointsFilter(ContributionKind.LESSON_PUBLISHED, null, null), FIRST)
                        .total())
                .isOne();
        assertThat(points.page(nilda, new PointsFilter(null, month, null), FIRST)
                        .items())
                .extracting(PointsLine::kind)
                .containsExactly(ContributionKind.LESSON_PUBLISHED);
        assertThat(points.months(nilda)).hasSize(2).contains(month);
        assertThat(points.kinds(nilda))
                .containsExactly(ContributionKind.PRACTICE_PUBLISHED, ContributionKind.LESSON_PUBLISHED);
    }

    @Test
    void whatIsAlikeOnADayIsOneGroupAndEveryPageAddsUp() {
        IntStream.range(0, 12)
                .forEach(n -> contribute(ContributionKind.SUPPORT_RECEIVED, subject + n, people.member()));
        var withdrawn = contribute(ContributionKind.PRACTICE_PUBLISHED, subject, null);
        ledger.withdraw(withdrawn, now.plusSeconds(1));
        now = now.minus(40, ChronoUnit.DAYS);
        contribute(ContributionKind.SUPPORT_RECEIVED, subject + "before", people.member());

        List<PointsGroup> read = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            read.addAll(points.groups(nilda, PointsFilter.ALL, new PageRequest(page, 2))
                    .items());
        }

        assertThat(read)
                .extracting(group -> group.first().why(), PointsGroup::count, PointsGroup::points)
                .containsExactlyInAnyOrder(
                        tuple(Why.REVERSAL, 1, -20),
                        tuple(Why.AWARD, 1, 20),
                        tuple(Why.AWARD, 10, 10),
                        tuple(Why.CAPPED_DAY, 2, 0),
                        tuple(Why.AWARD, 1, 1));
        assertThat(read.stream().flatMap(group -> group.lines().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        points.page(nilda, PointsFilter.ALL, FIRST).items());
        assertThat(points.groups(nilda, PointsFilter.ALL, FIRST).total()).isEqualTo(5);
        assertThat(points.count(nilda, PointsFilter.ALL)).isEqualTo(15);
        var supports = new PointsFilter(ContributionKind.SUPPORT_RECEIVED, YearMonth.from(Peru.dayOf(now)), null);
        assertThat(points.groups(nilda, supports, FIRST).items())
                .singleElement()
                .satisfies(group -> assertThat(group.points()).isOne());
    }

    @Test
    void whatIsTakenBackOnOneDayStandsApartByTheMonthItCountsFor() {
        var today = now;
        var late = contribute(ContributionKind.PRACTICE_PUBLISHED, subject, null);
        now = now.minus(40, ChronoUnit.DAYS);
        var early = contribute(ContributionKind.PRACTICE_PUBLISHED, subject + "before", null);
        ledger.withdraw(late, today.plusSeconds(1));
        ledger.withdraw(early, today.plusSeconds(1));

        var takenBack = points.groups(nilda, PointsFilter.ALL, FIRST).items().stream()
                .filter(group -> group.first().why() == Why.REVERSAL)
                .toList();

        assertThat(takenBack).hasSize(2).allSatisfy(group -> {
            var month = YearMonth.from(group.first().day());
            assertThat(group.count()).isOne();
            assertThat(points.page(nilda, new PointsFilter(ContributionKind.PRACTICE_PUBLISHED, month, null), FIRST)
                            .items())
                    .containsAll(group.lines());
        });
        assertThat(points.groups(nilda, PointsFilter.ALL, FIRST).total()).isEqualTo(4);
    }

    @Test
    void ofVeryManyTheSumIsOfAllAndTheNewestAreRead() {
        IntStream.range(0, PointsGroup.MOST + 3)
                .forEach(n -> contribute(ContributionKind.PRACTICE_PUBLISHED, subject + n, null));

        assertThat(points.groups(nilda, PointsFilter.ALL, FIRST).items())
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.lines()).hasSize(PointsGroup.MOST);
                    assertThat(group.hasMore()).isTrue();
                    assertThat(group.points()).isEqualTo(20 * (PointsGroup.MOST + 3));
                });
    }

    @Test
    void programsReadOnFromAnyLineAndMissNone() {
        IntStream.range(0, 7).forEach(n -> contribute(ContributionKind.PRACTICE_PUBLISHED, subject + n, null));
        List<PointsLine> read = new ArrayList<>();
        @Nullable PointsPlace place = null;
        for (int page = 0; page < 4; page++) {
            var lines = points.after(nilda, place, 2);
            read.addAll(lines);
            place = PointsPlace.of(lines.getLast().place().toString());
        }

        assertThat(read)
                .isEqualTo(points.page(nilda, PointsFilter.ALL, FIRST).items())
                .hasSize(7);
        assertThatThrownBy(() -> PointsPlace.of("algo")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodySeesThePointsOfSomebodyElse() {
        contribute(ContributionKind.PRACTICE_PUBLISHED, subject, null);
        var contribution = only(nilda).contribution();

        assertThat(points.page(people.member(), PointsFilter.ALL, FIRST).items())
                .isEmpty();
        assertThatThrownBy(() -> points.story(people.member(), contribution)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reviews.ask(offices.of(people.member()), contribution, "¿Por qué?"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aReviewIsAskedForOnceAndAnsweredByAnAdministratorWithAReason() {
        contribute(ContributionKind.PRACTICE_PUBLISHED, subject, null);
        Access admin = offices.administrator();
        var contribution = only(nilda).contribution();
        var me = offices.of(nilda);

        reviews.ask(me, contribution, " ¿Por qué 20? ");
        assertThatThrownBy(() -> reviews.ask(me, contribution, "Otra vez"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("gamification.review.waits");
        var asked = reviews.of(me, contribution).getFirst();
        assertThat(asked.words()).isEqualTo("¿Por qué 20?");
        assertThat(reviews.waiting(admin)).contains(asked);
        assertThat(notices(admin.id())).contains("POINTS_REVIEW_WAITS");

        reviews.answer(admin, asked.id(), new Reason("Es lo que da publicar."));

        assertThat(reviews.of(me, contribution).getFirst().answer()).isEqualTo("Es lo que da publicar.");
        assertThat(notices(nilda)).contains("POINTS_REVIEWED");
        assertThat(notices(admin.id())).isEmpty();
        assertThatThrownBy(() -> reviews.answer(admin, asked.id(), new Reason("Otra")))
                .isInstanceOf(RuleViolation.class);
        reviews.ask(me, contribution, "Sigo sin entender");
    }

    @Test
    void nobodyAnswersTheirOwnRequest() {
        Access admin = offices.administrator();
        nilda = admin.id();
        contribute(ContributionKind.PRACTICE_PUBLISHED, subject, null);
        var contribution = only(nilda).contribution();
        reviews.ask(admin, contribution, "¿Por qué?");
        var asked = reviews.of(admin, contribution).getFirst();

        assertThatThrownBy(() -> reviews.answer(admin, asked.id(), new Reason("Porque sí")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reviews.waiting(offices.of(people.member()))).isInstanceOf(Forbidden.class);
    }

    @Test
    void whoIsErasedLeavesNoRequest() {
        contribute(ContributionKind.PRACTICE_PUBLISHED, subject, null);
        var contribution = only(nilda).contribution();
        reviews.ask(offices.of(nilda), contribution, "¿Por qué?");

        transaction.executeWithoutResult(one -> forgetting.forget(nilda));

        assertThat(reviews.of(offices.of(nilda), contribution)).isEmpty();
    }

    private PointsLine only(MemberId member) {
        return points.page(member, PointsFilter.ALL, FIRST).items().getFirst();
    }

    private List<String> notices(MemberId member) {
        return jdbc.sql(NOTICES)
                .param("member", member.value())
                .query(String.class)
                .list();
    }

    private Cause contribute(ContributionKind kind, String about, @Nullable MemberId giver) {
        var cause = Cause.once(about, kind);
        var told = Contribution.accepted(cause, nilda, "Aulas", "/practicas/PR", now);
        ledger.record(giver == null ? told : told.givenBy(giver));
        return cause;
    }
}
