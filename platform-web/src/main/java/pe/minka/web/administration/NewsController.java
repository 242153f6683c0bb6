package pe.minka.web.administration;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** What happened and could not be taken in everywhere (avisos internos sin atender). */
@Controller
class NewsController {

    private static final String PAGE = "/admin/sin-atender";

    private final NewsDesk desk;
    private final Flash flash;

    NewsController(NewsDesk desk, Flash flash) {
        this.desk = desk;
        this.flash = flash;
    }

    @GetMapping(PAGE)
    String list(@Me Access admin, Model model) {
        model.addAttribute("news", desk.failed(admin));
        model.addAttribute("doubts", desk.doubts(admin));
        return "administration/news";
    }

    @PostMapping(PAGE)
    String retry(@Me Access admin, RedirectAttributes next) {
        desk.retry(admin);
        flash.ok(next, "administration.news.retried");
        return "redirect:" + PAGE;
    }
}
