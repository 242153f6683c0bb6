package pe.minka.web.credentials;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** «Llevar mi insignia fuera de Minka»: its owner decides that, and whether its public page names them. */
@Controller
class CarryController {

    static final String PAGE = "/insignias/llevar/{id}";
    private static final String TO_PAGE = "redirect:" + PAGE;

    private final CarriedBadges carried;
    private final Flash flash;

    CarryController(CarriedBadges carried, Flash flash) {
        this.carried = carried;
        this.flash = flash;
    }

    @GetMapping(PAGE)
    String show(@Me Access me, @PathVariable String id, Model model) {
        return carried.page(me, carried.award(id), model);
    }

    @PostMapping(PAGE + "/publicar")
    String take(
            @Me Access me,
            @PathVariable String id,
            @RequestParam(name = "named", required = false) @Nullable String named,
            RedirectAttributes next) {
        carried.take(me, carried.award(id), "true".equals(named));
        flash.ok(next, "carrying.taken");
        return TO_PAGE;
    }

    /** Of one that was taken along. */
    @PostMapping(PAGE)
    String name(
            @Me Access me,
            @PathVariable String id,
            @RequestParam(name = "named", required = false) @Nullable String named,
            RedirectAttributes next) {
        boolean wanted = "true".equals(named);
        carried.name(me, carried.award(id), wanted);
        flash.ok(next, wanted ? "carrying.saved.named" : "carrying.saved.nameless");
        return TO_PAGE;
    }
}
