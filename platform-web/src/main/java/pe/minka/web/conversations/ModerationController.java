package pe.minka.web.conversations;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** What waits for a moderator, and deciding on it. */
@Controller
class ModerationController {

    static final String LIST = "/moderacion";
    static final String CASE = LIST + "/{id}";
    private static final int SIZE = 20;

    private final Decisions decisions;
    private final ModerationPages pages;

    ModerationController(Decisions decisions, ModerationPages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    @GetMapping(LIST)
    String list(
            @Me Access me,
            @RequestParam(name = "pagina", defaultValue = "1") int page,
            @ModelAttribute("form") CasesForm form,
            Model model) {
        return pages.queue(me, new PageRequest(page, SIZE), model);
    }

    /** On several at once. */
    @PostMapping(LIST)
    String decideAll(
            @Me Access me,
            @Valid @ModelAttribute("form") CasesForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var decided = FormErrors.attempt(errors, response, () -> decisions.decide(me, form));
        if (decided.isEmpty()) {
            return pages.queue(me, new PageRequest(1, SIZE), model);
        }
        pages.done(next, decided.get(), form.chosen().size());
        return "redirect:" + LIST;
    }

    @GetMapping(CASE)
    String show(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            @ModelAttribute("sanction") SanctionForm sanction,
            Model model) {
        return pages.open(me, id, model);
    }

    @PostMapping(CASE)
    String decide(
            @Me Access me,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            @ModelAttribute("sanction") SanctionForm sanction,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            if (FormErrors.prevent(errors, response, () -> decisions.decide(me, id, form))) {
                return pages.open(me, id, model);
            }
        } catch (RuleViolation overtaken) {
            pages.refused(next, overtaken);
            return "redirect:" + LIST + "/" + id;
        }
        pages.done(next);
        return "redirect:" + LIST;
    }
}
