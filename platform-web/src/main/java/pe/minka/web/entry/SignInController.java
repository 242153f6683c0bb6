package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.members.Access;
import pe.minka.members.ClientAddress;
import pe.minka.members.SignIn;
import pe.minka.members.SignInAttempt;
import pe.minka.members.SignInResult;
import pe.minka.web.factor.Gate;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

@Controller
class SignInController {

    private final SignIn door;
    private final Gate gate;
    private final SignInPages pages;

    SignInController(SignIn door, Gate gate, SignInPages pages) {
        this.door = door;
        this.gate = gate;
        this.pages = pages;
    }

    @GetMapping("/ingresar")
    String show(
            @Me @Nullable Access member,
            @ModelAttribute("form") SignInForm form,
            @RequestParam(defaultValue = "") String vencida,
            @RequestParam(defaultValue = "") String llave,
            Model model) {
        if (member != null) {
            return pages.inside(form);
        }
        if (!vencida.isEmpty() || !llave.isEmpty()) {
            model.addAttribute("problem", llave.isEmpty() ? "expired" : "passkey");
        }
        return SignInPages.PAGE;
    }

    @PostMapping("/ingresar")
    String enter(
            @Me @Nullable Access member,
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (member != null) {
            return pages.inside(form);
        }
        if (FormErrors.prevent(errors, response)) {
            return SignInPages.PAGE;
        }
        var attempt = new SignInAttempt(
                form.correo(), form.clave(), new ClientAddress(request.getRemoteAddr()), gate.device(request));
        return switch (door.attempt(attempt)) {
            case SignInResult.Entered entered -> gate.enter(entered, form.mantener(), form.volver(), request, response);
            case SignInResult.Wrong wrong -> pages.again("wrong", response, model);
            case SignInResult.Wait wait -> {
                Pause.of(wait.duration()).announce(response, model);
                yield SignInPages.PAGE;
            }
            case SignInResult.NotActive closed -> pages.closed(closed, response, model);
        };
    }
}
