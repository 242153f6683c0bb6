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

/** Adding something to a board, and reading one contribution with what is said about it. */
@Controller
class ContributionController {

    private final BoardPages boards;
    private final ContributionPages pages;
    private final Posts posts;

    ContributionController(BoardPages boards, ContributionPages pages, Posts posts) {
        this.boards = boards;
        this.pages = pages;
        this.posts = posts;
    }

    @PostMapping(WallPath.CARD + "/aportes")
    String post(
            @Me Access me,
            @PathVariable String wall,
            @PathVariable UUID card,
            @ModelAttribute("form") ContributionForm form,
            BindingResult errors,
            @RequestParam(name = "vista", defaultValue = "false") boolean preview,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var address = new CardAddress(wall, card);
        var on = boards.card(me, address);
        if (preview || FormErrors.refuse(errors, response, () -> posts.contribution(me, on.id(), form))) {
            var query = new WallQuery(pages.section(form), "", "", "");
            model.addAttribute("sought", query);
            if (posts.isUsed(errors)) {
                FormErrors.replace(form.anew(), errors, model);
            }
            return boards.page(me, address, query, null, preview ? boards.html(form.text()) : null, model);
        }
        posts.say(next, pages.waits(me, form));
        return "redirect:" + on.link() + "?seccion=" + pages.section(form) + "#a-" + form.id();
    }

    @GetMapping(WallPath.CONTRIBUTION)
    String page(@Me Access me, @PathVariable UUID id, Model model) {
        return pages.page(me, id, model);
    }
}
