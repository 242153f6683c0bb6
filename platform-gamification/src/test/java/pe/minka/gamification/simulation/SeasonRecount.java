package pe.minka.gamification.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Books;
import pe.minka.gamification.ledger.Came;
import pe.minka.gamification.ledger.ContributionHistory;
import pe.minka.gamification.ledger.Participants;
import pe.minka.gamification.rules.RuleTerms;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;

/** Applies a rule to a season, and compares what everybody has then with a replay of the season under it; for tests. */
@Component
public class SeasonRecount {

    private final Recalculations recalculations;
    private final Trials trials;
    private final Recounting recounting;
    private final ContributionHistory history;
    private final Participants participants;
    private final Books books;

    SeasonRecount(
            Recalculations recalculations,
            Trials trials,
            Recounting recounting,
            ContributionHistory history,
            Participants participants,
            Books books) {
        this.recalculations = recalculations;
        this.trials = trials;
        this.recounting = recounting;
        this.history = history;
        this.participants = participants;
        this.books = books;
    }

    public void apply(Access admin, String season, ContributionKind kind, RuleTerms terms) {
        decide(admin, season, kind, terms);
        finish(admin);
    }

    public void decide(Access admin, String season, ContributionKind kind, RuleTerms terms) {
        decide(admin, new DraftRules(season, Map.of(kind, terms)));
    }

    /** Tried out, as everything is that is applied. */
    UUID decide(Access admin, DraftRules draft) {
        trials.run(admin, draft, null);
        return recalculations.decide(admin, new ApplyRules(draft, Map.of(), false, new Reason("Se acordó")));
    }

    /** The job may be at it on its own just then. */
    public void finish(Access admin) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            recounting.carryOn();
            return recalculations.all(admin).stream().allMatch(RecalculationView::finished);
        });
    }

    void assertIsReplay(String season, ContributionKind kind, RuleTerms terms, List<MemberId> members) {
        var replay = new Replay(Map.of(kind, terms));
        Map<MemberId, Integer> totals = new HashMap<>();
        List<Came> all = new ArrayList<>();
        history.each(season, Map.of(kind, terms), all::add);
        assertThat(all).isNotEmpty().allSatisfy(came -> {
            var verdict = replay.judge(came);
            assertThat(came.kept().verdict()).isEqualTo(verdict);
            assertThat(came.kept().accepted()).isEqualTo(came.accepted());
            assertThat(came.kept().day()).isEqualTo(came.day());
            totals.merge(
                    participants.member(came.participant()).orElseThrow(),
                    came.accepted() ? verdict.worth() : 0,
                    Integer::sum);
        });
        assertThat(members)
                .allSatisfy(
                        member -> assertThat(books.score(member, season)).isEqualTo(totals.getOrDefault(member, 0)));
        assertThat(books.differences()).isEmpty();
    }
}
