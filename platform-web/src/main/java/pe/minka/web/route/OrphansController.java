package pe.minka.web.route;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.practices.Orphans;
import pe.minka.practices.PracticeSuccession;
import pe.minka.shared.PageRequest;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** «Prácticas sin titular»: whose holder has left, and who could hold them, for administrators. */
@Controller
class OrphansController {

    private static final String ADDRESS = "/admin/sin-titular";
    private static final int SIZE = 20;

    private final Orphans orphans;
    private final PracticeSuccession succession;
    private final Flash flash;

    OrphansController(Orphans orphans, PracticeSuccession succession, Flash flash) {
        this.orphans = orphans;
        this.succession = succession;
        this.flash = flash;
    }

    @GetMapping(ADDRESS)
    String show(@Me Access admin, @RequestParam(name = "pagina", defaultValue = "1") int page, Model model) {
        model.addAttribute("orphans", orphans.page(admin, new PageRequest(page, SIZE)));
        return "route/orphans";
    }

    @PostMapping(RoutePages.ROUTE + "/titular/nombrar")
    String entrust(@Me Access me, @PathVariable String code, @RequestParam UUID member, RedirectAttributes next) {
        succession.entrust(me, code, new MemberId(member));
        flash.ok(next, "route.flash.entrusted");
        return "redirect:" + ADDRESS;
    }
}
