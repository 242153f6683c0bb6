package pe.minka.web.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import pe.minka.documents.DocumentRefused;
import pe.minka.files.Upload;
import pe.minka.imports.FormSubject;
import pe.minka.imports.FormUpload;
import pe.minka.imports.FormUploadId;
import pe.minka.imports.FormUploads;
import pe.minka.members.Access;
import pe.minka.shared.Uuid7;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** «Traer una ficha desde Word»: sends a document, and lists those that wait to become drafts. */
@Controller
class BringController {

    private final FormUploads uploads;
    private final BroughtPages pages;

    BringController(FormUploads uploads, BroughtPages pages) {
        this.uploads = uploads;
        this.pages = pages;
    }

    @GetMapping(BroughtPages.ROOT)
    String practices(@Me Access me, Model model) {
        return fresh(me, FormSubject.PRACTICE, model);
    }

    @GetMapping(BroughtPages.LESSONS)
    String lessons(@Me Access me, Model model) {
        return fresh(me, FormSubject.LESSON, model);
    }

    @PostMapping(BroughtPages.ROOT)
    String bringPractice(
            @Me Access me,
            @ModelAttribute("form") BringForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return bring(me, FormSubject.PRACTICE, form, errors, response, model);
    }

    @PostMapping(BroughtPages.LESSONS)
    String bringLesson(
            @Me Access me,
            @ModelAttribute("form") BringForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return bring(me, FormSubject.LESSON, form, errors, response, model);
    }

    private String fresh(Access me, FormSubject subject, Model model) {
        var form = BringForm.fresh();
        model.addAttribute("form", form);
        model.addAttribute("next", form.id());
        return pages.list(me, subject, model);
    }

    private String bring(
            Access me,
            FormSubject subject,
            BringForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        if (!errors.hasErrors() && !form.hasFile()) {
            errors.rejectValue("file", "forms.file.missing");
        }
        return FormErrors.attempt(errors, response, () -> take(me, subject, form))
                .map(upload -> "redirect:" + BroughtPages.root(subject) + "/"
                        + upload.id().value())
                .orElseGet(() -> again(me, subject, form, model));
    }

    /** What is sent after one that is kept is another one. */
    private String again(Access me, FormSubject subject, BringForm form, Model model) {
        boolean kept = uploads.waiting(me, subject).stream()
                .anyMatch(upload -> upload.id().value().equals(form.id()));
        model.addAttribute("kept", kept);
        model.addAttribute("next", kept ? Uuid7.next() : form.id());
        return pages.list(me, subject, model);
    }

    /** One that could not be read says why beside the field, and waits in the list. */
    private FormUpload take(Access me, FormSubject subject, BringForm form) {
        var file = Objects.requireNonNull(form.file());
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var upload = uploads.bring(me, new FormUploadId(form.id()), subject, new Upload(name, file));
        if (upload.refusal() != null) {
            throw new DocumentRefused(upload.refusal());
        }
        return upload;
    }
}
