package pe.minka.web.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import pe.minka.web.forms.RecordForms;
import pe.minka.writing.WrittenPart;

/** Reads the form of whichever part a request is about, and says at its fields what the part lacks. */
@Component
public class PartForms {

    static final String NAME = "form";
    static final String TAKEN_OUT = "quitar";

    private final RecordForms records;

    PartForms(RecordForms records) {
        this.records = records;
    }

    <P extends PartPage, C extends WrittenPart> BindingResult read(
            Writable<P, C> writable, P part, HttpServletRequest request) {
        var typed = records.read(writable.type(part), NAME, request);
        RecordForms.attempt(typed, () -> content(form(writable, part, typed), request));
        return typed;
    }

    static <P extends PartPage, C extends WrittenPart> PartForm<C> form(
            Writable<P, C> writable, P part, BindingResult typed) {
        return writable.type(part).cast(Objects.requireNonNull(typed.getTarget()));
    }

    /** What was typed, without the line that whoever writes has taken out. */
    static <C extends WrittenPart> C content(PartForm<C> form, HttpServletRequest request) {
        String line = request.getParameter(TAKEN_OUT);
        return (line == null ? form : form.without(line)).content();
    }

    static BindingResult plain(PartForm<?> form) {
        return new BeanPropertyBindingResult(form, NAME);
    }

    static BindingResult lacking(PartForm<?> form) {
        var result = plain(form);
        RecordForms.show(form.content().gaps(), result);
        return result;
    }
}
