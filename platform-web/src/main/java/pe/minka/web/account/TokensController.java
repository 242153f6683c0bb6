package pe.minka.web.account;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.tokens.PersonalTokenId;
import pe.minka.tokens.PersonalTokens;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** The tokens of a member for programs (claves para programas): made, shown once, and taken back. */
@Controller
class TokensController {

    private static final String ADDRESS = "/mi/cuenta/programas";

    private final PersonalTokens tokens;
    private final TokenPages pages;
    private final Flash flash;

    TokensController(PersonalTokens tokens, TokenPages pages, Flash flash) {
        this.tokens = tokens;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(ADDRESS)
    String list(@Me Access me, @ModelAttribute("form") TokenForm form, Model model) {
        return pages.list(me, model);
    }

    /** The page with the token is the answer itself: it is kept nowhere, not even until the next request. */
    @PostMapping(ADDRESS)
    String issue(
            @Me Access me,
            @Valid @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var issued = FormErrors.attempt(errors, response, () -> tokens.issue(me, form.command()));
        if (issued.isEmpty()) {
            return pages.list(me, model);
        }
        model.addAttribute("issued", issued.get());
        return pages.shown(model);
    }

    @PostMapping("/mi/cuenta/programas/{id}/quitar")
    String revoke(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        flash.ok(next, "account.tokens.revoked", tokens.revoke(me, new PersonalTokenId(id)));
        return "redirect:" + ADDRESS;
    }
}
