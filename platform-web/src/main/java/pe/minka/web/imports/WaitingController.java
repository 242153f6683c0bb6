package pe.minka.web.imports;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.imports.DraftNoteId;
import pe.minka.imports.DraftOrigins;
import pe.minka.imports.FormSubject;
import pe.minka.imports.FormUploadId;
import pe.minka.imports.FormUploads;
import pe.minka.members.Access;
import pe.minka.web.navigation.Flash;
import pe.minka.web.security.Me;

/** What waits to be dealt with: documents that could not be read or are not wanted, and notes of drafts. */
@Controller
class WaitingController {

    private static final String ONE = BroughtPages.ROOT + "/{id}";

    private final FormUploads uploads;
    private final DraftOrigins origins;
    private final Flash flash;

    WaitingController(FormUploads uploads, DraftOrigins origins, Flash flash) {
        this.uploads = uploads;
        this.origins = origins;
        this.flash = flash;
    }

    @PostMapping(ONE + "/otra-vez")
    String retry(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        var upload = uploads.retry(me, new FormUploadId(id));
        if (upload.refusal() == null) {
            return "redirect:" + BroughtPages.root(upload.subject()) + "/" + id;
        }
        flash.warn(next, upload.refusal().code());
        return "redirect:" + BroughtPages.root(upload.subject());
    }

    @PostMapping(ONE + "/quitar")
    String remove(@Me Access me, @PathVariable UUID id, RedirectAttributes next) {
        var upload = uploads.remove(me, new FormUploadId(id));
        flash.ok(next, "imports.flash.removed");
        return "redirect:" + BroughtPages.root(upload.subject());
    }

    @PostMapping("/practicas/{code}/ficha/notas/{id}/quitar")
    String dismiss(@Me Access me, @PathVariable String code, @PathVariable UUID id, RedirectAttributes next) {
        return dismiss(me, FormSubject.PRACTICE, code, id, next);
    }

    @PostMapping("/lecciones/{code}/ficha/notas/{id}/quitar")
    String dismissOfLesson(@Me Access me, @PathVariable String code, @PathVariable UUID id, RedirectAttributes next) {
        return dismiss(me, FormSubject.LESSON, code, id, next);
    }

    private String dismiss(Access me, FormSubject subject, String code, UUID id, RedirectAttributes next) {
        origins.dismiss(me, subject, code, new DraftNoteId(id));
        flash.ok(next, "imports.flash.dismissed");
        return "redirect:" + BroughtPages.draft(subject, code);
    }
}
