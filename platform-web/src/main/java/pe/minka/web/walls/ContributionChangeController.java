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

/** Its author changes a contribution; it is put elsewhere by those who may. */
@Controller
class ContributionChangeController {

    private static final String EDIT = WallPath.CONTRIBUTION + "/editar";
    private static final String MOVE = WallPath.CONTRIBUTION + "/mover";

    private final ContributionPages pages;
    private final ContributionActs acts;
    private final Posts posts;

    ContributionChangeController(ContributionPages pages, ContributionActs acts, Posts posts) {
        this.pages = pages;
        this.acts = acts;
        this.posts = posts;
    }

    @GetMapping(EDIT)
    String edit(@Me Access me, @PathVariable UUID id, Model model) {
        var post = pages.own(me, id);
        model.addAttribute("form", ContributionForm.of(post));
        return pages.edit(me, post, "", model);
    }

    @PostMapping(EDIT)
    String save(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("form") ContributionForm form,
            BindingResult errors,
            @RequestParam(name = "vista", defaultValue = "false") boolean preview,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var post = pages.own(me, id);
        if (preview || FormErrors.refuse(errors, response, () -> posts.again(me, form))) {
            return pages.edit(me, post, preview ? form.text() : "", model);
        }
        posts.saved(next);
        return "redirect:" + pages.place(me, post);
    }

    @GetMapping(MOVE)
    String move(@Me Access me, @PathVariable UUID id, Model model) {
        var post = pages.post(me, id);
        model.addAttribute("form", new MoveForm(post.section().name(), "TOP"));
        return pages.move(me, post, model);
    }

    @PostMapping(MOVE)
    String move(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("form") MoveForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var post = pages.post(me, id);
        if (FormErrors.prevent(errors, response, () -> acts.move(me, post, form))) {
            return pages.move(me, post, model);
        }
        return acts.moved(pages.place(me, pages.post(me, id)), next);
    }
}
