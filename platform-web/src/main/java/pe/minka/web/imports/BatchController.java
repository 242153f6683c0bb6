package pe.minka.web.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.imports.BatchId;
import pe.minka.imports.PracticeBatches;
import pe.minka.members.Access;
import pe.minka.shared.RuleViolation;
import pe.minka.web.format.Download;
import pe.minka.web.forms.UploadForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** A catalogue of practices from a table: send it, look at what it would do, make the drafts, publish or take back. */
@Controller
class BatchController {

    private static final String ONE = BatchPages.PATH + "/{id}";

    private final PracticeBatches batches;
    private final BatchPages pages;
    private final Flash flash;

    BatchController(PracticeBatches batches, BatchPages pages, Flash flash) {
        this.batches = batches;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping(BatchPages.PATH)
    String list(@Me Access me, Model model) {
        model.addAttribute("form", new UploadForm(null));
        return pages.list(me, model);
    }

    @GetMapping(BatchPages.PATH + "/plantilla.csv")
    ResponseEntity<byte[]> template() throws IOException {
        return Download.csv(
                "plantilla-practicas", new ClassPathResource("imports/plantilla.csv").getContentAsByteArray());
    }

    @PostMapping(BatchPages.PATH)
    String upload(
            @Me Access me,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return form.read(errors, response, (name, content) -> batches.preview(me, name, content))
                .map(id -> "redirect:" + BatchPages.PATH + "/" + id.value())
                .orElseGet(() -> pages.list(me, model));
    }

    @GetMapping(ONE)
    String show(@Me Access me, @PathVariable UUID id, Model model) {
        return pages.show(me, new BatchId(id), model);
    }

    @PostMapping(ONE + "/confirmar")
    String apply(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        return act(id, "imports.flash.applied", next, batch -> batches.apply(me, batch));
    }

    @PostMapping(ONE + "/publicar")
    String publish(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        return act(id, "imports.flash.published", next, batch -> batches.publish(me, batch));
    }

    @PostMapping(ONE + "/deshacer")
    String undo(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        return act(id, "imports.flash.undone", next, batch -> batches.undo(me, batch));
    }

    private String act(UUID id, String done, RedirectAttributes next, ToIntFunction<BatchId> step) {
        try {
            flash.ok(next, done, step.applyAsInt(new BatchId(id)));
        } catch (RuleViolation decided) {
            flash.warn(next, decided);
        }
        return "redirect:" + BatchPages.PATH + "/" + id;
    }
}
