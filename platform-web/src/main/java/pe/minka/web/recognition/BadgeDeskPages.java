package pe.minka.web.recognition;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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

/** The insignias as whoever administers composes them. */
@Component
class BadgeDeskPages {

    static final String LIST = "/admin/reconocimiento/insignias";
    static final String NEW = "/admin/reconocimiento/insignia-nueva";
    static final String TITLE = "recognition.badges.title";

    private final BadgeDesk desk;
    private final BadgeTrialPart trials;
    private final BadgeWords words;
    private final RankingLadder ladder;
    private final RecognitionNames names;
    private final RecognitionTrail trail;

    BadgeDeskPages(
            BadgeDesk desk,
            BadgeTrialPart trials,
            BadgeWords words,
            RankingLadder ladder,
            RecognitionNames names,
            RecognitionTrail trail) {
        this.desk = desk;
        this.trials = trials;
        this.words = words;
        this.ladder = ladder;
        this.names = names;
        this.trail = trail;
    }

    /** A line of the list; the tone is that of a tag. */
    record Line(
            String href,
            String label,
            String note,
            @Nullable String kind,
            String state,
            String tone,
            String icon) {}

    /** A version in words; by is empty for what everybody begins with. */
    record Version(int number, String name, String sentence, String by, Instant at, String reason) {}

    String list(Access admin, Model model) {
        model.addAttribute("crumbs", trail.to(TITLE));
        model.addAttribute("badges", desk.all(admin).stream().map(this::line).toList());
        return "recognition/badge-desk";
    }

    String compose(Access admin, @Nullable Criterion tried, Model model) {
        model.addAttribute("crumbs", trail.beyond(TITLE, LIST, trail.text("recognition.badgeDesk.new")));
        model.addAttribute("families", options("recognition.badges.family.", Family.values()));
        model.addAttribute("tiers", options("recognition.badges.tier.", Tier.values()));
        model.addAttribute("nested", null);
        return form(admin, null, tried, model);
    }

    String one(Access admin, String code, @Nullable Criterion tried, Model model) {
        var history = desk.history(admin, code);
        var now = history.getFirst();
        model.addAttribute("crumbs", trail.beyond(TITLE, LIST, now.name()));
        model.addAttribute("badge", now);
        model.addAttribute(
                "place", trail.text("recognition.badges.place", words.tier(now.tier()), words.family(now.family())));
        model.addAttribute("nested", BadgeForm.canSay(now.criterion()) ? null : words.sentence(now.criterion()));
        model.addAttribute("versions", history.stream().map(this::version).toList());
        return form(admin, now, tried, model);
    }

    private String form(Access admin, @Nullable BadgeView now, @Nullable Criterion tried, Model model) {
        trials.show(admin, now, tried, model);
        model.addAttribute(
                "whats",
                BadgePartForm.WHAT.stream()
                        .map(what -> new Option(what, trail.text("recognition.badgeDesk.what." + what)))
                        .toList());
        model.addAttribute("kinds", options("recognition.kind.", ContributionKind.values()));
        model.addAttribute("withins", options("recognition.badgeDesk.part.within.", Within.values()));
        model.addAttribute(
                "joins",
                Stream.of("ALL", "ANY")
                        .map(join -> new Option(join, trail.text("recognition.badgeDesk.join." + join)))
                        .toList());
        model.addAttribute("standings", ladder.options());
        model.addAttribute(
                "others",
                desk.all(admin).stream()
                        .map(BadgeState::badge)
                        .filter(badge -> !badge.isRetired()
                                && (now == null || !badge.id().equals(now.id())))
                        .map(badge -> new Option(badge.code(), badge.name()))
                        .toList());
        return now == null ? "recognition/badge-new" : "recognition/badge-edit";
    }

    private List<Option> options(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), trail.text(prefix + value.name())))
                .toList();
    }

    private Line line(BadgeState state) {
        var badge = state.badge();
        String place = trail.text("recognition.badges.place", words.tier(badge.tier()), words.family(badge.family()));
        String said = words.sentence(badge.criterion());
        boolean off = badge.isRetired();
        String word = off
                ? trail.text("recognition.badgeDesk.retired")
                : state.surveyed()
                        ? trail.text("recognition.badgeDesk.surveyed")
                        : trail.text("recognition.badgeDesk.people", state.people(), String.valueOf(state.people()));
        return new Line(
                LIST + "/" + badge.code(),
                badge.name(),
                trail.text("recognition.badgeDesk.note", place + ".", said),
                null,
                word,
                off ? "waiting" : state.surveyed() ? "warn" : "ok",
                off ? "x" : state.surveyed() ? "clock" : "check");
    }

    private Version version(BadgeView badge) {
        return new Version(
                badge.version(),
                badge.name(),
                words.sentence(badge.criterion()),
                badge.decidedBy() == null ? "" : names.of(badge.decidedBy()),
                badge.decidedAt(),
                badge.reason());
    }
}
