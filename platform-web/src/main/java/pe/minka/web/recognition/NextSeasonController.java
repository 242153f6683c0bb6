package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.seasons.SeasonCalendar;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** The days of the next season: what other days would mean, and giving them to it. */
@Controller
class NextSeasonController {

    private static final String PAGE = SeasonPages.LIST + "/proxima";
    private static final String VIEW = "recognition/season-next";

    private final SeasonCalendar calendar;
    private final RecognitionTrail trail;
    private final Flash flash;

    NextSeasonController(SeasonCalendar calendar, RecognitionTrail trail, Flash flash) {
        this.calendar = calendar;
        this.trail = trail;
        this.flash = flash;
    }

    @GetMapping(PAGE)
    String begin(@Me Access admin, Model model) {
        model.addAttribute("form", NextSeasonForm.of(calendar.plan(admin)));
        return show(admin, model);
    }

    /** Says what the typed days would mean; nothing is kept. */
    @PostMapping(path = PAGE, params = "ver")
    String preview(
            @Me Access admin,
            @ModelAttribute("form") NextSeasonForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        FormErrors.gather(errors, form.readings());
        FormErrors.attempt(errors, response, () -> calendar.preview(admin, form.dates()))
                .ifPresent(plan -> model.addAttribute("preview", plan));
        return show(admin, model);
    }

    /** Whoever is late sees what was decided meanwhile and keeps what they typed. */
    @PostMapping(path = PAGE, params = "!ver")
    String decide(
            @Me Access admin,
            @Valid @ModelAttribute("form") NextSeasonForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        FormErrors.gather(errors, form.readings());
        if (!errors.hasFieldErrors("first") && !errors.hasFieldErrors("last")) {
            FormErrors.gather(errors, Stream.of(() -> calendar.preview(admin, form.dates())));
        }
        if (FormErrors.refuse(errors, response, () -> calendar.decide(admin, form.wish()))) {
            return show(admin, model);
        }
        flash.ok(next, "recognition.seasons.next.saved");
        return "redirect:" + SeasonPages.LIST;
    }

    private String show(Access admin, Model model) {
        model.addAttribute("plan", calendar.plan(admin));
        model.addAttribute(
                "crumbs", trail.beyond(SeasonPages.TITLE, SeasonPages.LIST, trail.text("recognition.seasons.next")));
        return VIEW;
    }
}
