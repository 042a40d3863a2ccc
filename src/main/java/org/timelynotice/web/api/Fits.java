package org.timelynotice.web.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text is of a form, or left out. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Fits.Check.class)
@interface Fits {

    Form value();

    String message() default "does not have the form that is needed";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says the form's own reason. */
    class Check implements ConstraintValidator<Fits, String> {

        private Form form = Form.JURISDICTION;

        @Override
        public void initialize(Fits fits) {
            form = fits.value();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || form.fits(text)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(form.reason()).addConstraintViolation();
            return false;
        }
    }
}
