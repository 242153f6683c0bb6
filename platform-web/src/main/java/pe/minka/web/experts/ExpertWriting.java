package pe.minka.web.experts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import pe.minka.practices.ExpertComments;
import pe.minka.practices.ExpertKey;
import pe.minka.practices.ExpertSaving;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.writing.Autosaved;
import pe.minka.writing.Gap;

/** Takes what an expert sends: whatever is typed is saved first, and published when it is complete and asked for. */
@Component
class ExpertWriting {

    private final ExpertComments comments;
    private final ExpertPages pages;

    ExpertWriting(ExpertComments comments, ExpertPages pages) {
        this.comments = comments;
        this.pages = pages;
    }

    /** The page to show again; empty when it has been done. */
    Optional<String> save(ExpertKey key, ExpertForm form, String address, HttpServletResponse response, Model model) {
        var typed = ExpertPages.errors(form);
        var remarks = remarks(form, typed);
        if (remarks.isEmpty()) {
            FormErrors.prevent(typed, response);
            return Optional.of(pages.again(key, typed, address, model));
        }
        if (comments.save(key, remarks.get(), form.revision()) instanceof ExpertSaving.Overtaken by) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return Optional.of(pages.overtaken(key, form, by, address, model));
        }
        return Optional.empty();
    }

    Optional<String> publish(
            ExpertKey key, ExpertForm form, String address, HttpServletResponse response, Model model) {
        var notSaved = save(key, form, address, response, model);
        if (notSaved.isPresent()) {
            return notSaved;
        }
        var typed = ExpertPages.errors(pages.asSaved(key, form));
        boolean guest = key instanceof ExpertKey.OfLink;
        for (Gap gap : form.remarks().gaps(guest)) {
            typed.rejectValue(gap.field(), gap.code(), gap.arguments().toArray(), gap.code());
        }
        if (guest && !form.consent()) {
            typed.rejectValue("consent", "practices.expert.noConsent");
        }
        return FormErrors.prevent(typed, response, () -> comments.publish(key, form.consent()))
                ? Optional.of(pages.again(key, typed, address, model))
                : Optional.empty();
    }

    private static Optional<ExpertRemarks> remarks(ExpertForm form, BindingResult typed) {
        try {
            return Optional.of(form.remarks());
        } catch (RuleViolation violation) {
            typed.reject(violation.code(), violation.arguments(), violation.code());
            return Optional.empty();
        }
    }

    ResponseEntity<Autosaved> keep(ExpertKey key, ExpertForm form) {
        var remarks = remarks(form, ExpertPages.errors(form));
        if (remarks.isEmpty()) {
            return ResponseEntity.unprocessableContent().build();
        }
        return switch (comments.save(key, remarks.get(), form.revision())) {
            case ExpertSaving.Saved saved -> ResponseEntity.ok(pages.kept(saved));
            case ExpertSaving.Overtaken overtaken ->
                ResponseEntity.status(HttpStatus.CONFLICT).build();
        };
    }

    void withdraw(ExpertKey key) {
        comments.withdraw(key);
    }
}
