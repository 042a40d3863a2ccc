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
import org.timelynotice.delivery.Addresses;
import org.timelynotice.recipient.Channel;
import org.timelynotice.web.api.CaseRequest.ContactRequest;

/** The address is one of its channel: a phone number, an e-mail address. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Reachable.Check.class)
@interface Reachable {

    String message() default "is not an address of its channel";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says what the address lacks, of the field that holds it. */
    class Check implements ConstraintValidator<Reachable, ContactRequest> {

        @Override
        public boolean isValid(ContactRequest contact, ConstraintValidatorContext context) {
            @Nullable String channel = contact.channel();
            @Nullable String address = contact.address();
            if (channel == null || address == null || address.isBlank()) {
                return true;
            }
            return Form.CHANNEL
                    .read(channel, Channel.class)
                    .map(known -> check(Addresses.check(known, address), context))
                    .orElse(true);
        }

        private static boolean check(Addresses.Checked checked, ConstraintValidatorContext context) {
            if (checked instanceof Addresses.Checked.Bad bad) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(bad.reason())
                        .addPropertyNode("address")
                        .addConstraintViolation();
                return false;
            }
            return true;
        }
    }
}
