package org.timelynotice.delivery;

import java.util.Map;
import java.util.Optional;
import org.timelynotice.notice.Refusal;

/**
 * What a provider says of a message after it took it. Receipts come late, twice and out of order: one counts only where its
 * status {@linkplain ProviderStatus#supersedes supersedes} the known one.
 *
 * @param attemptToken the attempt that the receipt is about
 * @param failure why it will not arrive; only with a status that is a failure
 */
public record DeliveryReceipt(
        String attemptToken, String providerId, ProviderStatus status, Optional<SendResult.Refused> failure) {

    /**
     * Reads the form of an SMS status callback.
     *
     * @param attemptToken from the address that was called
     * @return empty where the form is not such a callback, or holds a status that is unknown here
     */
    public static Optional<DeliveryReceipt> ofSmsCallback(String attemptToken, Map<String, String> form) {
        Optional<String> id = first(form, "MessageSid", "SmsSid");
        Optional<ProviderStatus> status =
                first(form, "MessageStatus", "SmsStatus").flatMap(ProviderStatus::of);
        return id.flatMap(
                sid -> status.map(known -> new DeliveryReceipt(attemptToken, sid, known, failure(known, form))));
    }

    /** An error number may ride along on a status that is none; it counts only with a failure. */
    private static Optional<SendResult.Refused> failure(ProviderStatus status, Map<String, String> form) {
        if (!status.isFailure()) {
            return Optional.empty();
        }
        return first(form, "ErrorCode")
                .filter(code -> code.matches("\\d{1,6}"))
                .map(code -> SmsRefusals.of(Integer.parseInt(code)))
                .or(() -> Optional.of(new SendResult.Refused(Refusal.OTHER, "", true)));
    }

    private static Optional<String> first(Map<String, String> form, String... names) {
        for (String name : names) {
            String value = form.get(name);
            if (value != null && !value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
