package pe.minka.web.recognition;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.RankingDesk;
import pe.minka.members.Access;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Has the ranking built anew for an administrator who doubts it. */
@Controller
class RebuildController {

    private final RankingDesk desk;
    private final Flash flash;

    RebuildController(RankingDesk desk, Flash flash) {
        this.desk = desk;
        this.flash = flash;
    }

    @PostMapping(OversightController.RANKING + "/construir")
    String rebuild(@Me Access admin, RedirectAttributes next) {
        desk.rebuild(admin);
        flash.ok(next, "recognition.built.asked");
        return "redirect:" + OversightController.RANKING;
    }
}
