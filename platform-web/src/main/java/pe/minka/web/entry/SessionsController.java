package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.identities.Identities;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;
import pe.minka.web.security.Sessions;

/** Where a member is signed in, and how to end it. */
@Controller
class SessionsController {

    private final Sessions sessions;
    private final Identities identities;
    private final Flash flash;

    SessionsController(Sessions sessions, Identities identities, Flash flash) {
        this.sessions = sessions;
        this.identities = identities;
        this.flash = flash;
    }

    @GetMapping("/mi/cuenta/sesiones")
    String list(@Me Access me, HttpSession session, Model model) {
        model.addAttribute("sessions", sessions.of(me.id(), session.getId()));
        model.addAttribute("linked", identities.of(me.id()));
        return "entry/sessions";
    }

    @PostMapping("/mi/cuenta/sesiones/{session}/cerrar")
    String end(
            @Me Access me,
            @PathVariable("session") String handle,
            HttpServletRequest request,
            RedirectAttributes next) {
        var ended = sessions.end(me.id(), handle, request.getSession().getId())
                .orElseThrow(() -> new NotFound("session " + handle));
        if (ended.current()) {
            sessions.leave(request);
            flash.ok(next, "entry.signOut.done");
            return "redirect:/ingresar";
        }
        flash.ok(next, "entry.sessions.ended", ended.device());
        return "redirect:/mi/cuenta/sesiones";
    }

    @PostMapping("/mi/cuenta/sesiones/cerrar")
    String endAll(@Me Access me, HttpServletRequest request, RedirectAttributes next) {
        sessions.endAll(me.id(), null);
        sessions.leave(request);
        flash.ok(next, "entry.sessions.endedAll");
        return "redirect:/ingresar";
    }
}
