package pe.minka.web.route;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.PracticeSuccession;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** The deputy of a practice whose holder left takes it over. */
@Controller
class SuccessionController {

    private final PracticeSuccession succession;
    private final Flash flash;

    SuccessionController(PracticeSuccession succession, Flash flash) {
        this.succession = succession;
        this.flash = flash;
    }

    @PostMapping(RoutePages.ROUTE + "/titular")
    String takeOver(@Me Access me, @PathVariable String code, RedirectAttributes next) {
        succession.takeOver(me, code);
        flash.ok(next, "route.flash.takenOver");
        return "redirect:/practicas/" + code + "/ficha";
    }
}
