package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.MemberPasswords;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Sessions;

/** Chooses a new password by a link from a mail. */
@Controller
class ResetController {

    private static final String PAGE = "entry/reset";

    private final MemberPasswords passwords;
    private final Sessions sessions;
    private final PasswordNews news;

    ResetController(MemberPasswords passwords, Sessions sessions, PasswordNews news) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.news = news;
    }

    @GetMapping("/recuperar/{token}")
    String show(@PathVariable String token, @ModelAttribute("form") ResetForm form, HttpServletResponse response) {
        return passwords.canReset(new SecretToken(token)) ? PAGE : gone(response);
    }

    @PostMapping("/recuperar/{token}")
    String reset(
            @PathVariable String token,
            @Valid @ModelAttribute("form") ResetForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var link = new SecretToken(token);
        if (!passwords.canReset(link)) {
            return gone(response);
        }
        try {
            if (FormErrors.prevent(errors, response, () -> reset(link, form, request, response, next))) {
                return PAGE;
            }
        } catch (RuleViolation usedMeanwhile) {
            return gone(response);
        }
        return "redirect:/ingresar";
    }

    private void reset(
            SecretToken link,
            ResetForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var done = passwords.reset(link, form.wish(), sessions.device(request));
        sessions.leave(request);
        sessions.keepDevice(done.device(), response);
        news.reset(done.member(), next);
    }

    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "entry/reset-gone";
    }
}
