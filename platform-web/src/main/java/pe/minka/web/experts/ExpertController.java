package pe.minka.web.experts;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.ExpertKey;
import pe.minka.web.security.Me;
import pe.minka.web.writing.Autosaved;

/** A member comments on a practice as an expert. */
@Controller
class ExpertController {

    private static final String PAGE = "/practicas/{code}/comentario-experto";

    private final ExpertWriting writing;
    private final ExpertPages pages;

    ExpertController(ExpertWriting writing, ExpertPages pages) {
        this.writing = writing;
        this.pages = pages;
    }

    static String address(String code) {
        return PAGE.replace("{code}", code);
    }

    @GetMapping(PAGE)
    String show(@Me Access me, @PathVariable String code, Model model) {
        return pages.show(new ExpertKey.OfMember(me, code), address(code), model);
    }

    @PostMapping(path = PAGE, params = "!publicar")
    String save(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute(ExpertPages.FORM) ExpertForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var key = new ExpertKey.OfMember(me, code);
        return writing.save(key, form, address(code), response, model).orElseGet(() -> {
            pages.say(next, "experts.flash.saved");
            return "redirect:" + address(code);
        });
    }

    @PostMapping(path = PAGE, params = "publicar")
    String publish(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute(ExpertPages.FORM) ExpertForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var key = new ExpertKey.OfMember(me, code);
        return writing.publish(key, form, address(code), response, model).orElseGet(() -> {
            pages.say(next, "experts.flash.published");
            return "redirect:/practicas/" + code + "#expertos";
        });
    }

    @PostMapping(PAGE + "/borrador")
    ResponseEntity<Autosaved> keep(
            @Me Access me, @PathVariable String code, @ModelAttribute(ExpertPages.FORM) ExpertForm form) {
        return writing.keep(new ExpertKey.OfMember(me, code), form);
    }

    @PostMapping(PAGE + "/retirar")
    String withdraw(@Me Access me, @PathVariable String code, RedirectAttributes next) {
        writing.withdraw(new ExpertKey.OfMember(me, code));
        pages.say(next, "experts.flash.withdrawn");
        return "redirect:" + address(code);
    }
}
