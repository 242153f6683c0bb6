package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import pe.minka.members.SignInLinks;
import pe.minka.shared.SecretToken;
import pe.minka.web.factor.Gate;

/** Comes in by a link from a mail. Opening it shows a button, so that a program that opens it uses nothing up. */
@Controller
class LinkEntranceController {

    private static final Logger log = LoggerFactory.getLogger(LinkEntranceController.class);

    private final SignInLinks links;
    private final LinkCookie browser;
    private final Gate gate;

    LinkEntranceController(SignInLinks links, LinkCookie browser, Gate gate) {
        this.links = links;
        this.browser = browser;
        this.gate = gate;
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
        var entered = links.enter(link, shown, gate.device(request));
        if (entered.isEmpty()) {
            var standing = links.look(link, shown);
            log.info("sign-in link refused from {}: {}", request.getRemoteAddr(), standing);
            return refused(standing, response, model);
        }
        browser.forget(response);
        return gate.enter(entered.get(), false, null, request, response);
    }

    private static String refused(SignInLinks.Standing standing, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.GONE.value());
        model.addAttribute("elsewhere", standing == SignInLinks.Standing.ELSEWHERE);
        return "entry/link-gone";
    }
}
