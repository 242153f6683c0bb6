package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Sessions;

@Controller
class SignOutController {

    private final Sessions sessions;
    private final Flash flash;

    SignOutController(Sessions sessions, Flash flash) {
        this.sessions = sessions;
        this.flash = flash;
    }

    @PostMapping("/salir")
    String leave(HttpServletRequest request, RedirectAttributes next) {
        sessions.leave(request);
        flash.ok(next, "entry.signOut.done");
        return "redirect:/ingresar";
    }
}
