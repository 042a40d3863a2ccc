package org.timelynotice.delivery;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.timelynotice.notice.Refusal;

/** What Twilio's error numbers mean to us, in answers and in callbacks alike. */
public final class SmsRefusals {

    private static final Map<Integer, Refusal> MEANING = Map.ofEntries(
            Map.entry(21610, Refusal.OPTED_OUT),
            Map.entry(21211, Refusal.BAD_ADDRESS), // not a number
            Map.entry(21217, Refusal.BAD_ADDRESS),
            Map.entry(21614, Refusal.BAD_ADDRESS), // not a mobile number
            Map.entry(21635, Refusal.BAD_ADDRESS), // landline
            Map.entry(30005, Refusal.BAD_ADDRESS), // unknown or no longer assigned
            Map.entry(30006, Refusal.BAD_ADDRESS), // landline or carrier out of reach
            Map.entry(30003, Refusal.UNREACHABLE),
            Map.entry(30008, Refusal.UNREACHABLE), // carrier gave no reason
            Map.entry(30007, Refusal.FILTERED),
            Map.entry(30450, Refusal.FILTERED),
            Map.entry(30032, Refusal.UNREGISTERED),
            Map.entry(30034, Refusal.UNREGISTERED),
            Map.entry(21408, Refusal.REGION));

    /** Queue overflow, phone off, no reason given, quiet hours of the provider. */
    private static final Set<Integer> PASSING = Set.of(30001, 30003, 30008, 30610);

    /** The queue of the sending number is full: nothing was taken. */
    private static final int QUEUE_FULL = 21611;

    /** A refused login, a closed account, a sender that is not ours or may not send: every message would hear the same. */
    private static final Set<Integer> OURS = Set.of(
            20002, 20003, 20005, 20006, 20008, 20403, 20404, 21212, 21603, 21606, 21659, 21660, 21661, 21703, 21705,
            30002);

    /** Answers that are about one message; all other refusals are about whoever sends. */
    private static final Set<Integer> OF_A_MESSAGE = Set.of(400, 409, 413, 415, 422);

    private static final int TOO_MANY_REQUESTS = 20429;

    private SmsRefusals() {}

    /** Reads an error number. */
    public static SendResult.Refused of(int code) {
        return new SendResult.Refused(
                MEANING.getOrDefault(code, Refusal.OTHER), Integer.toString(code), PASSING.contains(code));
    }

    /** Whether an answer to a new message says that we are not let in, and nothing of the message. */
    public static boolean isOurFault(int httpStatus, OptionalInt code) {
        int number = code.orElse(0);
        return OURS.contains(number) || !OF_A_MESSAGE.contains(httpStatus) && !MEANING.containsKey(number);
    }

    /** Whether an answer to a new message means only: not now, and nothing was taken. */
    public static boolean isThrottle(int httpStatus, OptionalInt code) {
        int number = code.orElse(0);
        return httpStatus == 429 || number == TOO_MANY_REQUESTS || number == QUEUE_FULL;
    }
}
