package pe.minka.web.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.badges.BadgeDesk;
import pe.minka.gamification.badges.BadgeState;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.Criterion;
import pe.minka.gamification.badges.Criterion.Within;
import pe.minka.gamification.badges.Family;
import pe.minka.gamification.badges.Tier;
import pe.minka.members.Access;
import pe.minka.web.forms.Option;

/** The fields in which an insignia is composed: what there is to choose from, and whom it would go to. */
@Component
class BadgeFormPart {

    private final BadgeDesk desk;
    private final BadgeTrialPart trials;
    private final RankingLadder ladder;
    private final RecognitionTexts texts;

    BadgeFormPart(BadgeDesk desk, BadgeTrialPart trials, RankingLadder ladder, RecognitionTexts texts) {
        this.desk = desk;
        this.trials = trials;
        this.ladder = ladder;
        this.texts = texts;
    }

    void show(Access admin, @Nullable BadgeView now, @Nullable Criterion tried, Model model) {
        trials.show(admin, now, tried, model);
        model.addAttribute("families", texts.options("recognition.badges.family.", Family.values()));
        model.addAttribute("tiers", texts.options("recognition.badges.tier.", Tier.values()));
        model.addAttribute(
                "whats",
                BadgePartForm.WHAT.stream()
                        .map(what -> new Option(what, texts.text("recognition.badgeDesk.what." + what)))
                        .toList());
        model.addAttribute("kinds", texts.options("recognition.kind.", ContributionKind.values()));
        model.addAttribute("withins", texts.options("recognition.badgeDesk.part.within.", Within.values()));
        model.addAttribute("standings", ladder.options());
        model.addAttribute("others", others(admin, now));
    }

    /** The insignias it can ask for. */
    private List<Option> others(Access admin, @Nullable BadgeView now) {
        return desk.all(admin).stream()
                .map(BadgeState::badge)
                .filter(badge ->
                        !badge.isRetired() && (now == null || !badge.id().equals(now.id())))
                .map(badge -> new Option(badge.code(), badge.name()))
                .toList();
    }
}
