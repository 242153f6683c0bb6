package pe.minka.web.conversations;

import jakarta.servlet.http.HttpServletResponse;
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
import pe.minka.conversations.Reporting;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.security.Me;

/** What somebody answers when a moderator hid what they put on a wall, or elsewhere where it can be reported. */
@Controller
class PostAnswerController {

    private static final String ANSWER = "/conversaciones/{kind}/{id}/descargo";

    private final Reporting reporting;
    private final ConversationWords words;

    PostAnswerController(Reporting reporting, ConversationWords words) {
        this.reporting = reporting;
        this.words = words;
    }

    @GetMapping(ANSWER)
    String decision(
            @Me Access me,
            @PathVariable String kind,
            @PathVariable UUID id,
            @ModelAttribute("form") AnswerForm form,
            Model model) {
        return page(me, new Subject(kind, id), model);
    }

    @PostMapping(ANSWER)
    String answer(
            @Me Access me,
            @PathVariable String kind,
            @PathVariable UUID id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var what = new Subject(kind, id);
        String back = reporting.answerable(me, what).about().link();
        if (FormErrors.prevent(errors, response, () -> reporting.answer(me, what, form.words()))) {
            return page(me, what, model);
        }
        words.done(next, "conversations.flash.answered");
        return "redirect:" + back;
    }

    private String page(Access me, Subject what, Model model) {
        var found = reporting.answerable(me, what);
        model.addAttribute("spoken", Spoken.of(found.words()));
        model.addAttribute("action", ConversationPages.address(what) + "/descargo");
        model.addAttribute("back", found.about().link());
        model.addAttribute(
                "hiding", reporting.hiding(me, what).orElseThrow(() -> new NotFound("hidden " + what.code())));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(found.about().title(), found.about().link()),
                        words.here("conversations.answer.title")));
        return "conversations/answer";
    }
}
