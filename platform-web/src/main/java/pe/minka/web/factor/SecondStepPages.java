package pe.minka.web.factor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.factors.AuthenticatorSetup;
import pe.minka.factors.SecondStep;
import pe.minka.members.Access;
import pe.minka.shared.Peru;
import pe.minka.shared.Qr;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Proving;

/** What the pages of the account about the second step show. */
@Component
class SecondStepPages {

    private final SecondStep steps;
    private final Proving proving;
    private final Flash flash;
    private final MessageSource messages;

    SecondStepPages(SecondStep steps, Proving proving, Flash flash, MessageSource messages) {
        this.steps = steps;
        this.proving = proving;
        this.flash = flash;
        this.messages = messages;
    }

    String overview(Access me, boolean held, Model model) {
        way(model, Crumb.here(text("factor.title")));
        model.addAttribute("step", steps.of(me.id()));
        model.addAttribute("held", held);
        return "factor/overview";
    }

    String app(AuthenticatorSetup setup, Model model) {
        way(model, new Crumb(text("factor.title"), Gate.ACCOUNT), Crumb.here(text("factor.app.title")));
        model.addAttribute("setup", setup);
        model.addAttribute("picture", Qr.of(setup.address()));
        return "factor/app";
    }

    String passkey(Model model) {
        way(model, new Crumb(text("factor.title"), Gate.ACCOUNT), Crumb.here(text("factor.passkey.title")));
        return "factor/passkey";
    }

    /** Whoever just set something up has shown it. */
    String added(String what, List<String> codes, HttpServletRequest request, Model model) {
        proving.note(request);
        way(model, new Crumb(text("factor.title"), Gate.ACCOUNT), Crumb.here(text("factor.added." + what)));
        model.addAttribute("what", what);
        model.addAttribute("codes", codes);
        return "factor/added";
    }

    String back(String message, RedirectAttributes next, Object... arguments) {
        flash.ok(next, message, arguments);
        return "redirect:" + Gate.ACCOUNT;
    }

    private void way(Model model, Crumb... further) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(text("account.title"), "/mi/cuenta"));
        crumbs.addAll(List.of(further));
        model.addAttribute("crumbs", crumbs);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}
