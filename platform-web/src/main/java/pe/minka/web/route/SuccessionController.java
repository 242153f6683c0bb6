package pe.minka.web.route;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.practices.PracticeSuccession;
import pe.minka.web.security.Me;

/** A practice whose holder left gets another one. */
@Controller
class SuccessionController {

    private final PracticeSuccession succession;
    private final RoutePages pages;

    SuccessionController(PracticeSuccession succession, RoutePages pages) {
        this.succession = succession;
        this.pages = pages;
    }

    @PostMapping(RoutePages.ROUTE + "/titular")
    String takeOver(@Me Access me, @PathVariable String code, RedirectAttributes next) {
        succession.takeOver(me, code);
        return pages.back(code, next, "route.flash.takenOver");
    }

    @PostMapping(RoutePages.ROUTE + "/titular/nombrar")
    String entrust(@Me Access me, @PathVariable String code, @RequestParam UUID member, RedirectAttributes next) {
        succession.entrust(me, code, new MemberId(member));
        return pages.back(code, next, "route.flash.entrusted");
    }
}
