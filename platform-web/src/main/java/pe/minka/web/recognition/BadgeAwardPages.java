package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import pe.minka.gamification.badges.AwardDesk;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.badges.BadgeDesk;
import pe.minka.gamification.badges.BadgeView;
import pe.minka.members.Access;
import pe.minka.web.format.Show;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.navigation.TypedPage;
import pe.minka.web.recognition.RecognitionNames.Known;

/** To whom an insignia was given, as whoever administers sees it. */
@Component
class BadgeAwardPages {

    private static final int SIZE = 50;

    private final BadgeDesk desk;
    private final AwardDesk awards;
    private final BadgeWords words;
    private final LossWords losses;
    private final RecognitionNames names;
    private final Show show;

    BadgeAwardPages(
            BadgeDesk desk, AwardDesk awards, BadgeWords words, LossWords losses, RecognitionNames names, Show show) {
        this.desk = desk;
        this.awards = awards;
        this.words = words;
        this.losses = losses;
        this.names = names;
        this.show = show;
    }

    /** An award as a line, and whether whoever looks may take it back. */
    record Line(
            String id,
            String person,
            String since,
            int version,
            @Nullable String until,
            String reason,
            boolean own) {}

    String list(Access admin, String code, String typedPage, Model model) {
        var badge = desk.history(admin, code).getFirst();
        var found = awards.page(admin, badge, TypedPage.of(typedPage, SIZE));
        model.addAttribute("badge", badge);
        model.addAttribute("list", found);
        model.addAttribute("address", address(badge) + "/otorgadas");
        var known = names.among(found.items().stream().map(AwardDesk.Line::member));
        model.addAttribute(
                "lines",
                found.items().stream()
                        .map(one -> line(admin, badge, one, known))
                        .toList());
        model.addAttribute("crumbs", crumbs(badge, words.desk("given")));
        return "recognition/badge-awards";
    }

    String one(Access admin, String code, UUID id, Model model) {
        var badge = desk.history(admin, code).getFirst();
        var found = awards.find(admin, code, new AwardId(id));
        var line = line(admin, badge, found, names.among(Stream.ofNullable(found.member())));
        model.addAttribute("badge", badge);
        model.addAttribute("line", line);
        model.addAttribute("evidence", words.evidence(found.award()));
        model.addAttribute("address", address(badge) + "/otorgadas/" + id);
        model.addAttribute("crumbs", crumbs(badge, line.person()));
        return "recognition/badge-award";
    }

    /** Whoever was second is told, also if they had not written why. */
    String refused(
            Access admin,
            String code,
            UUID id,
            ReasonForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        if (awards.find(admin, code, new AwardId(id)).award().revokedAt() != null) {
            FormErrors.late(errors, "gamification.badge.notValid", form.reason(), response, model);
        }
        return one(admin, code, id, model);
    }

    String turn(Access admin, String code, Model model) {
        var badge = desk.history(admin, code).getFirst();
        model.addAttribute("badge", badge);
        model.addAttribute("address", address(badge) + "/otorgar");
        model.addAttribute("crumbs", crumbs(badge, words.desk(badge.isRetired() ? "restore" : "retire")));
        return "recognition/badge-turn";
    }

    private Line line(Access admin, BadgeView badge, AwardDesk.Line found, Known known) {
        var award = found.award();
        return new Line(
                award.id().value().toString(),
                known.of(found.member()),
                show.dateTime(award.awardedAt()),
                award.version(),
                award.revokedAt() == null ? null : show.dateTime(award.revokedAt()),
                award.reason() == null ? losses.ofOther(badge) : award.reason(),
                admin.id().equals(found.member()));
    }

    private List<Crumb> crumbs(BadgeView badge, String here) {
        return List.of(
                new Crumb(words.text("title"), BadgeDeskPages.LIST),
                new Crumb(badge.name(), address(badge)),
                Crumb.here(here));
    }

    private static String address(BadgeView badge) {
        return BadgeDeskPages.LIST + "/" + badge.code();
    }
}
