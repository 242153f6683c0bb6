package pe.minka.web.route;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.RequestId;
import pe.minka.practices.RouteView;
import pe.minka.practices.Stage;
import pe.minka.practices.StageDecisions;
import pe.minka.shared.Uuid7;
import pe.minka.web.security.Me;

/** Whether a practice advances, stays for now, or goes back. */
@Controller
class DecisionController {

    private static final String DECIDE = RoutePages.ROUTE + "/decidir";
    private static final String BACK = RoutePages.ROUTE + "/volver";

    private final StageDecisions decisions;
    private final RoutePages pages;
    private final Referees referees;

    DecisionController(StageDecisions decisions, RoutePages pages, Referees referees) {
        this.decisions = decisions;
        this.pages = pages;
        this.referees = referees;
    }

    @GetMapping(DECIDE)
    String decide(@Me Access me, @PathVariable String code, Model model) {
        var route = referees.require(pages.step(me, code, "decide", model));
        @org.jspecify.annotations.Nullable
        UUID request = route.request().map(one -> one.id().value()).orElse(null);
        model.addAttribute("form", DecisionForm.on(request));
        return "route/decide";
    }

    @PostMapping(DECIDE)
    String decide(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        boolean advances = form.answer().equals(DecisionForm.ADVANCES);
        if (!errors.hasErrors()) {
            form.findGaps(errors);
        }
        if (Attempts.take(errors, response, () -> decide(me, code, form, advances))) {
            return pages.back(code, next, advances ? "route.flash.advanced" : "route.flash.notYet");
        }
        referees.require(pages.step(me, code, "decide", model));
        return "route/decide";
    }

    private void decide(Access me, String code, DecisionForm form, boolean advances) {
        var request = new RequestId(Objects.requireNonNullElseGet(form.request(), Uuid7::next));
        if (advances) {
            decisions.approve(me, code, request, form.reason());
        } else {
            decisions.notYet(me, code, request, form.reason(), form.missing());
        }
    }

    @GetMapping(BACK)
    String stepBack(@Me Access me, @PathVariable String code, Model model) {
        model.addAttribute("form", new StepBackForm(back(me, code, model).stage(), ""));
        return "route/back";
    }

    private RouteView back(Access me, String code, Model model) {
        var route = referees.require(pages.step(me, code, "back", model));
        model.addAttribute("last", RouteEvent.all(route).getFirst());
        return route;
    }

    @PostMapping(BACK)
    String stepBack(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("form") StepBackForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var from = Objects.requireNonNullElse(form.from(), Stage.INITIAL);
        if (Attempts.take(errors, response, () -> decisions.stepBack(me, code, from, form.reason()))) {
            return pages.back(code, next, "route.flash.back");
        }
        back(me, code, model);
        return "route/back";
    }
}
