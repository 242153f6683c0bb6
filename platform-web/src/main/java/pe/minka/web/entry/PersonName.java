package pe.minka.web.entry;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Words of letters, with apostrophes, hyphens and abbreviations. A name goes into a mail to an address that is not
 * confirmed yet: an address of a web site must not travel in it.
 */
@Size(max = 80)
@Pattern(regexp = "\\s*(?:[\\p{L}\\p{M}'’-]+\\.?(?:\\s+|$))*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface PersonName {

    /** Names the field it is about. */
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
