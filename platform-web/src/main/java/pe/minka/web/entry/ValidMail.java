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
import pe.minka.members.MailAddress;

/** A mail address as the platform takes it; what is left empty is somebody else's message. */
@Constraint(validatedBy = ValidMail.Check.class)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface ValidMail {

    String message() default "{entry.mail.invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link MailAddress}. */
    class Check implements ConstraintValidator<ValidMail, String> {

        @Override
        public boolean isValid(String mail, ConstraintValidatorContext context) {
            return mail.isBlank() || MailAddress.isValid(mail);
        }
    }
}
