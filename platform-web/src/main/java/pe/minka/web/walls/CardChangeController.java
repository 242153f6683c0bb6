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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** Its author writes a card again. */
@Controller
class CardChangeController {

    private static final String PAGE = WallPath.CARD + "/editar";

    private final CardFormPages pages;
    private final Posts posts;

    CardChangeController(CardFormPages pages, Posts posts) {
        this.pages = pages;
        this.posts = posts;
    }

    @GetMapping(PAGE)
    String show(@Me Access me, @PathVariable String wall, @PathVariable UUID card, Model model) {
        var found = pages.own(me, new CardAddress(wall, card));
        var form = CardForm.of(found);
        model.addAttribute("form", form);
        return pages.again(me, found, form, false, model);
    }

    @PostMapping(PAGE)
    String save(
            @Me Access me,
            @PathVariable String wall,
            @PathVariable UUID card,
            @ModelAttribute("form") CardForm form,
            BindingResult errors,
            @RequestParam(name = "vista", defaultValue = "false") boolean preview,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var found = pages.own(me, new CardAddress(wall, card));
        if (preview || FormErrors.refuse(errors, response, () -> posts.again(me, found.id(), form))) {
            return pages.again(me, found, form, preview, model);
        }
        posts.saved(next);
        return "redirect:" + found.link();
    }
}
