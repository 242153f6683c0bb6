package pe.minka.web.lessons;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.lessons.LessonReview;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** What waits for a review, the decision about it, and taking down what should not be there. */
@Controller
class LessonReviewController {

    static final String QUEUE = "/lecciones/revision";
    private static final String REVIEW = LessonController.ONE + "/revision";

    private final LessonReview review;
    private final LessonReviewPages pages;
    private final LessonPages lessons;

    LessonReviewController(LessonReview review, LessonReviewPages pages, LessonPages lessons) {
        this.review = review;
        this.pages = pages;
        this.lessons = lessons;
    }

    @GetMapping(QUEUE)
    String queue(@Me Access me, Model model) {
        return pages.queue(me, model);
    }

    @GetMapping(REVIEW)
    String show(@Me Access me, @PathVariable String code, Model model) {
        model.addAttribute("form", LessonDecisionForm.NEW);
        return pages.review(me, code, model);
    }

    @PostMapping(REVIEW)
    String decide(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("form") LessonDecisionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        boolean publish = form.decision().equals(LessonDecisionForm.PUBLISH);
        if (!publish && !form.decision().equals(LessonDecisionForm.GIVE_BACK)) {
            errors.rejectValue("decision", "lessons.decision.missing");
        }
        if (FormErrors.refuse(errors, response, () -> decide(me, code, publish, form))) {
            return pages.review(me, code, model);
        }
        pages.say(next, publish ? "lessons.flash.published" : "lessons.flash.returned");
        return "redirect:" + QUEUE;
    }

    private void decide(Access me, String code, boolean publish, LessonDecisionForm form) {
        if (publish) {
            review.publish(me, code, form.read(), form.reason());
        } else {
            review.giveBack(me, code, form.read(), form.reason());
        }
    }

    @PostMapping(LessonController.ONE + "/despublicar")
    String unpublish(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("form") LessonDecisionForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> review.unpublish(me, code, form.reason()))) {
            return lessons.page(code, me, model);
        }
        pages.say(next, "lessons.flash.unpublished");
        return "redirect:" + LessonController.LIST;
    }
}
