package pe.minka.web.lessons;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import pe.minka.lessons.form.LessonSection;
import pe.minka.web.forms.RecordForms;

/** Reads the form of whichever part a request is about, and says at its fields what the part lacks. */
@Component
class LessonForms {

    static final String NAME = "form";

    private final RecordForms records;

    LessonForms(RecordForms records) {
        this.records = records;
    }

    BindingResult read(LessonSection section, HttpServletRequest request) {
        var typed = records.read(LessonForm.type(section), NAME, request);
        RecordForms.attempt(typed, () -> form(typed).content());
        return typed;
    }

    static LessonForm form(BindingResult typed) {
        return (LessonForm) Objects.requireNonNull(typed.getTarget());
    }

    static BindingResult plain(LessonForm form) {
        return new BeanPropertyBindingResult(form, NAME);
    }

    static BindingResult lacking(LessonForm form) {
        var result = plain(form);
        RecordForms.show(form.content().gaps(), result);
        return result;
    }
}
