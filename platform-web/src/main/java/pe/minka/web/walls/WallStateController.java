package pe.minka.web.walls;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.walls.Walls;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.forms.ReasonForm;
import pe.minka.web.security.Me;

/** Freezing a wall, opening it again, putting it away, and who is invited to it. */
@Controller
class WallStateController {

    private static final String ONE = WallPath.ADMINISTRATION + "/{wall}";
    private static final String GUESTS = ONE + "/personas";

    private final Walls walls;
    private final WallAdministrationPages pages;

    WallStateController(Walls walls, WallAdministrationPages pages) {
        this.walls = walls;
        this.pages = pages;
    }

    @PostMapping(ONE + "/cerrar")
    String close(
            @Me Access me,
            @PathVariable String wall,
            @Valid @ModelAttribute("decision") ReasonForm reason,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> walls.close(me, wall, reason.toReason()))) {
            return pages.stateAgain(me, wall, model);
        }
        return pages.done(wall, "walls.flash.closed", next);
    }

    @PostMapping(ONE + "/abrir")
    String open(
            @Me Access me,
            @PathVariable String wall,
            @Valid @ModelAttribute("decision") ReasonForm reason,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> walls.reopen(me, wall, reason.toReason()))) {
            return pages.stateAgain(me, wall, model);
        }
        return pages.done(wall, "walls.flash.reopened", next);
    }

    @PostMapping(ONE + "/archivar")
    String archive(
            @Me Access me,
            @PathVariable String wall,
            @Valid @ModelAttribute("decision") ReasonForm reason,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> walls.archive(me, wall, reason.toReason()))) {
            return pages.stateAgain(me, wall, model);
        }
        return pages.done(wall, "walls.flash.put-away", next);
    }

    @GetMapping(GUESTS)
    String guests(
            @Me Access me,
            @PathVariable String wall,
            @RequestParam(name = "q", defaultValue = "") String text,
            Model model) {
        return pages.guests(me, wall, text, model);
    }

    @PostMapping(GUESTS)
    String invite(
            @Me Access me,
            @PathVariable String wall,
            @RequestParam(name = "persona") UUID person,
            RedirectAttributes next) {
        walls.invite(me, wall, new MemberId(person));
        return pages.guestsChanged(wall, "walls.flash.invited", next);
    }

    @PostMapping(GUESTS + "/quitar")
    String letGo(
            @Me Access me,
            @PathVariable String wall,
            @RequestParam(name = "persona") UUID person,
            RedirectAttributes next) {
        walls.letGo(me, wall, new MemberId(person));
        return pages.guestsChanged(wall, "walls.flash.letGo", next);
    }
}
