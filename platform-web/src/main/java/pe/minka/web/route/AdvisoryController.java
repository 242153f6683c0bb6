package pe.minka.web.route;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.PracticeAdvisories;
import pe.minka.web.security.Me;

/** Advice that was held elsewhere: registered by whoever gave it, with what the team promised there. */
@Controller
class AdvisoryController {

    private static final String PAGE = RoutePages.ROUTE + "/asesoria";

    private final PracticeAdvisories advisories;
    private final RoutePages pages;
    private final Referees referees;

    AdvisoryController(PracticeAdvisories advisories, RoutePages pages, Referees referees) {
        this.advisories = advisories;
        this.pages = pages;
        this.referees = referees;
    }

    @GetMapping(PAGE)
    String show(@Me Access me, @PathVariable String code, Model model) {
        model.addAttribute("form", AdvisoryForm.empty());
        return page(me, code, model);
    }

    @PostMapping(PAGE)
    String register(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("form") AdvisoryForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            form.findGaps(errors);
        }
        if (Attempts.take(errors, response, () -> advisories.register(me, code, form.advisory()))) {
            return pages.back(code, next, "route.flash.advised");
        }
        if (isUsed(errors)) {
            model.addAllAttributes(anew(form, errors).getModel());
        }
        return page(me, code, model);
    }

    private static boolean isUsed(BindingResult errors) {
        return errors.getFieldErrors().stream().anyMatch(error -> "practices.advisory.used".equals(error.getCode()));
    }

    /** What was typed and what is said of it, under an identity nobody has used. */
    private static BindingResult anew(AdvisoryForm form, BindingResult errors) {
        var again = new BeanPropertyBindingResult(form.anew(), errors.getObjectName());
        again.addAllErrors(errors);
        return again;
    }

    @PostMapping(RoutePages.ROUTE + "/compromiso")
    String keep(@Me Access me, @PathVariable String code, @RequestParam String origin, RedirectAttributes next) {
        advisories.keepPromise(me, code, origin);
        return pages.back(code, next, "route.flash.kept");
    }

    private String page(Access me, String code, Model model) {
        referees.require(pages.step(me, code, "advisory", model));
        return "route/advisory";
    }
}
