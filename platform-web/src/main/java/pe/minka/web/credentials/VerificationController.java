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
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.CredentialAddresses;
import pe.minka.gamification.credentials.CredentialCheck;
import pe.minka.members.MailAddress;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Refusals;

/** «¿Es verdadera esta insignia?», for everybody, whether recognition is shown or not. */
@Controller
class VerificationController {

    /** Whom an owner gives the address to reads the page, and nobody who searches for a name. */
    private static final String FOR_ROBOTS = "X-Robots-Tag";

    private static final String TEXT = "text";
    private static final String UNKNOWN = "verification.code.unknown";

    private final CredentialCheck check;
    private final VerificationPages pages;

    VerificationController(CredentialCheck check, VerificationPages pages) {
        this.check = check;
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
        return pages.form(form, errors, model);
    }

    @PostMapping(CredentialAddresses.ROOT)
    String answer(
            @ModelAttribute("form") VerificationForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model)
            throws IOException {
        require(form, errors);
        if (FormErrors.prevent(errors, response)) {
            return pages.form(model);
        }
        var code = form.code();
        if (code.isPresent()) {
            return page(code.get());
        }
        byte[] shown = form.shown();
        return pages.found(shown, check.check(shown, form.mail()), model);
    }

    @GetMapping(CredentialAddresses.ONE)
    String one(@PathVariable String id, HttpServletResponse response, Model model) {
        response.setHeader(FOR_ROBOTS, "noindex");
        var form = new VerificationForm(id, null, null);
        var code = form.code().filter(pages::knows);
        if (code.isEmpty()) {
            return unknown(form, response, model);
        }
        return code.get().value().toString().equals(id) ? pages.one(code.get(), model) : page(code.get());
    }

    /** The form again, with what the address asked for in it: maybe it only lost something on its way. */
    private String unknown(VerificationForm form, HttpServletResponse response, Model model) {
        var errors = new BeanPropertyBindingResult(form, "form");
        errors.rejectValue(TEXT, UNKNOWN);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return pages.form(form, errors, model);
    }

    private static String page(AwardId code) {
        return "redirect:" + CredentialAddresses.ROOT + "/" + code.value();
    }

    private void require(VerificationForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return;
        }
        if (!form.mail().isEmpty() && !MailAddress.isValid(form.mail())) {
            errors.rejectValue("mail", "verification.mail.shape");
        }
        if (form.hasFile() && Objects.requireNonNull(form.file()).getSize() > Refusals.LARGEST_OF_ANYBODY) {
            errors.rejectValue("file", "verification.file.large");
        } else if (!form.hasFile() && form.text().isEmpty()) {
            errors.rejectValue(TEXT, "verification.text.missing");
        } else if (form.text().length() > CredentialCheck.LONGEST) {
            errors.rejectValue(TEXT, "verification.text.long");
        } else if (form.meansACode() && form.code().filter(pages::knows).isEmpty()) {
            errors.rejectValue(TEXT, UNKNOWN);
        }
    }
}
