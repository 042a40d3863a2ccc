package org.timelynotice.delivery;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Telephone numbers as people write them, in the one form that providers take. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST_INPUT = 50;

    /** A number that there is in every area. */
    private static final String IN_USE = "2345678";

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

    /** What a number is good for. */
    enum Kind {
        TEXTABLE,
        FICTIONAL,
        LANDLINE,
        TOLL_FREE,
        PREMIUM,
        OTHER_SERVICE
    }

    /** Of a number in E.164; in North America nobody can tell a landline by its number. */
    static Kind kind(String e164) {
        try {
            PhoneNumber number = NUMBERS.parse(e164, null);
            if (!isFictional(number)) {
                return kind(NUMBERS.getNumberType(number));
            }
            String area = Long.toString(number.getNationalNumber()).substring(0, 3);
            Kind there = kind(NUMBERS.getNumberType(NUMBERS.parse("+1" + area + IN_USE, null)));
            return there == Kind.TEXTABLE ? Kind.FICTIONAL : there;
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("not in E.164", e);
        }
    }

    private static Kind kind(PhoneNumberType type) {
        return switch (type) {
            case FIXED_LINE -> Kind.LANDLINE;
            case TOLL_FREE -> Kind.TOLL_FREE;
            case PREMIUM_RATE, SHARED_COST -> Kind.PREMIUM;
            case UAN, VOICEMAIL, PAGER -> Kind.OTHER_SERVICE;
            default -> Kind.TEXTABLE;
        };
    }

    private static boolean isFictional(PhoneNumber number) {
        String national = Long.toString(number.getNationalNumber());
        return number.getCountryCode() == 1 && national.matches("[2-9]\\d{2}55501\\d{2}");
    }

    /** Numbers set aside for fiction (555-01xx) count as well: rehearsals and the sandbox use them. */
    private static boolean isAssigned(PhoneNumber number) {
        return isFictional(number) || NUMBERS.isValidNumber(number);
    }
}
