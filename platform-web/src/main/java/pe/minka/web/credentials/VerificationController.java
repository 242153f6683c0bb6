package pe.minka.web.credentials;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import pe.minka.gamification.credentials.CredentialAddresses;
import pe.minka.gamification.credentials.CredentialCheck;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Refusals;

/** «¿Es verdadera esta insignia?», for everybody, whether recognition is shown or not. */
@Controller
class VerificationController {

    /** Whom an owner gives the address to reads the page, and nobody who searches for a name. */
    private static final String FOR_ROBOTS = "X-Robots-Tag";

    private static final int LARGEST = 128 * 1024;

    private final CredentialCheck check;
    private final CredentialAddresses addresses;
    private final VerificationPages pages;

    VerificationController(CredentialCheck check, CredentialAddresses addresses, VerificationPages pages) {
        this.check = check;
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping(CredentialAddresses.ROOT)
    String ask(@RequestAttribute(name = Refusals.TOO_MUCH, required = false) @Nullable Boolean tooMuch, Model model) {
        var form = VerificationForm.empty();
        var errors = new BeanPropertyBindingResult(form, "form");
        if (tooMuch != null) {
            errors.rejectValue("file", "verification.file.unread");
        }
        model.addAttribute("unread", tooMuch != null);
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
        return pages.form(model);
    }

    @PostMapping(CredentialAddresses.ROOT)
    String answer(
            @ModelAttribute("form") VerificationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var known = addresses.award(form.text());
        if (!form.hasFile() && known.isPresent()) {
            return "redirect:" + CredentialAddresses.ROOT + "/" + known.get().value();
        }
        require(form, errors);
        if (FormErrors.prevent(errors, response)) {
            return pages.form(model);
        }
        byte[] shown = form.shown();
        return pages.found(shown, check.check(shown, form.mail()), model);
    }

    @GetMapping(CredentialAddresses.ONE)
    String one(@PathVariable String id, HttpServletResponse response, Model model) {
        response.setHeader(FOR_ROBOTS, "noindex");
        return pages.one(id, model);
    }

    private static void require(VerificationForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return;
        }
        if (form.hasFile() && Objects.requireNonNull(form.file()).getSize() > LARGEST) {
            errors.rejectValue("file", "verification.file.large");
        } else if (!form.hasFile() && form.text().isEmpty()) {
            errors.rejectValue("text", "verification.text.missing");
        } else if (form.text().length() > CredentialCheck.LONGEST) {
            errors.rejectValue("text", "verification.text.long");
        }
    }
}
