package pe.minka.web.recognition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.gamification.badges.BadgeDesk;
import pe.minka.gamification.badges.BadgeState;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.gamification.badges.Criterion;
import pe.minka.members.Access;
import pe.minka.web.recognition.RecognitionNames.Known;

/** The insignias as whoever administers composes them. */
@Component
class BadgeDeskPages {

    static final String LIST = "/admin/reconocimiento/insignias";
    static final String NEW = "/admin/reconocimiento/insignia-nueva";
    static final String TITLE = "recognition.badges.title";

    private final BadgeDesk desk;
    private final BadgeFormPart form;
    private final BadgeWords words;
    private final RecognitionNames names;
    private final RecognitionTrail trail;

    BadgeDeskPages(
            BadgeDesk desk, BadgeFormPart form, BadgeWords words, RecognitionNames names, RecognitionTrail trail) {
        this.desk = desk;
        this.form = form;
        this.words = words;
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
        model.addAttribute("nested", null);
        form.show(admin, null, tried, model);
        return "recognition/badge-new";
    }

    String one(Access admin, String code, @Nullable Criterion tried, Model model) {
        var history = desk.history(admin, code);
        var now = history.getFirst();
        model.addAttribute("crumbs", trail.beyond(TITLE, LIST, now.name()));
        model.addAttribute("badge", now);
        model.addAttribute(
                "place", trail.text("recognition.badges.place", words.tier(now.tier()), words.family(now.family())));
        model.addAttribute("nested", BadgeForm.canSay(now.criterion()) ? null : words.sentence(now.criterion()));
        var known = names.among(history.stream().map(BadgeView::decidedBy));
        model.addAttribute(
                "versions", history.stream().map(one -> version(one, known)).toList());
        form.show(admin, now, tried, model);
        return "recognition/badge-edit";
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

    private Version version(BadgeView badge, Known known) {
        return new Version(
                badge.version(),
                badge.name(),
                words.sentence(badge.criterion()),
                badge.decidedBy() == null ? "" : known.of(badge.decidedBy()),
                badge.decidedAt(),
                badge.reason());
    }
}
