package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import pe.minka.members.Registrations;
import pe.minka.shared.SecretToken;

/** Opening the link shows a button, for mail programs open links too; only the button confirms. */
@Controller
class ConfirmationController {

    private final Registrations registrations;
    private final Confirmations confirmations;

    ConfirmationController(Registrations registrations, Confirmations confirmations) {
        this.registrations = registrations;
        this.confirmations = confirmations;
    }

    @GetMapping("/registro/confirmar/{token}")
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        var page = confirmations.page(new SecretToken(token));
        if (page instanceof ConfirmationPage.Gone) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("page", page);
        return page.view();
    }

    /** Whatever came of it, the page of the link says it, also when it is loaded again. */
    @PostMapping("/registro/confirmar/{token}")
    String confirm(@PathVariable String token) {
        registrations.confirm(new SecretToken(token));
        return "redirect:/registro/confirmar/{token}";
    }
}
