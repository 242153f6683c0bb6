package pe.minka.web.experts;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.ExpertKey;
import pe.minka.practices.ExpertLinkGone;
import pe.minka.shared.SecretToken;
import pe.minka.web.security.Me;
import pe.minka.web.security.Refusals;
import pe.minka.web.writing.Autosaved;

/** Somebody without an account comments on a practice, by the link they were sent. */
@Controller
class ExpertLinkController {

    private static final String PAGE = "/experto/{token}";

    private final ExpertWriting writing;
    private final ExpertPages pages;

    ExpertLinkController(ExpertWriting writing, ExpertPages pages) {
        this.writing = writing;
        this.pages = pages;
    }

    private static String address(String token) {
        return PAGE.replace("{token}", token);
    }

    private static ExpertKey key(String token, @Nullable Access asker) {
        return new ExpertKey.OfLink(new SecretToken(token), asker == null ? null : asker.id());
    }

    /** A form that lay open too long comes back as it was typed. */
    @GetMapping(PAGE)
    String show(
            @PathVariable String token,
            @Me @Nullable Access asker,
            @RequestAttribute(name = Refusals.STALE, required = false) @Nullable Boolean stale,
            @ModelAttribute(ExpertPages.FORM) ExpertForm typed,
            Model model) {
        model.addAttribute("interrupted", stale != null);
        return stale == null
                ? pages.show(key(token, asker), address(token), model)
                : pages.again(key(token, asker), ExpertPages.errors(typed), address(token), model);
    }

    @PostMapping(path = PAGE, params = "!publicar")
    String save(
            @PathVariable String token,
            @Me @Nullable Access asker,
            @ModelAttribute(ExpertPages.FORM) ExpertForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return writing.save(key(token, asker), form, address(token), response, model)
                .orElseGet(() -> back(token, "experts.flash.saved", next));
    }

    @PostMapping(path = PAGE, params = "publicar")
    String publish(
            @PathVariable String token,
            @Me @Nullable Access asker,
            @ModelAttribute(ExpertPages.FORM) ExpertForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        return writing.publish(key(token, asker), form, address(token), response, model)
                .orElseGet(() -> back(token, "experts.flash.published.guest", next));
    }

    @PostMapping(PAGE + "/borrador")
    ResponseEntity<Autosaved> keep(
            @PathVariable String token, @Me @Nullable Access asker, @ModelAttribute(ExpertPages.FORM) ExpertForm form) {
        return writing.keep(key(token, asker), form);
    }

    @PostMapping(PAGE + "/retirar")
    String withdraw(@PathVariable String token, @Me @Nullable Access asker, RedirectAttributes next) {
        writing.withdraw(key(token, asker));
        return back(token, "experts.flash.withdrawn", next);
    }

    private String back(String token, String done, RedirectAttributes next) {
        pages.say(next, done);
        return "redirect:" + address(token);
    }

    @ExceptionHandler(ExpertLinkGone.class)
    String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "experts/gone";
    }
}
