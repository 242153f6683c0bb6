package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.MailAddress;
import pe.minka.web.forms.FormErrors;

/** A form of the door that takes a mail address and has a link sent there; nothing says whether anybody has it. */
abstract class LinkRequest {

    private final String page;
    private final String sent;
    private final DoorPace pace;

    /** The page with the form, and the address of the one that says to look into the mail. */
    LinkRequest(String page, String sent, DoorPace pace) {
        this.page = page;
        this.sent = sent;
        this.pace = pace;
    }

    abstract void send(MailAddress to, HttpServletRequest request, HttpServletResponse response);

    @GetMapping
    String show(@ModelAttribute("form") MailForm form) {
        return page;
    }

    @PostMapping
    String ask(
            @Valid @ModelAttribute("form") MailForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response) || pace.slowsDown(request, response, model)) {
            return page;
        }
        send(form.address(), request, response);
        next.addFlashAttribute("sentTo", form.mail().strip());
        return "redirect:" + sent;
    }
}
