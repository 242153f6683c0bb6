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
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** What moderators decide about cards and contributions: approve, hide with a reason, show again. */
@Controller
class PostModerationController {

    private static final String CONTRIBUTION = WallPath.CONTRIBUTION + "/moderar";
    private static final String CARD = WallPath.CARD + "/moderar";

    private final PostModerationPages pages;

    PostModerationController(PostModerationPages pages) {
        this.pages = pages;
    }

    @GetMapping(CONTRIBUTION)
    String contribution(@Me Access me, @PathVariable UUID id, Model model) {
        model.addAttribute("form", VerdictForm.NEW);
        return pages.contribution(me, id, model);
    }

    @PostMapping(CONTRIBUTION)
    String decide(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("form") VerdictForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.refuse(errors, response, () -> pages.decide(me, id, form))) {
            return pages.contribution(me, id, model);
        }
        return pages.decided(next);
    }

    @GetMapping(CARD)
    String card(@Me Access me, @PathVariable String wall, @PathVariable UUID card, Model model) {
        model.addAttribute("form", VerdictForm.NEW);
        return pages.card(me, new CardAddress(wall, card), model);
    }

    @PostMapping(CARD)
    String decide(
            @Me Access me,
            @PathVariable String wall,
            @PathVariable UUID card,
            @ModelAttribute("form") VerdictForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var address = new CardAddress(wall, card);
        if (FormErrors.refuse(errors, response, () -> pages.decide(me, address, form))) {
            return pages.card(me, address, model);
        }
        return pages.decided(next);
    }
}
