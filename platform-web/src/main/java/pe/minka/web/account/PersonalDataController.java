package pe.minka.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.web.format.Download;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;
import pe.minka.web.security.Sessions;

/** «Mis datos»: take them along, or leave and have them erased. */
@Controller
class PersonalDataController {

    private static final String PAGE = "account/data";

    private final PersonalData data;
    private final Sessions sessions;
    private final Flash flash;

    PersonalDataController(PersonalData data, Sessions sessions, Flash flash) {
        this.data = data;
        this.sessions = sessions;
        this.flash = flash;
    }

    @ModelAttribute
    void facts(@Me Access me, Model model) {
        model.addAttribute("consent", data.consent(me));
        model.addAttribute("mayLeave", data.mayLeave(me));
        model.addAttribute("held", data.held(me));
    }

    @GetMapping("/mi/cuenta/datos")
    String show(Model model) {
        model.addAttribute("form", EraseForm.empty());
        return PAGE;
    }

    @GetMapping("/mi/cuenta/datos.zip")
    ResponseEntity<byte[]> download(@Me Access me) {
        return Download.of(MediaType.valueOf("application/zip"), data.archiveName(), data.archive(me));
    }

    @PostMapping("/mi/cuenta/datos/borrar")
    String erase(
            @Me Access me,
            @Valid @ModelAttribute("form") EraseForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!form.says(data.word())) {
            errors.rejectValue("word", "account.erase.word.missing", new Object[] {data.word()}, "");
        }
        if (FormErrors.prevent(errors, response, () -> data.erase(me, form.typedPassword()))) {
            return PAGE;
        }
        sessions.endAll(me.id(), null);
        sessions.leave(request);
        flash.ok(next, "account.erase.done");
        return "redirect:/";
    }
}
