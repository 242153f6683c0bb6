package pe.minka.web.writing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import pe.minka.members.Access;
import pe.minka.web.forms.FormErrors;
import pe.minka.web.security.Me;

/** Begins something that is written by parts: a title makes a draft. Its kind says under which address. */
public abstract class StartController {

    private final Kind kind;
    private final int longest;
    private final WritingPages pages;

    protected StartController(Kind kind, int longest, WritingPages pages) {
        this.kind = kind;
        this.longest = longest;
        this.pages = pages;
    }

    /** The code of the draft. Whoever sends the same start twice has begun it once. */
    protected abstract String start(Access me, UUID id, String title);

    @GetMapping
    String begin(Model model) {
        model.addAttribute("form", StartForm.fresh());
        return pages.start(kind, longest, model);
    }

    @PostMapping
    String begin(
            @Me Access me,
            @ModelAttribute("form") StartForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        return FormErrors.attempt(errors, response, () -> start(me, form.id(), form.title()))
                .map(code -> "redirect:" + kind.sheet(code))
                .orElseGet(() -> pages.start(kind, longest, model));
    }
}
