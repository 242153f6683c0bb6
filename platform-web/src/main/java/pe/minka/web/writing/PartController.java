package pe.minka.web.writing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.web.security.Me;
import pe.minka.writing.PartState;
import pe.minka.writing.Saving;
import pe.minka.writing.WrittenPart;

/**
 * One part: written on a page of its own, saved by the button and, while somebody writes, by itself. Those who have parts
 * say under which address, with {@code code} and {@code part} in it.
 */
public class PartController<P extends PartPage, C extends WrittenPart> {

    private final Writable<P, C> writable;
    private final PartForms forms;
    private final PartPages pages;

    protected PartController(Writable<P, C> writable, PartForms forms, PartPages pages) {
        this.writable = writable;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    String show(
            @Me Access me,
            @PathVariable String code,
            @PathVariable String part,
            @RequestParam(name = "falta", required = false) boolean check,
            Model model) {
        return pages.show(writable, me, code, writable.part(part), check, model);
    }

    @GetMapping("/anteriores")
    String past(@Me Access me, @PathVariable String code, @PathVariable String part, Model model) {
        return pages.past(writable, me, code, writable.part(part), model);
    }

    /** Whatever is typed is saved. Who wants to go on is told what is missing first, once. */
    @PostMapping
    String save(
            @Me Access me,
            @PathVariable String code,
            @PathVariable String part,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        P page = writable.part(part);
        var typed = forms.read(writable, page, request);
        if (typed.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.again(writable, me, code, page, typed, model);
        }
        var form = PartForms.form(writable, page, typed);
        C content = PartForms.content(form, request);
        return switch (writable.save(me, code, page, content, form.revision())) {
            case Saving.Overtaken<C> overtaken -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield pages.overtaken(writable, me, code, page, content, overtaken, model);
            }
            case Saving.Saved<C> saved -> {
                pages.saved(next);
                yield "redirect:"
                        + writable.detour(page, code, request).orElseGet(() -> wayOn(page, code, content, request));
            }
        };
    }

    private static String wayOn(PartPage page, String code, WrittenPart content, HttpServletRequest request) {
        if (request.getParameter("mas") != null) {
            return page.address(code) + "#mas";
        }
        if (request.getParameter(PartForms.TAKEN_OUT) != null) {
            return page.address(code) + "#items";
        }
        return content.state() == PartState.COMPLETE
                ? page.next().map(next -> next.address(code)).orElse(page.kind().sheet(code))
                : page.address(code) + "?falta=true";
    }

    /** What the page keeps while somebody writes. */
    @PostMapping("/borrador")
    ResponseEntity<Autosaved> keep(
            @Me Access me, @PathVariable String code, @PathVariable String part, HttpServletRequest request) {
        P page = writable.part(part);
        var typed = forms.read(writable, page, request);
        if (typed.hasErrors()) {
            return ResponseEntity.unprocessableContent().build();
        }
        var form = PartForms.form(writable, page, typed);
        return switch (writable.save(me, code, page, form.content(), form.revision())) {
            case Saving.Saved<C> saved -> ResponseEntity.ok(pages.kept(saved));
            case Saving.Overtaken<C> overtaken ->
                ResponseEntity.status(HttpStatus.CONFLICT).build();
        };
    }
}
