package pe.minka.web.practices;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.practices.EvidenceId;
import pe.minka.practices.PracticeEvidence;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** The evidence of a practice: files and links, added one by one. */
@Controller
class EvidenceController {

    private static final String PAGE = "/practicas/{code}/ficha/evidencias";

    private final PracticeEvidence evidence;
    private final DraftPages pages;

    EvidenceController(PracticeEvidence evidence, DraftPages pages) {
        this.evidence = evidence;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    String show(@Me Access me, @PathVariable String code, @ModelAttribute("form") EvidenceForm form, Model model) {
        return page(me, code, model);
    }

    @PostMapping(PAGE)
    String add(
            @Me Access me,
            @PathVariable String code,
            @ModelAttribute("form") EvidenceForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors() && form.hasFile() == !form.link().isBlank()) {
            errors.rejectValue(
                    form.hasFile() ? "link" : "file",
                    form.hasFile() ? "practices.evidence.both" : "practices.evidence.neither");
        }
        if (FormErrors.prevent(errors, response, () -> add(me, code, form))) {
            return page(me, code, model);
        }
        pages.say(next, "practices.flash.evidence");
        return back(code);
    }

    private void add(Access me, String code, EvidenceForm form) {
        var id = new EvidenceId(form.id());
        if (form.hasFile()) {
            var file = Objects.requireNonNull(form.file());
            var upload = new Upload(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file);
            evidence.addFile(me, code, id, form.title(), upload);
        } else {
            evidence.addLink(me, code, id, form.title(), form.link());
        }
    }

    @PostMapping(PAGE + "/{id}/quitar")
    String remove(@Me Access me, @PathVariable String code, @PathVariable UUID id, RedirectAttributes next) {
        evidence.remove(me, code, new EvidenceId(id));
        pages.say(next, "practices.flash.evidenceRemoved");
        return back(code);
    }

    private String page(Access me, String code, Model model) {
        pages.open(me, code, PartPath.EVIDENCE, model);
        model.addAttribute("longest", PracticeEvidence.LONGEST_TITLE);
        return "practices/evidence";
    }

    private static String back(String code) {
        return "redirect:" + PartPath.EVIDENCE.address(code);
    }
}
