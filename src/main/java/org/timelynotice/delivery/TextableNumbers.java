package org.timelynotice.delivery;

import java.util.Optional;

/**
 * Which numbers are taken for texts: not our own, and none at which no text arrives.
 *
 * @param own the number that we send from, E.164; empty where a messaging service picks one
 * @param fictional whether numbers set aside for fiction (555-01xx) count, as where nothing reaches a phone
 */
public record TextableNumbers(Optional<String> own, boolean fictional) {

    private static final String OTHERWISE =
            "; give a mobile number, or the channel VOICE where somebody is to call there";

    /** Why a number is not taken; empty where it is. The reason does not repeat it. */
    public Optional<String> refuses(String e164) {
        if (own.filter(e164::equals).isPresent()) {
            return Optional.of("is the number that we send from: give the reader's own");
        }
        return switch (PhoneNumbers.kind(e164)) {
            case TEXTABLE -> Optional.empty();
            case FICTIONAL ->
                fictional ? Optional.empty() : Optional.of("is a number set aside for fiction: nobody has it");
            case LANDLINE -> Optional.of("is a landline, which gets no texts" + OTHERWISE);
            case TOLL_FREE -> Optional.of("is a toll-free number, which gets no texts" + OTHERWISE);
            case PREMIUM -> Optional.of("is a number that callers pay for, which gets no texts; give a mobile number");
            case OTHER_SERVICE -> Optional.of("is a service number, which gets no texts; give a mobile number");
        };
    }
}
