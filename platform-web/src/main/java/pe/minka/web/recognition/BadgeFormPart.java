package pe.minka.web.recognition;

import java.util.Arrays;
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

    /** Something to choose that is told apart by how it is drawn. */
    record Picture(String value, String label, String note, BadgeMark mark) {}

    void show(Access admin, @Nullable BadgeView now, @Nullable Criterion tried, Model model) {
        trials.show(admin, now, tried, model);
        model.addAttribute(
                "families", Arrays.stream(Family.values()).map(this::picture).toList());
        model.addAttribute(
                "tiers", Arrays.stream(Tier.values()).map(this::picture).toList());
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

    private Picture picture(Family family) {
        return new Picture(
                family.name(),
                texts.text("recognition.badges.family." + family),
                texts.text("recognition.badges.family.note." + family),
                BadgeMark.of(family, Tier.WEAVE));
    }

    private Picture picture(Tier tier) {
        return new Picture(
                tier.name(),
                texts.text("recognition.badges.tier." + tier),
                texts.text("recognition.badges.tier.meaning." + tier),
                BadgeMark.of(Family.SHARES, tier));
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
