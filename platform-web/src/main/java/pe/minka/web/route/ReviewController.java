package pe.minka.web.route;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.PracticeReviews;
import pe.minka.web.security.Me;
import pe.minka.web.writing.Autosaved;

/** The four criteria, one by one: met or not yet, why, and what would make it so. */
@Controller
class ReviewController {

    private static final String PAGE = "/practicas/{code}/revision";

    private final PracticeReviews reviews;
    private final ReviewPages pages;

    ReviewController(PracticeReviews reviews, ReviewPages pages) {
        this.reviews = reviews;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    String show(@Me Access me, @PathVariable String code, Model model) {
        return pages.show(me, code, model);
    }

    /** What the page keeps while somebody writes. */
    @PostMapping(PAGE + "/borrador")
    ResponseEntity<Autosaved> keep(
            @Me Access me, @PathVariable String code, @ModelAttribute("form") ReviewForm form, BindingResult errors) {
        return errors.hasErrors() ? ResponseEntity.unprocessableContent().build() : pages.keep(me, code, form);
    }

    @PostMapping(PAGE)
    String review(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("form") ReviewForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            var both = pages.overtaken(me, code, form, response, model);
            if (both.isPresent()) {
                return both.get();
            }
            form.findGaps(errors);
        }
        return Attempts.take(errors, response, () -> reviews.review(me, code, form.version(), form.verdicts()))
                ? pages.done(code, next)
                : pages.again(me, code, model);
    }
}
