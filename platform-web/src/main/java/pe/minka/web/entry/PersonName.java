package pe.minka.web.entry;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import pe.minka.members.NameShape;

/** The names of a person, see {@link NameShape}. */
@Constraint(validatedBy = PersonName.Check.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface PersonName {

    /** Names the field it is about. */
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Nothing typed is for others to refuse. */
    final class Check implements ConstraintValidator<PersonName, String> {

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            return name == null || NameShape.fits(name);
        }
    }
}
