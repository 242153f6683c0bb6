package pe.minka.gamification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pe.minka.gamification.badges.BadgeTerms;
import pe.minka.gamification.badges.Criterion;
import pe.minka.gamification.badges.Criterion.Held;
import pe.minka.gamification.drafts.KeepDraft;
import pe.minka.gamification.points.ProposeCorrection;
import pe.minka.gamification.simulation.DraftRules;
import pe.minka.gamification.standings.Step;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/** What nobody sees in a name cannot pass one off as another, whichever way it comes in. */
class UnseenInNamesTests {

    private static final String TURNED = "Cum\u202Ebre\u200B de\u2066 todos\uFEFF";
    private static final String PLAIN = "Cumbre de todos";
    private static final Criterion CRITERION = new Held("primera-hebra");

    @Test
    void namesAndReasonsAreWhatOneReads() {
        var badge = new BadgeTerms(TURNED, TURNED, CRITERION);
        assertThat(badge.name()).isEqualTo(PLAIN);
        assertThat(badge.purpose()).isEqualTo(PLAIN);
        assertThat(new Step(Standing.PARTICIPATING, TURNED, 0, 0).label()).isEqualTo(PLAIN);
        var draft = new KeepDraft(TURNED, new DraftRules("2026", Map.of()), Map.of(), null, false);
        assertThat(draft.name()).isEqualTo(PLAIN);
        var correction = new ProposeCorrection(new MemberId(UUID.randomUUID()), "2026", 5, new Reason(TURNED));
        assertThat(correction.reason().text()).isEqualTo(PLAIN);
    }

    @Test
    void whatOnlyHasSignsNobodySeesIsEmpty() {
        assertThatThrownBy(() -> new BadgeTerms("\u200B\u202E", PLAIN, CRITERION))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new Reason("\u2066\u2069")).isInstanceOf(RuleViolation.class);
    }
}
