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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Reporting;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** Asking a moderator to look, and the author's answer to a decision. */
@Controller
class ReportController {

    private static final String REPORT = "/comentarios/{id}/reportar";
    private static final String ANSWER = "/comentarios/{id}/descargo";

    private final Reporting reporting;
    private final OwnPages pages;

    ReportController(Reporting reporting, OwnPages pages) {
        this.reporting = reporting;
        this.pages = pages;
    }

    @GetMapping(REPORT)
    String show(@Me Access me, @PathVariable UUID id, @ModelAttribute("form") ReportForm form, Model model) {
        return pages.report(me, new CommentId(id), model);
    }

    @PostMapping(REPORT)
    String report(
            @Me Access me,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var comment = new CommentId(id);
        if (FormErrors.prevent(errors, response, () -> reporting.report(me, comment, form.reason(), form.words()))) {
            return pages.report(me, comment, model);
        }
        pages.done(next, "conversations.flash.reported");
        return "redirect:" + pages.wayBack(me, comment);
    }

    @GetMapping(ANSWER)
    String decision(@Me Access me, @PathVariable UUID id, @ModelAttribute("form") AnswerForm form, Model model) {
        return pages.answer(me, new CommentId(id), model);
    }

    @PostMapping(ANSWER)
    String answer(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var comment = new CommentId(id);
        if (FormErrors.prevent(errors, response, () -> reporting.answer(me, comment, form.words()))) {
            return pages.answer(me, comment, model);
        }
        pages.done(next, "conversations.flash.answered");
        return "redirect:/comentarios/" + id;
    }
}
