package pe.minka.web.walls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
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
import pe.minka.walls.Walls;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** Making walls and changing them. */
@Controller
class WallAdministrationController {

    private static final String NEW = WallPath.ADMINISTRATION + "/nuevo";
    private static final String ONE = WallPath.ADMINISTRATION + "/{wall}";
    private static final String ROW = "fila";

    private final Walls walls;
    private final WallAdministrationPages pages;

    WallAdministrationController(Walls walls, WallAdministrationPages pages) {
        this.walls = walls;
        this.pages = pages;
    }

    @GetMapping(WallPath.ADMINISTRATION)
    String list(@Me Access me, Model model) {
        return pages.list(me, model);
    }

    @GetMapping(NEW)
    String begin(@Me Access me, @RequestParam(name = "desde", defaultValue = "") String template, Model model) {
        model.addAttribute("form", pages.beginning(me, template));
        return pages.begin(me, model);
    }

    /** A row of phases more or less, also without a script; nothing is made yet. */
    @PostMapping(path = NEW, params = ROW)
    String begin(
            @Me Access me,
            @ModelAttribute("form") WallForm form,
            BindingResult errors,
            @RequestParam(ROW) String asked,
            Model model) {
        FormErrors.replace(form.rows(asked), errors, model);
        return pages.begin(me, model);
    }

    @PostMapping(NEW)
    String make(
            @Me Access me,
            @ModelAttribute("form") WallForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        FormErrors.gather(errors, Stream.concat(Stream.of(form::wallKind), form.readings()));
        var made = FormErrors.attempt(
                errors, response, () -> walls.make(me, form.identity(), form.wallKind(), form.terms()));
        return made.map(slug -> pages.done(slug, "walls.flash.made", next)).orElseGet(() -> pages.begin(me, model));
    }

    @GetMapping(ONE)
    String edit(@Me Access me, @PathVariable String wall, Model model) {
        model.addAttribute("form", pages.form(me, wall));
        return pages.edit(me, wall, model);
    }

    @PostMapping(path = ONE, params = ROW)
    String edit(
            @Me Access me,
            @PathVariable String wall,
            @ModelAttribute("form") WallForm form,
            BindingResult errors,
            @RequestParam(ROW) String asked,
            Model model) {
        FormErrors.replace(form.rows(asked), errors, model);
        return pages.edit(me, wall, model);
    }

    @PostMapping(ONE)
    String save(
            @Me Access me,
            @PathVariable String wall,
            @ModelAttribute("form") WallForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        FormErrors.gather(errors, form.readings());
        if (FormErrors.prevent(errors, response, () -> walls.revise(me, wall, form.read(), form.terms()))) {
            return pages.edit(me, wall, model);
        }
        return pages.done(wall, "walls.flash.revised", next);
    }
}
