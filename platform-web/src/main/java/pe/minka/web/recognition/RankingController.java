package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.gamification.RecognitionChoices;
import pe.minka.gamification.Visibility;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** The ranking, and how whoever looks at it wants to be seen there. */
@Controller
class RankingController {

    static final String PAGE = "/ranking";
    static final String CHANGES = PAGE + "/cambios";
    private static final String CHOICE = PAGE + "/visibilidad";

    private final RankingPages pages;
    private final RecognitionChoices choices;
    private final Flash flash;

    RankingController(RankingPages pages, RecognitionChoices choices, Flash flash) {
        this.pages = pages;
        this.choices = choices;
        this.flash = flash;
    }

    @GetMapping(PAGE)
    String ranking(
            @Me Access me, @ModelAttribute("query") RankingQuery query, HttpServletResponse response, Model model) {
        return pages.ranking(me, query, response, model);
    }

    @GetMapping(path = CHANGES, produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String changes(@Me Access me, @ModelAttribute("query") RankingQuery query) {
        return pages.stamp(me, query);
    }

    @GetMapping(CHOICE)
    String choose(@Me Access me, Model model) {
        model.addAttribute("form", VisibilityForm.of(choices.of(me.id())));
        return choice(model);
    }

    /** Whatever else is sent changes nothing. */
    @PostMapping(CHOICE)
    String chosen(
            @Me Access me,
            @ModelAttribute("form") VisibilityForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (FormErrors.prevent(errors, response, () -> choices.change(me.id(), form.choice(choices.of(me.id()))))) {
            return choice(model);
        }
        flash.ok(next, "recognition.visibility.saved");
        return "redirect:" + CHOICE;
    }

    private static String choice(Model model) {
        model.addAttribute("visibilities", Visibility.values());
        return "recognition/visibility";
    }
}
