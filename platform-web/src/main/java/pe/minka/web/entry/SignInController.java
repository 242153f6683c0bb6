package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import pe.minka.organisations.RegionView;
import pe.minka.organisations.Regions;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;
import pe.minka.web.security.ReturnPath;
import pe.minka.web.security.Sessions;

@Controller
class SignInController {

    private static final String PAGE = "entry/sign-in";

    private final SignIn door;
    private final Sessions sessions;
    private final Regions regions;

    SignInController(SignIn door, Sessions sessions, Regions regions) {
        this.door = door;
        this.sessions = sessions;
        this.regions = regions;
    }

    @GetMapping("/ingresar")
    String show(
            @Me @Nullable Access member,
            @ModelAttribute("form") SignInForm form,
            @RequestParam(defaultValue = "") String vencida,
            Model model) {
        if (member != null) {
            return "redirect:" + ReturnPath.safe(form.volver());
        }
        if (!vencida.isEmpty()) {
            model.addAttribute("problem", "expired");
        }
        return PAGE;
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
            return "redirect:" + ReturnPath.safe(form.volver());
        }
        if (FormErrors.prevent(errors, response)) {
            return PAGE;
        }
        var attempt = new SignInAttempt(
                form.correo(), form.clave(), new ClientAddress(request.getRemoteAddr()), sessions.device(request));
        return switch (door.attempt(attempt)) {
            case SignInResult.Entered entered -> {
                sessions.keepDevice(entered.device(), response);
                sessions.begin(entered.member(), form.mantener(), request, response);
                yield "redirect:" + ReturnPath.safe(form.volver());
            }
            case SignInResult.Wrong wrong -> again(response, model, "wrong");
            case SignInResult.Wait wait -> {
                Pause.of(wait.duration()).announce(response, model);
                yield PAGE;
            }
            case SignInResult.NotActive closed -> {
                model.addAttribute("region", regionName(closed.region()));
                yield again(response, model, closed.status().name());
            }
        };
    }

    private static String again(HttpServletResponse response, Model model, String problem) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return PAGE;
    }

    private @Nullable String regionName(@Nullable String code) {
        return code == null ? null : regions.find(code).map(RegionView::name).orElse(null);
    }
}
