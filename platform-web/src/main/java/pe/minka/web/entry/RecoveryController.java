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
import pe.minka.members.MemberPasswords;
import pe.minka.web.forms.FormErrors;

/** Asks for a link to choose a new password. */
@Controller
class RecoveryController {

    private static final String PAGE = "entry/recover";

    private final MemberPasswords passwords;
    private final DoorPace pace;

    RecoveryController(MemberPasswords passwords, DoorPace pace) {
        this.passwords = passwords;
        this.pace = pace;
    }

    @GetMapping("/recuperar")
    String show(@ModelAttribute("form") MailForm form) {
        return PAGE;
    }

    @PostMapping("/recuperar")
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
        passwords.requestReset(form.address());
        next.addFlashAttribute("sentTo", form.mail().strip());
        return "redirect:/recuperar/enviado";
    }

    @GetMapping("/recuperar/enviado")
    String sent() {
        return "entry/recover-sent";
    }
}
