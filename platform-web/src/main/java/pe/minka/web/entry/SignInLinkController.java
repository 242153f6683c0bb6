package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import pe.minka.members.MailAddress;
import pe.minka.members.SignInLinks;

/** Asks for a link that lets somebody in without a password. */
@Controller
@RequestMapping("/ingresar/enlace")
class SignInLinkController extends LinkRequest {

    private final SignInLinks links;
    private final LinkCookie browser;

    SignInLinkController(SignInLinks links, LinkCookie browser, DoorPace pace) {
        super("entry/link", "/ingresar/enlace/enviado", pace);
        this.links = links;
        this.browser = browser;
    }

    @Override
    void send(MailAddress to, HttpServletRequest request, HttpServletResponse response) {
        links.request(to, browser.keep(request, response));
    }

    @GetMapping("/enviado")
    String sent() {
        return "entry/link-sent";
    }
}
