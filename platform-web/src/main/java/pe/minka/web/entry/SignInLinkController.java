package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.SignInLinks;
import pe.minka.web.forms.FormErrors;

/** Asks for a link that lets somebody in without a password. */
@Controller
class SignInLinkController {

    private static final String PAGE = "entry/link";

    private final SignInLinks links;
    private final LinkCookie browser;
    private final DoorPace pace;

    SignInLinkController(SignInLinks links, LinkCookie browser, DoorPace pace) {
        this.links = links;
        this.browser = browser;
        this.pace = pace;
    }

    @GetMapping("/ingresar/enlace")
    String show(@ModelAttribute("form") MailForm form) {
        return PAGE;
    }

    @PostMapping("/ingresar/enlace")
    String send(
            @Valid @ModelAttribute("form") MailForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response) || pace.slowsDown(request, response, model)) {
            return PAGE;
        }
        links.request(form.address(), browser.keep(request, response));
        next.addFlashAttribute("sentTo", form.mail().strip());
        return "redirect:/ingresar/enlace/enviado";
    }

    @GetMapping("/ingresar/enlace/enviado")
    String sent() {
        return "entry/link-sent";
    }
}
