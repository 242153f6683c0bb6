package pe.minka.web.lessons;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pe.minka.lessons.Lessons;
import pe.minka.lessons.PartSaving;
import pe.minka.members.Access;
import pe.minka.practices.sheet.SectionState;
import pe.minka.web.practices.Autosaved;
import pe.minka.web.security.Me;

/** One part of a lesson: written on a page of its own, saved by the button and, while somebody writes, by itself. */
@Controller
class LessonPartController {

    private static final String PAGE = LessonDraftController.SHEET + "/{part}";

    private final Lessons lessons;
    private final LessonForms forms;
    private final LessonPartPages pages;

    LessonPartController(Lessons lessons, LessonForms forms, LessonPartPages pages) {
        this.lessons = lessons;
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
        return pages.show(me, code, LessonPath.written(part), check, model);
    }

    /** Whatever is typed is saved. Who wants to go on is told what is missing first, once. */
    @PostMapping(PAGE)
    String save(
            @Me Access me,
            @PathVariable String code,
            @PathVariable String part,
            @RequestParam(name = "mas", required = false) boolean more,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var path = LessonPath.written(part);
        var typed = forms.read(path.section(), request);
        if (typed.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.again(me, code, path, typed, model);
        }
        var form = LessonForms.form(typed);
        return switch (lessons.save(me, code, path.section(), form.content(), form.revision())) {
            case PartSaving.Overtaken overtaken -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield pages.overtaken(me, code, path, form, overtaken, model);
            }
            case PartSaving.Saved saved -> "redirect:" + wayOn(code, path, form, more);
        };
    }

    private static String wayOn(String code, LessonPath path, LessonForm form, boolean more) {
        String here = path.address(code);
        if (more) {
            return here + "#mas";
        }
        return form.content().state() == SectionState.COMPLETE
                ? path.next().map(next -> next.address(code)).orElse(LessonDraftController.address(code))
                : here + "?falta=true";
    }

    /** What the page keeps while somebody writes. */
    @PostMapping(PAGE + "/borrador")
    ResponseEntity<Autosaved> keep(
            @Me Access me, @PathVariable String code, @PathVariable String part, HttpServletRequest request) {
        var section = LessonPath.written(part).section();
        var typed = forms.read(section, request);
        if (typed.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        var form = LessonForms.form(typed);
        return switch (lessons.save(me, code, section, form.content(), form.revision())) {
            case PartSaving.Saved saved -> ResponseEntity.ok(pages.kept(saved));
            case PartSaving.Overtaken overtaken ->
                ResponseEntity.status(HttpStatus.CONFLICT).build();
        };
    }
}
