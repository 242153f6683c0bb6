package pe.minka.web.practices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.practices.PracticeWriting;
import pe.minka.practices.Saving;
import pe.minka.practices.sheet.SectionState;
import pe.minka.web.security.Me;

/** One section of the sheet: written on a page of its own, saved by the button and, while somebody writes, by itself. */
@Controller
class SectionController {

    private static final String PAGE = "/practicas/{code}/ficha/{part}";

    private final PracticeWriting writing;
    private final SectionForms forms;
    private final SectionPages pages;

    SectionController(PracticeWriting writing, SectionForms forms, SectionPages pages) {
        this.writing = writing;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    String show(
            @Me Access me,
            @PathVariable String code,
            @PathVariable String part,
            @RequestParam(name = "falta", required = false) boolean check,
            Model model) {
        return pages.show(me, code, PartPath.section(part), check, model);
    }

    /** Whatever is typed is saved. Who wants to go on is told what is missing first, once. */
    @PostMapping(PAGE)
    String save(
            @Me Access me,
            @PathVariable String code,
            @PathVariable String part,
            @RequestParam(name = "mas", required = false) boolean more,
            @RequestParam(name = "parecidas", required = false) boolean alike,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var path = PartPath.section(part);
        var typed = forms.read(path.section(), request);
        if (typed.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.again(me, code, path, typed, model);
        }
        var form = SectionForms.form(typed);
        return switch (writing.save(me, code, path.section(), form.content(), form.revision())) {
            case Saving.Overtaken overtaken -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield pages.overtaken(me, code, path, form, overtaken, model);
            }
            case Saving.Saved saved -> {
                pages.saved(next);
                yield "redirect:" + (alike ? path.address(code) + AlikeController.SLUG : wayOn(code, path, form, more));
            }
        };
    }

    private static String wayOn(String code, PartPath path, SectionForm form, boolean more) {
        String here = path.address(code);
        if (more) {
            return here + "#mas";
        }
        return form.content().state() == SectionState.COMPLETE
                ? path.next().map(next -> next.address(code)).orElse(DraftController.address(code))
                : here + "?falta=true";
    }

    /** What the page keeps while somebody writes. */
    @PostMapping(PAGE + "/borrador")
    ResponseEntity<Autosaved> keep(
            @Me Access me, @PathVariable String code, @PathVariable String part, HttpServletRequest request) {
        var section = PartPath.section(part).section();
        BindingResult typed = forms.read(section, request);
        if (typed.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        var form = SectionForms.form(typed);
        return switch (writing.save(me, code, section, form.content(), form.revision())) {
            case Saving.Saved saved -> ResponseEntity.ok(pages.kept(saved));
            case Saving.Overtaken overtaken ->
                ResponseEntity.status(HttpStatus.CONFLICT).build();
        };
    }
}
