package pe.minka.web.route;

import jakarta.servlet.http.HttpServletResponse;
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
import pe.minka.practices.PracticeForce;
import pe.minka.practices.RequestId;
import pe.minka.practices.StageRequests;
import pe.minka.web.security.Me;

/** «Ruta»: what a practice needs for the next stage, what was decided, and what its holder asks for. */
@Controller
class RouteController {

    private final StageRequests requests;
    private final PracticeForce force;
    private final RoutePages pages;

    RouteController(StageRequests requests, PracticeForce force, RoutePages pages) {
        this.requests = requests;
        this.force = force;
        this.pages = pages;
    }

    @GetMapping(RoutePages.ROUTE)
    String show(@Me Access me, @PathVariable String code, @ModelAttribute("form") WordsForm form, Model model) {
        return pages.overview(me, code, model);
    }

    @PostMapping(RoutePages.ROUTE + "/pedido")
    String ask(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return Attempts.take(errors, response, () -> requests.ask(me, code, form.words()))
                ? pages.back(code, next, "route.flash.asked")
                : pages.overview(me, code, model);
    }

    @PostMapping(RoutePages.ROUTE + "/pedido/{id}/retirar")
    String withdraw(@Me Access me, @PathVariable String code, @PathVariable UUID id, RedirectAttributes next) {
        requests.withdraw(me, code, new RequestId(id));
        return pages.back(code, next, "route.flash.withdrawn");
    }

    @PostMapping(RoutePages.ROUTE + "/renovacion")
    String renew(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return Attempts.take(errors, response, () -> force.renew(me, code, form.renewal()))
                ? pages.back(code, next, "route.flash.renewed")
                : pages.overview(me, code, model);
    }
}
