package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import pe.minka.members.SignInLinks;
import pe.minka.shared.SecretToken;
import pe.minka.web.security.Sessions;

/** Comes in by a link from a mail. Opening it shows a button, so that a program that opens it uses nothing up. */
@Controller
class LinkEntranceController {

    private final SignInLinks links;
    private final LinkCookie browser;
    private final Sessions sessions;

    LinkEntranceController(SignInLinks links, LinkCookie browser, Sessions sessions) {
        this.links = links;
        this.browser = browser;
        this.sessions = sessions;
    }

    @GetMapping("/ingresar/enlace/{token}")
    String show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var standing = links.look(new SecretToken(token), browser.of(request));
        return standing == SignInLinks.Standing.OPEN ? "entry/link-open" : refused(standing, response, model);
    }

    @PostMapping("/ingresar/enlace/{token}")
    String enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var link = new SecretToken(token);
        var shown = browser.of(request);
        var entered = links.enter(link, shown, sessions.device(request));
        if (entered.isEmpty()) {
            return refused(links.look(link, shown), response, model);
        }
        browser.forget(response);
        sessions.keepDevice(entered.get().device(), response);
        sessions.begin(entered.get().member(), false, request, response);
        return "redirect:/inicio";
    }

    private static String refused(SignInLinks.Standing standing, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("elsewhere", standing == SignInLinks.Standing.ELSEWHERE);
        return "entry/link-gone";
    }
}
