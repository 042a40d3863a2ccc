package org.timelynotice.delivery;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Telephone numbers as people write them, in the one form that providers take. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST_INPUT = 50;

    private PhoneNumbers() {}

    /** What became of a number. */
    public sealed interface Normalized {

        /** In E.164, such as {@code +12085550100}. */
        record Number(String e164) implements Normalized {

            /** The country and the last two digits: enough to tell two numbers apart on a screen. */
            public String masked() {
                return "…" + e164.substring(e164.length() - 2);
            }

            @Override
            public String toString() {
                return masked();
            }
        }

        /**
         * Not a number that can be called.
         *
         * @param reason what to tell the person who typed it; does not repeat it
         */
        record NotANumber(String reason) implements Normalized {}
    }

    /**
     * Reads a number.
     *
     * @param region two-letter country that a number without country code belongs to, such as {@code US}
     */
    public static Normalized normalize(String typed, String region) {
        if (typed.length() > LONGEST_INPUT) {
            return new Normalized.NotANumber("the number is too long");
        }
        try {
            PhoneNumber number = NUMBERS.parse(typed, region);
            if (number.hasExtension()) {
                return new Normalized.NotANumber(
                        "a number with an extension cannot get messages; give a direct number");
            }
            return NUMBERS.isPossibleNumber(number) && isAssigned(number)
                    ? new Normalized.Number(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : new Normalized.NotANumber("there is no such number; check the digits and the area code");
        } catch (NumberParseException e) {
            return new Normalized.NotANumber(
                    "this is not a phone number; write it with area code, such as 208 555 0100");
        }
    }

    /** Numbers set aside for fiction (555-01xx) count as well: rehearsals and the sandbox use them. */
    private static boolean isAssigned(PhoneNumber number) {
        String national = Long.toString(number.getNationalNumber());
        boolean fictional = number.getCountryCode() == 1 && national.matches("[2-9]\\d{2}55501\\d{2}");
        return fictional || NUMBERS.isValidNumber(number);
    }
}
