package pe.minka.web.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.factors.PasskeyId;
import pe.minka.factors.PasskeyQuestion;
import pe.minka.factors.Passkeys;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Device;
import pe.minka.web.security.Me;

/** The passkeys of a member (llaves de acceso): added and taken back in the account. */
@Controller
class PasskeysController {

    private static final String ADDRESS = Gate.ACCOUNT + "/llaves";

    private final Passkeys passkeys;
    private final SecondStepPages pages;

    PasskeysController(Passkeys passkeys, SecondStepPages pages) {
        this.passkeys = passkeys;
        this.pages = pages;
    }

    /** The device one sits at gives the name, until somebody thinks of a better one. */
    @GetMapping(ADDRESS)
    String offer(HttpServletRequest request, Model model) {
        model.addAttribute("form", new PasskeyForm(Device.of(request).label(), ""));
        return pages.passkey(model);
    }

    @PostMapping(ADDRESS + "/pregunta")
    @ResponseBody
    PasskeyQuestion ask(@Me Access me) {
        return passkeys.question(me);
    }

    @PostMapping(ADDRESS)
    String add(
            @Me Access me,
            @ModelAttribute("form") PasskeyForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return FormErrors.attempt(errors, response, () -> passkeys.register(me, form.name(), form.answer()))
                .map(first -> pages.added("passkey", first, request, model))
                .orElseGet(() -> pages.passkey(model));
    }

    @PostMapping(ADDRESS + "/{id}/quitar")
    String remove(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        return pages.back("factor.passkey.removed", next, passkeys.remove(me, new PasskeyId(id)));
    }
}
