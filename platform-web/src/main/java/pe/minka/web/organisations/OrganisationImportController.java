package pe.minka.web.organisations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import pe.minka.organisations.OrganisationImportId;
import pe.minka.organisations.OrganisationImports;
import pe.minka.shared.RuleViolation;
import pe.minka.web.format.Download;
import pe.minka.web.forms.UploadForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** Organisations from a file: send it, look at what it would do, confirm, perhaps undo. */
@Controller
class OrganisationImportController {

    private static final String PATH = "/admin/entidades/importar";
    private static final String ONE = PATH + "/{id}";
    private static final String DECIDED = "organisations.import.notPreviewed";

    private final OrganisationImports imports;
    private final ImportPages pages;
    private final Flash flash;

    OrganisationImportController(OrganisationImports imports, ImportPages pages, Flash flash) {
        this.imports = imports;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(PATH)
    String list(@RequestParam(name = "pagina", defaultValue = "1") int page, Model model) {
        model.addAttribute("form", new UploadForm(null));
        return pages.list(model, page);
    }

    @GetMapping(PATH + "/plantilla.csv")
    ResponseEntity<byte[]> template() throws IOException {
        return Download.csv("plantilla", new ClassPathResource("organisations/plantilla.csv").getContentAsByteArray());
    }

    @PostMapping(PATH)
    String upload(
            @Me Access me,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return form.read(errors, response, (name, content) -> imports.preview(name, content, Editors.of(me)))
                .map(id -> "redirect:" + PATH + "/" + id.value())
                .orElseGet(() -> pages.list(model, 1));
    }

    @GetMapping(ONE)
    String preview(
            @PathVariable UUID id,
            @RequestParam(name = "ver", required = false) @Nullable String tab,
            @RequestParam(name = "pagina", defaultValue = "1") int page,
            Model model) {
        return pages.preview(new OrganisationImportId(id), tab, page, model);
    }

    @PostMapping(ONE + "/confirmar")
    String confirm(
            @Me Access me, @PathVariable UUID id, HttpServletResponse response, Model model, RedirectAttributes next) {
        var batch = new OrganisationImportId(id);
        try {
            imports.confirm(batch, Editors.of(me));
        } catch (RuleViolation violation) {
            if (violation.code().equals(DECIDED)) {
                return late(violation, id, next);
            }
            model.addAttribute("refusal", violation.code());
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.preview(batch, null, 1, model);
        }
        flash.ok(next, "organisations.flash.imported", pages.required(batch).effective());
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(ONE + "/revisar")
    String recheck(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        try {
            imports.recheck(new OrganisationImportId(id), Editors.of(me));
            flash.ok(next, "organisations.flash.rechecked");
            return "redirect:" + PATH + "/" + id;
        } catch (RuleViolation decided) {
            return late(decided, id, next);
        }
    }

    /** Somebody was faster: the page of the file shows how it stands. */
    private String late(RuleViolation decided, UUID id, RedirectAttributes next) {
        flash.warn(next, decided);
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping(ONE + "/deshacer")
    String askUndo(@PathVariable UUID id, Model model) {
        return pages.undo(new OrganisationImportId(id), model);
    }

    @PostMapping(ONE + "/deshacer")
    String undo(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        var batch = new OrganisationImportId(id);
        try {
            imports.undo(batch, Editors.of(me));
        } catch (RuleViolation decided) {
            return late(decided, id, next);
        }
        var view = pages.required(batch);
        flash.ok(next, "organisations.flash.undone", view.effective() - view.left(), view.left());
        return "redirect:" + PATH + "/" + id;
    }
}
