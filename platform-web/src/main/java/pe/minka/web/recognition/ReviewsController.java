package pe.minka.web.recognition;

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
import pe.minka.gamification.points.PointsReviews;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Members who ask why they have the points they have, and the answer. */
@Controller
class ReviewsController {

    static final String LIST = "/admin/reconocimiento/revisiones";
    private static final String ONE = LIST + "/{id}";

    private final PointsReviews reviews;
    private final DecisionPages pages;
    private final Flash flash;

    ReviewsController(PointsReviews reviews, DecisionPages pages, Flash flash) {
        this.reviews = reviews;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(LIST)
    String list(@Me Access admin, Model model) {
        return pages.reviews(admin, model);
    }

    @GetMapping(ONE)
    String one(@Me Access admin, @PathVariable UUID id, @ModelAttribute("form") ReasonForm form, Model model) {
        return pages.review(admin, id, model);
    }

    @PostMapping(ONE)
    String answer(
            @Me Access admin,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.refuse(errors, response, () -> reviews.answer(admin, id, form.toReason()))) {
            return pages.refused(admin, id, form, errors, response, model);
        }
        flash.ok(next, "recognition.reviews.done");
        return "redirect:" + LIST;
    }
}
