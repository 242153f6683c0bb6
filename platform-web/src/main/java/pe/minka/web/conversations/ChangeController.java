package pe.minka.web.conversations;

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
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** Putting right what one has just said, or taking it back. */
@Controller
class ChangeController {

    private static final String EDIT = "/comentarios/{id}/editar";

    private final Commenting commenting;
    private final MentionChoices choices;
    private final OwnPages pages;

    ChangeController(Commenting commenting, MentionChoices choices, OwnPages pages) {
        this.commenting = commenting;
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping(EDIT)
    String show(@Me Access me, @PathVariable UUID id, Model model) {
        return pages.edit(me, new CommentId(id), model);
    }

    @PostMapping(EDIT)
    String edit(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        var comment = new CommentId(id);
        if (!errors.hasErrors()) {
            var open = choices.open(me, pages.about(me, comment), form);
            pages.ask(open, errors, model);
        }
        if (FormErrors.prevent(errors, response, () -> commenting.edit(me, comment, form.words(), form.chosen()))) {
            return pages.editAgain(me, comment, model);
        }
        return "redirect:/comentarios/" + id;
    }

    @PostMapping("/comentarios/{id}/retirar")
    String remove(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        var comment = new CommentId(id);
        String back = pages.wayBack(me, comment);
        commenting.remove(me, comment);
        pages.done(next, "conversations.flash.removed");
        return "redirect:" + back;
    }
}
