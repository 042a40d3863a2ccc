package org.timelynotice.story;

import java.time.LocalDate;

/** A case, its defendant and its victim with numbers and addresses of their own, so that many stories can be told in one program. */
record StoryCase(int number) {

    static final StoryCase FIRST = new StoryCase(55);

    /** The numbers below are those of the case that every sandbox begins with. */
    static final int FIRST_FREE = 10;

    String caseNumber() {
        return "CP-51-CR-%07d-2026".formatted(5500 + number);
    }

    /** Far enough from the next one not to look like a slip of the keyboard. */
    String sid() {
        return "PA" + (10_000_000 + number * 1_234_577 % 89_999_999);
    }

    String booking() {
        return "BK-" + (5500 + number);
    }

    /** Never a day to come, whatever the number. */
    LocalDate birthDate() {
        return LocalDate.of(1979, 3, 3).plusDays(37L * (number % 400));
    }

    String phone() {
        return "+1215555%04d".formatted(100 + number);
    }

    String email() {
        return "vida" + number + "@example.org";
    }

    String advocate() {
        return "ava" + number + "@example.org";
    }

    String sms() {
        return "{\"channel\":\"SMS\",\"address\":\"%s\",\"tier\":\"BARE\"}".formatted(phone());
    }

    String smsThatMayWake() {
        return "{\"channel\":\"SMS\",\"address\":\"%s\",\"tier\":\"BARE\",\"wakeFor\":[\"RELEASE\"]}"
                .formatted(phone());
    }

    String smsThatNeverWakes() {
        return "{\"channel\":\"SMS\",\"address\":\"%s\",\"tier\":\"BARE\",\"wakeFor\":[]}".formatted(phone());
    }

    String mail() {
        return "{\"channel\":\"EMAIL\",\"address\":\"%s\",\"tier\":\"BARE\"}".formatted(email());
    }
}
