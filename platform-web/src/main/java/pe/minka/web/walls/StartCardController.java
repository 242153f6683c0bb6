package pe.minka.web.walls;

import jakarta.servlet.http.HttpServletResponse;
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
import pe.minka.walls.WallView;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** «Publicar un desafío», «Publicar una iniciativa», «Conversar sobre una práctica». */
@Controller
class StartCardController {

    private static final String PAGE = WallPath.WALL + "/nueva";

    private final CardFormPages pages;
    private final Posts posts;

    StartCardController(CardFormPages pages, Posts posts) {
        this.pages = pages;
        this.posts = posts;
    }

    @GetMapping(PAGE)
    String show(
            @Me Access me,
            @PathVariable String wall,
            @RequestParam(name = "seccion", defaultValue = "") String section,
            @RequestParam(name = "practica", defaultValue = "") String practice,
            Model model) {
        var form = CardForm.empty(section, practice);
        model.addAttribute("form", form);
        return pages.start(pages.wall(me, wall), form, false, model);
    }

    @GetMapping(PAGE + "/parecidas")
    String alike(
            @PathVariable String wall, @RequestParam(name = "texto", defaultValue = "") String typed, Model model) {
        return pages.suggestions(typed, model);
    }

    @PostMapping(PAGE)
    String post(
            @Me Access me,
            @PathVariable String wall,
            @ModelAttribute("form") CardForm form,
            BindingResult errors,
            @RequestParam(name = "vista", defaultValue = "false") boolean preview,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        WallView on = pages.wall(me, wall);
        if (preview || FormErrors.refuse(errors, response, () -> posts.card(me, on, form))) {
            if (posts.isUsed(errors)) {
                FormErrors.replace(form.anew(), errors, model);
            }
            return pages.start(on, form, preview, model);
        }
        posts.say(next, on.switches().approval());
        return on.switches().approval()
                ? "redirect:" + WallPath.wall(wall)
                : "redirect:" + WallPath.wall(wall) + "/" + form.identity().value();
    }
}
