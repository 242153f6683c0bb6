package pe.minka.gamification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

@RecognitionTest
@Transactional
class RuleBookTests {

    private static final ContributionKind REVIEW = ContributionKind.REVIEW_DONE;

    @Autowired
    private RuleBook book;

    @Autowired
    private Rules rules;

    @Autowired
    private Administrators administrators;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void everyKindHasARuleFromTheBeginning() {
        var all = book.all(administrators.national());
        assertThat(all).extracting(RuleView::kind).containsExactly(ContributionKind.values());
        assertThat(all).allSatisfy(rule -> assertThat(rule.inForce()).isNotNull());
    }

    @Test
    void aNewVersionIsInForceFromNowAndTheOldOneBefore() {
        var admin = administrators.national();
        var before = clock.instant().minus(Duration.ofSeconds(1));

        change(admin, REVIEW, 8, 1, null);

        assertThat(points(REVIEW, clock.instant())).isEqualTo(8);
        assertThat(points(REVIEW, before)).isEqualTo(5);
        assertThat(book.history(admin, REVIEW))
                .extracting(version -> version.rule().version(), RuleVersion::reason, RuleVersion::decidedBy)
                .containsExactly(tuple(2, "Se acordó", admin.id()), tuple(1, "Valores iniciales", null));
    }

    @Test
    void aVersionForADayToComeWaitsForIt() {
        var admin = administrators.national();
        var day = Peru.dayOf(clock.instant()).plusDays(40);

        change(admin, REVIEW, 8, 1, day);

        assertThat(points(REVIEW, clock.instant())).isEqualTo(5);
        assertThat(points(REVIEW, Peru.startOf(day))).isEqualTo(8);
        var rule = book.find(admin, REVIEW);
        assertThat(Objects.requireNonNull(rule.next()).rule().points()).isEqualTo(8);
        assertThat(Objects.requireNonNull(rule.inForce()).rule().points()).isEqualTo(5);

        assertThatThrownBy(() -> change(admin, REVIEW, 6, 2, null))
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("replacing");
        replace(admin, 6, 2, null);
        assertThat(book.find(admin, REVIEW).planned()).isEmpty();
        assertThat(points(REVIEW, Peru.startOf(day))).isEqualTo(6);
        assertThat(book.history(admin, REVIEW))
                .extracting(version -> version.rule().version(), RuleVersion::replacedBy)
                .containsExactly(tuple(3, null), tuple(2, 3), tuple(1, null));
    }

    @Test
    void versionsForLaterDaysFollowEachOtherAndThoseOfTheSameDayGiveWay() {
        var admin = administrators.national();
        var day = Peru.dayOf(clock.instant()).plusDays(40);
        change(admin, REVIEW, 8, 1, day);
        change(admin, REVIEW, 9, 2, day.plusDays(10));

        var rule = book.find(admin, REVIEW);
        assertThat(rule.planned())
                .extracting(version -> version.rule().points())
                .containsExactly(8, 9);
        assertThat(Objects.requireNonNull(rule.last()).rule().points()).isEqualTo(9);
        assertThat(points(REVIEW, Peru.startOf(day.plusDays(9)))).isEqualTo(8);
        assertThat(points(REVIEW, Peru.startOf(day.plusDays(10)))).isEqualTo(9);

        replace(admin, 7, 3, day.plusDays(10));
        assertThat(book.find(admin, REVIEW).planned())
                .extracting(version -> version.rule().points())
                .containsExactly(8, 7);
    }

    @Test
    void whoDecidesOnWhatTheyHaveNotReadIsTold() {
        var admin = administrators.national();
        change(admin, REVIEW, 8, 1, null);

        assertThatThrownBy(() -> change(administrators.national(), REVIEW, 9, 1, null))
                .isInstanceOf(RuleOvertaken.class)
                .hasMessage("recognition.rules.overtaken");
        assertThatThrownBy(() -> change(admin, REVIEW, 9, 1, null))
                .isInstanceOf(RuleOvertaken.class)
                .hasMessage("recognition.rules.overtaken.own");
        assertThatThrownBy(() -> change(admin, REVIEW, 9, 7, null))
                .isInstanceOf(RuleOvertaken.class)
                .hasMessage("recognition.rules.overtaken");
        assertThat(book.find(admin, REVIEW).latest()).isEqualTo(2);
    }

    @Test
    void whatChangesNothingIsNoVersion() {
        var admin = administrators.national();
        var day = Peru.dayOf(clock.instant()).plusDays(40);
        isTheSame(admin, 5, 1, null);
        isTheSame(admin, 5, 1, day);
        change(admin, REVIEW, 8, 1, day);
        isTheSame(admin, 8, 2, day);
        isTheSame(admin, 8, 2, day.plusDays(1));
        change(admin, REVIEW, 5, 2, day.plusDays(10));
        refused(admin, 8, 3, day.plusDays(5), "replacing");
        isTheSame(admin, 5, 3, day.plusDays(10));

        assertThat(book.find(admin, REVIEW).latest()).isEqualTo(3);
        replace(admin, 5, 3, null);
        assertThat(book.find(admin, REVIEW).planned()).isEmpty();
    }

    private void isTheSame(Access admin, int points, int basedOn, @Nullable LocalDate from) {
        refused(admin, points, basedOn, from, "reason");
    }

    private void refused(Access admin, int points, int basedOn, @Nullable LocalDate from, String field) {
        assertThatThrownBy(() -> change(admin, REVIEW, points, basedOn, from))
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo(field);
    }

    @Test
    void whatMakesNoSenseIsRefusedAtItsField() {
        var admin = administrators.national();
        assertThatThrownBy(() -> change(admin, REVIEW, 1001, 1, null))
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("points");
        assertThatThrownBy(() -> change(admin, REVIEW, 8, 1, LocalDate.of(2020, 1, 1)))
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("from");
        var submitted = new RuleTerms(5, Caps.NONE, Moment.SUBMISSION, Audience.EVERYBODY, true);
        assertThatThrownBy(() ->
                        book.change(admin, new ChangeRule(REVIEW, submitted, 1, null, false, new Reason("Se acordó"))))
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("moment");
        var perGiver = new RuleTerms(5, new Caps(null, 2, null), Moment.ACCEPTANCE, Audience.EVERYBODY, true);
        assertThatThrownBy(() ->
                        book.change(admin, new ChangeRule(REVIEW, perGiver, 1, null, false, new Reason("Se acordó"))))
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("perGiver");
        var perPair = new RuleTerms(5, new Caps(null, null, null, 2), Moment.ACCEPTANCE, Audience.EVERYBODY, true);
        assertThatThrownBy(() ->
                        book.change(admin, new ChangeRule(REVIEW, perPair, 1, null, false, new Reason("Se acordó"))))
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("perPair");
    }

    @Test
    void onlyNationalAdministratorsDecideAndTheLogTellsOfIt() {
        var regional = administrators.regional();
        assertThatThrownBy(() -> book.all(regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> change(regional, REVIEW, 8, 1, null)).isInstanceOf(Forbidden.class);

        var admin = administrators.national();
        change(admin, REVIEW, 8, 1, null);
        assertThat(jdbc.sql(
                                "select details ->> 'before' || ' ' || (details ->> 'after') from audit_entry where actor = ?")
                        .param(admin.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("5 8");
    }

    private void change(Access admin, ContributionKind kind, int points, int basedOn, @Nullable LocalDate from) {
        decide(admin, kind, points, basedOn, from, false);
    }

    private void replace(Access admin, int points, int basedOn, @Nullable LocalDate from) {
        decide(admin, REVIEW, points, basedOn, from, true);
    }

    private void decide(
            Access admin, ContributionKind kind, int points, int basedOn, @Nullable LocalDate from, boolean replacing) {
        var terms = new RuleTerms(points, Caps.NONE, Moment.ACCEPTANCE, Audience.EVERYBODY, true);
        book.change(admin, new ChangeRule(kind, terms, basedOn, from, replacing, new Reason("Se acordó")));
    }

    private int points(ContributionKind kind, Instant at) {
        return rules.inForce(kind, at).orElseThrow().points();
    }
}
