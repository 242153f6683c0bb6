package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.points.PointsReviews;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Every point of whoever looks, down to what it came from, and asking about it. */
@Controller
class PointsController {

    static final String LIST = "/mi/puntos";
    private static final String ONE = LIST + "/{id}";

    private final PointsPages pages;
    private final PointsReviews reviews;
    private final Flash flash;

    PointsController(PointsPages pages, PointsReviews reviews, Flash flash) {
        this.pages = pages;
        this.reviews = reviews;
        this.flash = flash;
    }

    @GetMapping(LIST)
    String list(
            @Me Access me,
            @ModelAttribute("query") PointsQuery query,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        return pages.list(me, query, parameters, model);
    }

    @GetMapping(ONE)
    String one(@Me Access me, @PathVariable UUID id, @ModelAttribute("form") ReviewForm form, Model model) {
        return pages.story(me, id, model);
    }

    @PostMapping(ONE + "/revision")
    String ask(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> reviews.ask(me, id, form.words()))) {
            return pages.story(me, id, model);
        }
        flash.ok(next, "recognition.review.sent");
        return "redirect:" + LIST + "/" + id;
    }
}
