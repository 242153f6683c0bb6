package pe.minka.web.walls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** What waits on walls to be let in: several decided at once, and one taken so that nobody else does the same. */
@Controller
class WaitingPostsController {

    static final String QUEUE = "/moderacion/muros";
    private static final String ONE = QUEUE + "/{kind}/{id}";

    private final PostDecisions decisions;
    private final WaitingPostsPages pages;

    WaitingPostsController(PostDecisions decisions, WaitingPostsPages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    @GetMapping(QUEUE)
    String queue(@Me Access me, @ModelAttribute("form") WaitingPostsForm form, Model model) {
        return pages.queue(me, model);
    }

    @PostMapping(QUEUE)
    String decide(
            @Me Access me,
            @ModelAttribute("form") WaitingPostsForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var decided = FormErrors.attempt(errors, response, () -> decisions.decide(me, form));
        if (decided.isEmpty()) {
            return pages.queue(me, model);
        }
        pages.decided(next, decided.get(), form.chosen().size());
        return "redirect:" + QUEUE;
    }

    @PostMapping(ONE + "/tomar")
    String claim(@Me Access me, @PathVariable String kind, @PathVariable UUID id, RedirectAttributes next) {
        return pages.claim(me, new Subject(kind, id), next);
    }

    @PostMapping(ONE + "/soltar")
    String leave(@Me Access me, @PathVariable String kind, @PathVariable UUID id) {
        return pages.leave(me, new Subject(kind, id));
    }
}
