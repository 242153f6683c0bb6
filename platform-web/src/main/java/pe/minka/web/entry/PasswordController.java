package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberPasswords;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;
import pe.minka.web.security.Sessions;

/** A member changes the own password; every other session ends. */
@Controller
class PasswordController {

    private static final String PAGE = "entry/password";

    private final MemberPasswords passwords;
    private final Sessions sessions;
    private final PasswordNews news;

    PasswordController(MemberPasswords passwords, Sessions sessions, PasswordNews news) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.news = news;
    }

    /** So that a password manager knows whose password it keeps. */
    @ModelAttribute("mail")
    String mail(@Me Access me) {
        return me.mail();
    }

    @GetMapping("/mi/cuenta/clave")
    String show(@ModelAttribute("form") PasswordForm form) {
        return PAGE;
    }

    @PostMapping("/mi/cuenta/clave")
    String change(
            @Me Access me,
            @Valid @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> change(me, form, request, response))) {
            return PAGE;
        }
        news.changed(next);
        return "redirect:/mi/cuenta/sesiones";
    }

    private void change(Access me, PasswordForm form, HttpServletRequest request, HttpServletResponse response) {
        var device = passwords.change(me.id(), form.current(), form.wish(), sessions.device(request));
        sessions.keepDevice(device, response);
        sessions.renew(request, response);
    }
}
