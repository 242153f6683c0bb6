package pe.minka.web.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pe.minka.members.Access;
import pe.minka.members.InvitationBatch;
import pe.minka.members.InvitationBatchId;
import pe.minka.members.InvitationBatches;
import pe.minka.members.InvitationRow.Outcome;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.UploadForm;
import pe.minka.web.navigation.Flash;
import pe.minka.web.navigation.LeftAside;
import pe.minka.web.navigation.Understood;
import pe.minka.web.security.Me;

/** Invites many people by a file: send it, look at it, confirm it, take it back. */
@Controller
class InvitationFilesController {

    private static final String UPLOAD = "administration/invitation-upload";
    private static final String TO_LIST = "redirect:/admin/invitaciones";
    private static final String TO_FILE = "redirect:/admin/invitaciones/archivo/";

    private final InvitationBatches batches;
    private final InvitationPages pages;
    private final Flash flash;

    InvitationFilesController(InvitationBatches batches, InvitationPages pages, Flash flash) {
        this.batches = batches;
        this.pages = pages;
        this.flash = flash;
    }

    @GetMapping("/admin/invitaciones/archivo")
    String ask(@ModelAttribute("form") UploadForm form) {
        return UPLOAD;
    }

    @PostMapping("/admin/invitaciones/archivo")
    String upload(
            @Me Access admin,
            @ModelAttribute("form") UploadForm form,
            BindingResult errors,
            HttpServletResponse response)
            throws IOException {
        return form.read(errors, response, (name, content) -> batches.upload(admin, name, content))
                .map(batch -> TO_FILE + batch.value())
                .orElse(UPLOAD);
    }

    @GetMapping("/admin/invitaciones/archivo/{id}")
    String show(
            @Me Access admin,
            @PathVariable UUID id,
            @RequestParam(name = "ver", required = false) @Nullable String shown,
            @RequestParam(name = "pagina", required = false) @Nullable String page,
            @RequestParam MultiValueMap<String, String> asked,
            Model model,
            RedirectAttributes next) {
        if (batches.isGone(admin, new InvitationBatchId(id))) {
            return gone(next);
        }
        var batch = batches.find(admin, new InvitationBatchId(id));
        model.addAttribute("batch", batch);
        model.addAttribute("original", pages.original(admin, batch));
        if (batch.status() == InvitationBatch.Status.PREVIEW) {
            var outcome = outcome(shown, batch);
            model.addAttribute("aside", LeftAside.of(asked, Map.of("ver", Understood.one(outcome))));
            model.addAttribute("outcome", outcome);
            model.addAttribute("list", pages.rows(admin, id, outcome, page));
            return "administration/invitation-preview";
        }
        model.addAttribute("list", pages.list(admin, null, batch.id(), page));
        return "administration/invitation-batch";
    }

    /** What was asked for, or what needs eyes first. */
    private static Outcome outcome(@Nullable String shown, InvitationBatch batch) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(shown)) {
                return outcome;
            }
        }
        return batch.counts().error() > 0 ? Outcome.ERROR : Outcome.INVITE;
    }

    @PostMapping("/admin/invitaciones/archivo/{id}/confirmar")
    String confirm(@Me Access admin, @PathVariable UUID id, RedirectAttributes next) {
        return decide(admin, id, next, () -> {
            flash.ok(next, "administration.batch.confirmed", batches.confirm(admin, new InvitationBatchId(id)));
            return TO_FILE + id;
        });
    }

    @PostMapping("/admin/invitaciones/archivo/{id}/descartar")
    String discard(@Me Access admin, @PathVariable UUID id, RedirectAttributes next) {
        return decide(admin, id, next, () -> {
            batches.discard(admin, new InvitationBatchId(id));
            flash.ok(next, "administration.batch.discarded");
            return TO_LIST;
        });
    }

    @PostMapping("/admin/invitaciones/archivo/{id}/deshacer")
    String undo(@Me Access admin, @PathVariable UUID id, RedirectAttributes next) {
        return decide(admin, id, next, () -> {
            flash.ok(next, "administration.batch.undone", batches.undo(admin, new InvitationBatchId(id)));
            return TO_FILE + id;
        });
    }

    /** Whoever comes late is shown how it stands. */
    private String decide(Access admin, UUID id, RedirectAttributes next, Supplier<String> decision) {
        if (batches.isGone(admin, new InvitationBatchId(id))) {
            return gone(next);
        }
        try {
            return decision.get();
        } catch (RuleViolation rule) {
            flash.warn(next, rule);
            return TO_FILE + id;
        }
    }

    private String gone(RedirectAttributes next) {
        flash.warn(next, "administration.batch.gone");
        return TO_LIST;
    }
}
