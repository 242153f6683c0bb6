package pe.minka.web.entry;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.members.SignInResult;
import pe.minka.organisations.Regions;
import pe.minka.web.security.ReturnPath;

/** What follows an attempt to enter: the page somebody wanted, or the form again with the reason. */
@Component
class SignInPages {

    static final String PAGE = "entry/sign-in";

    private final Regions regions;
    private final ReturnPath way;

    SignInPages(Regions regions, ReturnPath way) {
        this.regions = regions;
        this.way = way;
    }

    String inside(SignInForm form) {
        return "redirect:" + way.safe(form.volver());
    }

    String again(String problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", problem);
        return PAGE;
    }

    String closed(SignInResult.NotActive account, HttpServletResponse response, Model model) {
        model.addAttribute("region", regions.name(account.region()).orElse(null));
        return again(account.status().name(), response, model);
    }
}
