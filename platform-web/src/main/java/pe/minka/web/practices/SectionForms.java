package pe.minka.web.practices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import pe.minka.practices.sheet.Section;
import pe.minka.web.forms.RecordForms;

/** Reads the form of whichever section a request is about, and says at its fields what the section lacks. */
@Component
class SectionForms {

    static final String NAME = "form";

    private final RecordForms records;

    SectionForms(RecordForms records) {
        this.records = records;
    }

    BindingResult read(Section section, HttpServletRequest request) {
        var typed = records.read(SectionForm.type(section), NAME, request);
        RecordForms.attempt(typed, () -> form(typed).content());
        return typed;
    }

    static SectionForm form(BindingResult typed) {
        return (SectionForm) Objects.requireNonNull(typed.getTarget());
    }

    static BindingResult plain(SectionForm form) {
        return new BeanPropertyBindingResult(form, NAME);
    }

    static BindingResult lacking(SectionForm form) {
        var result = plain(form);
        RecordForms.show(form.content().gaps(), result);
        return result;
    }
}
