package pe.minka.web.practices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import pe.minka.practices.sheet.Gap;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.RuleViolation;
import pe.minka.web.forms.FormErrors;

/** Reads the form of whichever section a request is about, and says at its fields what the section lacks. */
@Component
class SectionForms {

    static final String NAME = "form";

    private final ConversionService mvcConversionService;

    SectionForms(ConversionService mvcConversionService) {
        this.mvcConversionService = mvcConversionService;
    }

    BindingResult read(Section section, HttpServletRequest request) {
        var binder = new ServletRequestDataBinder(null, NAME);
        binder.setTargetType(ResolvableType.forClass(SectionForm.type(section)));
        binder.setConversionService(mvcConversionService);
        binder.construct(request);
        var typed = binder.getBindingResult();
        if (!typed.hasErrors()) {
            try {
                form(typed).content();
            } catch (RuleViolation violation) {
                FormErrors.show(violation, typed);
            }
        }
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
        for (Gap gap : form.content().gaps()) {
            result.rejectValue(gap.field(), gap.code(), gap.arguments().toArray(), gap.code());
        }
        return result;
    }
}
