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
import pe.minka.members.Registrations;
import pe.minka.web.forms.FormErrors;

/** After enrolling: the page that says to look into the mail, and the form for those who find nothing there. */
@Controller
class SendAgainController {

    private static final String PAGE = "entry/send-again";

    private final Registrations registrations;
    private final DoorPace pace;

    SendAgainController(Registrations registrations, DoorPace pace) {
        this.registrations = registrations;
        this.pace = pace;
    }

    @GetMapping("/registro/enviado")
    String sent() {
        return "entry/register-sent";
    }

    @GetMapping("/registro/reenviar")
    String show(@ModelAttribute("form") MailForm form) {
        return PAGE;
    }

    @PostMapping("/registro/reenviar")
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
        registrations.sendAgain(form.address());
        next.addFlashAttribute("sentTo", form.mail().strip());
        return "redirect:/registro/enviado";
    }
}
