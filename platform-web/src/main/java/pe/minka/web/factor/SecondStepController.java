package pe.minka.web.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.factors.Authenticators;
import pe.minka.factors.RecoveryCodes;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;
import pe.minka.web.security.Proving;

/** «Segundo paso» in the account: the app that makes codes, and the codes on paper. */
@Controller
class SecondStepController {

    private final Authenticators apps;
    private final RecoveryCodes codes;
    private final SecondStepPages pages;

    SecondStepController(Authenticators apps, RecoveryCodes codes, SecondStepPages pages) {
        this.apps = apps;
        this.codes = codes;
        this.pages = pages;
    }

    @GetMapping(Gate.ACCOUNT)
    String show(@Me Access me, HttpServletRequest request, Model model) {
        return pages.overview(me, Proving.isHeld(request), model);
    }

    @GetMapping(Gate.ACCOUNT + "/app")
    String offer(@Me Access me, @ModelAttribute("form") CodeForm form, Model model) {
        return pages.app(apps.setup(me), model);
    }

    /** The page with the recovery codes is the answer itself: they are kept nowhere, not even until the next request. */
    @PostMapping(Gate.ACCOUNT + "/app")
    String confirm(
            @Me Access me,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return FormErrors.attempt(errors, response, () -> apps.confirm(me, form.code()))
                .map(first -> pages.added("app", first, request, model))
                .orElseGet(() -> pages.app(apps.setup(me), model));
    }

    @PostMapping(Gate.ACCOUNT + "/app/quitar")
    String remove(@Me Access me, RedirectAttributes next) {
        apps.remove(me);
        return pages.back("factor.app.removed", next);
    }

    @PostMapping(Gate.ACCOUNT + "/codigos")
    String renew(@Me Access me, HttpServletRequest request, Model model) {
        return pages.added("codes", codes.renew(me), request, model);
    }
}
