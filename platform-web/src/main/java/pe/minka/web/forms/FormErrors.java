package pe.minka.web.forms;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import pe.minka.files.FileRefused;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.TooOften;

/** What stands between a form and what it asks for: something typed is amiss, or a rule is broken that a field mends. */
public final class FormErrors {

    private FormErrors() {}

    /**
     * Says everything that is amiss at once, each at its field: read one after the other, the first would hide the rest. A
     * form in which something came that no browser sends has no fields to say it at, and that is said already; so is what
     * could not be read at all.
     */
    public static void gather(BindingResult errors, Stream<Runnable> readings) {
        if (errors.getTarget() == null) {
            return;
        }
        readings.forEach(reading -> {
            try {
                reading.run();
            } catch (RuleViolation violation) {
                if (violation.field() == null || !errors.hasFieldErrors(violation.field())) {
                    show(violation, errors);
                }
            }
        });
    }

    /** Another form stands on the page, and what was said of the one before is said of it. */
    public static BindingResult replace(Object form, BindingResult errors, Model model) {
        var other = new BeanPropertyBindingResult(form, errors.getObjectName());
        other.addAllErrors(errors);
        model.addAllAttributes(other.getModel());
        return other;
    }

    /**
     * Somebody was first: that alone is said, because there is no field left at which anything could be mended. What was
     * typed is there to be copied.
     */
    public static void late(
            BindingResult errors, String code, String typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        var other = new BeanPropertyBindingResult(errors.getTarget(), errors.getObjectName());
        other.reject(code, code);
        model.addAllAttributes(other.getModel());
        model.addAttribute("late", typed.strip());
    }

    /** True when the page has to be shown again, and the answer then has the status that says so. */
    public static boolean prevent(BindingResult errors, HttpServletResponse response) {
        if (errors.hasErrors() && response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return errors.hasErrors();
    }

    /** Takes the step if nothing is amiss; true when the page has to be shown again, because it was not taken. */
    public static boolean prevent(BindingResult errors, HttpServletResponse response, Runnable step) {
        return attempt(errors, response, () -> {
                    step.run();
                    return true;
                })
                .isEmpty();
    }

    /** The same where a rule no field mends is said above the form: somebody was first, and what was typed stays. */
    public static boolean refuse(BindingResult errors, HttpServletResponse response, Runnable step) {
        try {
            return prevent(errors, response, step);
        } catch (RuleViolation violation) {
            response.setStatus(HttpStatus.CONFLICT.value());
            errors.reject(violation.code(), violation.arguments(), violation.code());
            return true;
        }
    }

    /** The same with what the step brings; empty when the page has to be shown again. */
    public static <T> Optional<T> attempt(BindingResult errors, HttpServletResponse response, Supplier<T> step) {
        if (!errors.hasErrors()) {
            try {
                return Optional.of(step.get());
            } catch (FileRefused refused) {
                showFile(refused, errors, response);
            } catch (RuleViolation violation) {
                show(violation, errors);
                pause(violation, response);
            }
        }
        prevent(errors, response);
        return Optional.empty();
    }

    /** Where a rule only asks for a pause the answer says how long, and the rest stays as it is. */
    public static void pause(RuleViolation violation, HttpServletResponse response) {
        if (violation instanceof TooOften often) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(often.seconds()));
        }
    }

    /** Whether this is what is amiss. */
    public static boolean has(BindingResult errors, String code) {
        return errors.getAllErrors().stream().anyMatch(error -> code.equals(error.getCode()));
    }

    /** What came in the field for files is not taken: too large, not what it should be, or without a place to go. */
    static void showFile(RuleViolation violation, BindingResult errors, HttpServletResponse response) {
        show(violation, FileRefused.FIELD, errors);
        if (violation instanceof FileRefused refused) {
            response.setStatus(RefusedFiles.status(refused).value());
        }
    }

    /** A rule that no field of the form mends goes on to the page that says so. */
    public static void show(RuleViolation violation, BindingResult errors) {
        if (violation.field() == null) {
            throw violation;
        }
        show(violation, violation.field(), errors);
    }

    /** Shows a broken rule at the only field that can mend it. */
    static void show(RuleViolation violation, String field, BindingResult errors) {
        errors.rejectValue(field, violation.code(), violation.arguments(), violation.code());
    }
}
