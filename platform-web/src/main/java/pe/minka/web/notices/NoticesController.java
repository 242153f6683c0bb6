package pe.minka.web.notices;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.notifications.NoticeId;
import pe.minka.notifications.Notices;
import pe.minka.shared.PageRequest;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** The notices of a member. Reading one changes something, so that it is a button and not a link. */
@Controller
class NoticesController {

    private static final int SIZE = 20;
    private static final String LIST = "redirect:/notificaciones";

    private final Notices notices;
    private final Flash flash;

    NoticesController(Notices notices, Flash flash) {
        this.notices = notices;
        this.flash = flash;
    }

    @GetMapping("/notificaciones")
    String list(@Me Access me, @RequestParam(name = "pagina", defaultValue = "1") int page, Model model) {
        var lines = notices.page(me.id(), new PageRequest(page, SIZE)).map(NoticeLine::of);
        model.addAttribute("notices", lines);
        model.addAttribute(
                "unread", lines.items().stream().filter(line -> !line.read()).toList());
        model.addAttribute(
                "read", lines.items().stream().filter(NoticeLine::read).toList());
        return "notices/list";
    }

    @PostMapping("/notificaciones/{id}/abrir")
    String open(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        var notice = new NoticeId(id);
        return notices.isGone(notice) ? gone(next) : "redirect:" + notices.open(me.id(), notice);
    }

    @PostMapping("/notificaciones/{id}/leer")
    String read(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        var notice = new NoticeId(id);
        if (notices.isGone(notice)) {
            return gone(next);
        }
        notices.read(me.id(), notice);
        return LIST;
    }

    private String gone(RedirectAttributes next) {
        flash.warn(next, "notices.gone");
        return LIST;
    }

    @PostMapping("/notificaciones/leer")
    String readAll(@Me Access me, RedirectAttributes next) {
        notices.readAll(me.id());
        flash.ok(next, "notices.allRead");
        return LIST;
    }
}
