package pe.minka.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import pe.minka.shared.RuleViolation;
import pe.minka.writing.Gap;

/** Reads forms whose shape only the address tells: one page for several records. */
@Component
public class RecordForms {

    private final ConversionService mvcConversionService;

    RecordForms(ConversionService mvcConversionService) {
        this.mvcConversionService = mvcConversionService;
    }

    public BindingResult read(Class<?> type, String name, HttpServletRequest request) {
        var binder = new ServletRequestDataBinder(null, name);
        binder.setTargetType(ResolvableType.forClass(type));
        binder.setConversionService(mvcConversionService);
        binder.construct(request);
        return binder.getBindingResult();
    }

    /** What was typed becomes what it is about, unless something in it was never typed by a person. */
    public static void attempt(BindingResult typed, Runnable reading) {
        if (!typed.hasErrors()) {
            try {
                reading.run();
            } catch (RuleViolation violation) {
                typed.reject(violation.code(), violation.arguments(), violation.code());
            }
        }
    }

    /** Says at its fields what a section lacks. */
    public static void show(List<Gap> gaps, BindingResult result) {
        gaps.forEach(gap ->
                result.rejectValue(gap.field(), gap.code(), gap.arguments().toArray(), gap.code()));
    }
}
