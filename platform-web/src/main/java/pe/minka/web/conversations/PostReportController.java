package pe.minka.web.conversations;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Reporting;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.security.Me;

/** Asking a moderator to look at what somebody put on a wall, or elsewhere where it can be reported. */
@Controller
class PostReportController {

    private static final String REPORT = "/conversaciones/{kind}/{id}/reportar";

    private final Reporting reporting;
    private final ConversationWords words;

    PostReportController(Reporting reporting, ConversationWords words) {
        this.reporting = reporting;
        this.words = words;
    }

    @GetMapping(REPORT)
    String show(
            @Me Access me,
            @PathVariable String kind,
            @PathVariable UUID id,
            @ModelAttribute("form") ReportForm form,
            Model model) {
        return page(me, new Subject(kind, id), model);
    }

    @PostMapping(REPORT)
    String report(
            @Me Access me,
            @PathVariable String kind,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReportForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var what = new Subject(kind, id);
        String back = reporting.reportable(me, what).about().link();
        if (FormErrors.prevent(errors, response, () -> reporting.report(me, what, form.reason(), form.words()))) {
            return page(me, what, model);
        }
        words.done(next, "conversations.flash.reported");
        return "redirect:" + (reporting.isHeld(what) ? "/inicio" : back);
    }

    private String page(Access me, Subject what, Model model) {
        var found = reporting.reportable(me, what);
        model.addAttribute("spoken", Spoken.of(found.words()));
        model.addAttribute("action", ConversationPages.address(what) + "/reportar");
        model.addAttribute("back", found.about().link());
        model.addAttribute("reported", reporting.hasReported(me, what));
        model.addAttribute("reasons", ReportReason.values());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(found.about().title(), found.about().link()),
                        words.here("conversations.report.title")));
        return "conversations/report";
    }
}
