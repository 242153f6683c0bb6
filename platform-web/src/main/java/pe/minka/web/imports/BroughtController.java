package pe.minka.web.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.imports.Brought;
import pe.minka.imports.FormDrafts;
import pe.minka.imports.FormUploadId;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** A document that was brought: what went where, and the draft made of it. */
@Controller
class BroughtController {

    private static final String PRACTICE = BroughtPages.ROOT + "/{id}";
    private static final String LESSON = BroughtPages.LESSONS + "/{id}";

    private final FormDrafts drafts;
    private final BroughtPages pages;
    private final Flash flash;

    BroughtController(FormDrafts drafts, BroughtPages pages, Flash flash) {
        this.drafts = drafts;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping({PRACTICE, LESSON})
    String show(@Me Access me, @PathVariable UUID id, Model model) {
        var brought = drafts.preview(me, new FormUploadId(id));
        if (brought.upload().code() != null) {
            return "redirect:" + pages.draft(me, brought.upload().id());
        }
        model.addAttribute("form", PlacingForm.of(brought));
        return preview(me, brought, model);
    }

    private String preview(Access me, Brought brought, Model model) {
        model.addAttribute("earlier", drafts.earlier(me, brought));
        return pages.preview(brought, model);
    }

    @PostMapping({PRACTICE, LESSON})
    String draft(
            @Me Access me,
            @PathVariable UUID id,
            @ModelAttribute("form") PlacingForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var upload = new FormUploadId(id);
        var code = FormErrors.attempt(errors, response, () -> drafts.draft(me, upload, form.choices()));
        if (code.isEmpty()) {
            return preview(me, drafts.preview(me, upload), model);
        }
        flash.ok(next, "imports.flash.drafted");
        return "redirect:" + pages.draft(me, upload);
    }
}
