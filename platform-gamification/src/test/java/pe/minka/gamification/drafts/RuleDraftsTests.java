package pe.minka.gamification.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.Questions;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.gamification.rules.Audience;
import pe.minka.gamification.rules.Caps;
import pe.minka.gamification.rules.ChangeRule;
import pe.minka.gamification.rules.Moment;
import pe.minka.gamification.rules.RuleBook;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.gamification.simulation.DraftRules;
import pe.minka.gamification.simulation.Recalculations;
import pe.minka.gamification.simulation.Trials;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** Drafts of rules from one administrator to the other. */
@RecognitionTest
@Transactional
class RuleDraftsTests {

    private static final ContributionKind REVIEW = ContributionKind.REVIEW_DONE;
    private static final ContributionKind COMMENT = ContributionKind.EXPERT_COMMENT;

    @Autowired
    private RuleDrafts drafts;

    @Autowired
    private RuleBook book;

    @Autowired
    private Recalculations recalculations;

    @Autowired
    private Trials trials;

    @Autowired
    private Seasons seasons;

    @Autowired
    private Administrators administrators;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Access writer;
    private Access decider;
    private String season;

    @BeforeEach
    void setUp() {
        writer = administrators.national();
        decider = administrators.national();
        season = seasons.current().code();
    }

    @Test
    void onlyWhatDiffersIsKeptAndTheOtherAdministratorSeesBeforeAndAfter() {
        var view = drafts.find(decider, keep(8));

        assertThat(view.draft().rules()).containsOnlyKeys(REVIEW);
        assertThat(view.changes()).singleElement().satisfies(change -> {
            assertThat(Objects.requireNonNull(change.before()).points()).isEqualTo(5);
            assertThat(change.after().points()).isEqualTo(8);
        });
        assertThat(view.rules().rules()).containsOnlyKeys(REVIEW);
        assertThat(view.trial()).isNull();
        assertThat(view.isApplicable()).isFalse();
        assertThat(drafts.open(decider)).extracting(DraftView::draft).contains(view.draft());
    }

    @Test
    void aDraftIsAppliedByWhoeverDecidesOnceItWasTriedOut() {
        UUID id = keep(8);
        assertThatThrownBy(() -> apply(id, 1, null, false)).hasMessage("recognition.draft.untried");

        drafts.tryOut(writer, id);
        var day = Peru.dayOf(clock.instant()).plusDays(5);
        apply(id, 1, day, false);

        var rule = book.find(decider, REVIEW);
        assertThat(Objects.requireNonNull(rule.next()).rule().points()).isEqualTo(8);
        var decision = Objects.requireNonNull(drafts.find(writer, id).draft().decision());
        assertThat(decision.by()).isEqualTo(decider.id());
        assertThat(decision.from()).isEqualTo(Peru.startOf(day));
        assertThat(decision.recalculation()).isNull();
        assertThat(drafts.decided(writer)).extracting(RuleDraft::id).contains(id);
        assertThatThrownBy(() -> apply(id, 1, null, false)).hasMessage("recognition.draft.decided");
        assertThat(actions(decider)).contains("recognition.draftApplied");
        assertThat(actions(writer)).contains("recognition.draftKept");
    }

    @Test
    void aDraftCanCountItsSeasonAnew() {
        UUID id = keep(8);
        drafts.tryOut(decider, id);

        apply(id, 1, null, true);

        var decision = Objects.requireNonNull(drafts.find(writer, id).draft().decision());
        assertThat(recalculations
                        .find(writer, Objects.requireNonNull(decision.recalculation()))
                        .season())
                .isEqualTo(season);
        assertThat(Objects.requireNonNull(book.find(writer, REVIEW).inForce())
                        .rule()
                        .points())
                .isEqualTo(8);
    }

    @Test
    void rulesThatChangedSinceAskForAnotherTrial() {
        UUID id = keep(8);
        drafts.tryOut(writer, id);
        decide(COMMENT, 20, null);

        var trial = Objects.requireNonNull(drafts.find(decider, id).trial());
        assertThat(trial.sameRules()).isFalse();
        assertThatThrownBy(() -> apply(id, 1, null, false)).hasMessage("recognition.draft.untried");

        drafts.tryOut(decider, id);
        apply(id, 1, null, false);
        assertThat(Objects.requireNonNull(book.find(writer, COMMENT).inForce())
                        .rule()
                        .points())
                .isEqualTo(20);
    }

    @Test
    void aDraftThatWasRewrittenIsTriedOutAgain() {
        UUID id = keep(8);
        drafts.tryOut(writer, id);
        drafts.change(writer, id, 1, wish(9));

        var view = drafts.find(decider, id);
        assertThat(Objects.requireNonNull(view.trial()).sameDraft()).isFalse();
        assertThat(view.trial().sameRules()).isTrue();
        assertThatThrownBy(() -> apply(id, 2, null, false)).hasMessage("recognition.draft.untried");
        assertThatThrownBy(() -> apply(id, 1, null, false)).hasMessage("recognition.draft.overtaken");
        assertThatThrownBy(() -> drafts.change(writer, id, 1, wish(7))).hasMessage("recognition.draft.overtaken.own");
    }

    @Test
    void aDraftSavedAsItIsStaysTheOneThatWasTriedOut() {
        UUID id = keep(8);
        drafts.tryOut(writer, id);

        assertThat(drafts.change(writer, id, 1, wish(8))).isFalse();
        assertThat(drafts.find(decider, id).draft().revision()).isEqualTo(1);
        assertThat(actions(writer)).doesNotContain("recognition.draftChanged");
        apply(id, 1, null, false);
    }

    @Test
    void whatWasTriedOutBeforeItWasKeptIsNotForgottenOnceItIsRewritten() {
        trials.run(writer, new DraftRules(season, Map.of(REVIEW, terms(8))), null);
        UUID id = keep(8);
        assertThat(Objects.requireNonNull(drafts.find(decider, id).trial()).holds())
                .isTrue();
        assertThat(drafts.change(writer, id, 1, wish(9))).isTrue();

        var trial = Objects.requireNonNull(drafts.find(decider, id).trial());
        assertThat(trial.sameDraft()).isFalse();
        assertThat(trial.by()).isEqualTo(writer.id());
    }

    @Test
    void aPlannedVersionIsNotLostUnasked() {
        var day = Peru.dayOf(clock.instant()).plusDays(30);
        decide(REVIEW, 6, day);
        UUID same = keep(6);
        drafts.tryOut(writer, same);
        assertThatThrownBy(() -> apply(same, 1, day, false)).hasMessage("recognition.draft.nothing");
        UUID id = keep(8);
        drafts.tryOut(writer, id);

        assertThatThrownBy(() -> apply(id, 1, null, false))
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("replacing");
        drafts.apply(decider, id, new ApplyDraft(1, null, false, true, new Reason("Lo acordó la mesa")));
        assertThat(book.find(writer, REVIEW).planned()).isEmpty();
    }

    @Test
    void aClosedSeasonIsNotCountedAnew() {
        UUID id = keep(8);
        drafts.tryOut(writer, id);
        jdbc.sql("update season set closed_at = now() where code = ?")
                .param(season)
                .update();

        assertThatThrownBy(() -> apply(id, 1, null, true)).hasMessage("recognition.recalculation.closed");
    }

    @Test
    void whatIsDiscardedSaysWhyAndStays() {
        UUID id = keep(8);
        drafts.discard(decider, id, 1, new Reason("No hace falta"));

        var decision = Objects.requireNonNull(drafts.find(writer, id).draft().decision());
        assertThat(decision.reason()).isEqualTo("No hace falta");
        assertThat(drafts.open(writer)).extracting(view -> view.draft().id()).doesNotContain(id);
        assertThatThrownBy(() -> drafts.discard(writer, id, 1, new Reason("Otra vez")))
                .hasMessage("recognition.draft.decided");
        assertThatThrownBy(() -> drafts.change(writer, id, 1, wish(7))).hasMessage("recognition.draft.decided");
    }

    @Test
    void aDraftThatChangesNothingOrWasWrittenOnOtherRulesIsRefused() {
        assertThatThrownBy(() -> keep(5)).hasMessage("recognition.draft.same");
        var stale = wish(8);
        decide(COMMENT, 20, null);
        assertThatThrownBy(() -> drafts.keep(writer, stale)).hasMessage("recognition.draft.rules.overtaken");
        var nowhere = new DraftRules("1066", wish(8).draft().rules());
        assertThatThrownBy(() -> drafts.keep(writer, new KeepDraft("Mesa", nowhere, wish(8).seen(), null, false)))
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("season");
        assertThatThrownBy(() -> new KeepDraft(" ", stale.draft(), Map.of(), null, false))
                .extracting(refused -> ((RuleViolation) refused).field())
                .isEqualTo("name");
    }

    @Test
    void whatIsSentTwiceIsKeptOnceAndWhatIsWrittenAfterwardsApart() {
        var key = UUID.randomUUID();
        UUID id = drafts.keep(writer, wish(8, key, false));

        assertThat(drafts.keep(writer, wish(8, key, false))).isEqualTo(id);
        assertThat(drafts.keep(writer, wish(9, key, false))).isNotEqualTo(id);
        assertThat(drafts.keep(decider, wish(8, key, false))).isNotEqualTo(id);
        assertThat(actions(writer)).containsExactly("recognition.draftKept", "recognition.draftKept");
    }

    @Test
    void theOthersAreAskedToLookOnceAndNoLongerThanThereIsSomethingToLookAt() {
        keep(8);
        assertThat(notices(decider)).isZero();

        UUID id = drafts.keep(writer, wish(9, null, true));
        drafts.change(writer, id, 1, wish(10, null, true));
        assertThat(notices(decider)).isEqualTo(1);
        assertThat(notices(writer)).isZero();
        assertThat(jdbc.sql("select count(*) from mail_message where member = ?")
                        .param(decider.id().value())
                        .query(Long.class)
                        .single())
                .isZero();

        var third = administrators.national();
        drafts.change(third, id, 2, wish(11, null, true));
        drafts.change(writer, id, 3, wish(12));
        assertThat(notices(writer)).isEqualTo(1);

        drafts.discard(decider, id, 4, new Reason("No hace falta"));
        assertThat(List.of(writer, decider, third))
                .allSatisfy(admin -> assertThat(notices(admin)).isZero());
    }

    @Test
    void whatWasAppliedStillTellsWhatWasBefore() {
        UUID id = keep(8);
        drafts.tryOut(writer, id);
        apply(id, 1, null, false);
        decide(REVIEW, 11, null);

        assertThat(drafts.find(writer, id).changes()).singleElement().satisfies(change -> {
            assertThat(Objects.requireNonNull(change.before()).points()).isEqualTo(5);
            assertThat(change.after().points()).isEqualTo(8);
        });
    }

    @Test
    void whatIsInForceAlreadyIsNotOffered() {
        season = seasons.at(Instant.parse("1890-05-05T15:00:00Z")).code();
        UUID id = keep(8);
        decide(REVIEW, 8, null);
        drafts.tryOut(writer, id);

        var view = drafts.find(decider, id);
        assertThat(Objects.requireNonNull(view.trial()).holds()).isTrue();
        assertThat(view.changesRules()).isFalse();
        assertThat(view.isApplicable()).isFalse();
        assertThatThrownBy(() -> apply(id, 1, null, false)).hasMessageStartingWith("recognition.draft.nothing");
    }

    @Test
    void whatWasTriedOutOnThePageIsTriedOutOnceItIsKept() {
        var wish = wish(8);
        trials.run(
                writer, new DraftRules(season, book.changed(writer, wish.draft().rules())), null);

        assertThat(drafts.find(decider, drafts.keep(writer, wish)).isApplicable())
                .isTrue();
    }

    @Test
    void manyDraftsTakeAsManyQuestionsAsOne() {
        drafts.tryOut(writer, keep(8));
        int few = Questions.of(() -> assertThat(drafts.open(decider)).isNotEmpty());
        IntStream.range(10, 20).forEach(points -> drafts.tryOut(writer, keep(points)));

        assertThat(Questions.of(() -> assertThat(drafts.open(decider))
                        .hasSizeGreaterThan(10)
                        .allMatch(view -> view.trial() != null || view.changes().isEmpty())))
                .isEqualTo(few);
        assertThat(few).isPositive();
    }

    private long notices(Access admin) {
        return jdbc.sql("select count(*) from notice where member = ? and kind = 'RULE_DRAFT_WAITS'")
                .param(admin.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void draftsAreANationalMatter() {
        var regional = administrators.regional();
        UUID id = keep(8);
        assertThatThrownBy(() -> drafts.open(regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.find(regional, id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.keep(regional, wish(8))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.discard(regional, id, 1, new Reason("No")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.decided(regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.change(regional, id, 1, wish(9))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> drafts.tryOut(regional, id)).isInstanceOf(Forbidden.class);
        var decision = new ApplyDraft(1, null, false, true, new Reason("Lo acordó la mesa"));
        assertThatThrownBy(() -> drafts.apply(regional, id, decision)).isInstanceOf(Forbidden.class);
    }

    private UUID keep(int points) {
        return drafts.keep(writer, wish(points));
    }

    /** All rules as they stand, and another worth of one of them. */
    private KeepDraft wish(int points) {
        return wish(points, null, false);
    }

    private KeepDraft wish(int points, @Nullable UUID key, boolean asking) {
        Map<ContributionKind, RuleTerms> terms = new EnumMap<>(ContributionKind.class);
        Map<ContributionKind, Integer> seen = new EnumMap<>(ContributionKind.class);
        book.all(writer).forEach(rule -> {
            terms.put(rule.kind(), Objects.requireNonNull(rule.inForce()).rule().terms());
            seen.put(rule.kind(), rule.latest());
        });
        terms.put(REVIEW, terms(points));
        return new KeepDraft("Mesa de noviembre", new DraftRules(season, terms), seen, key, asking);
    }

    private void decide(ContributionKind kind, int points, @Nullable LocalDate from) {
        int latest = book.find(writer, kind).latest();
        book.change(writer, new ChangeRule(kind, terms(points), latest, from, false, new Reason("Se acordó")));
    }

    private static RuleTerms terms(int points) {
        return new RuleTerms(points, Caps.NONE, Moment.ACCEPTANCE, Audience.EVERYBODY, true);
    }

    private void apply(UUID id, int revision, @Nullable LocalDate from, boolean past) {
        drafts.apply(decider, id, new ApplyDraft(revision, from, past, false, new Reason("Lo acordó la mesa")));
    }

    private List<String> actions(Access admin) {
        return jdbc.sql("select action from audit_entry where actor = ?")
                .param(admin.id().value())
                .query(String.class)
                .list();
    }
}
