package org.timelynotice.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.timelynotice.recipient.Channel;

/** Checks what somebody typed as an address of a channel, and brings it into the one form in which it is stored and compared. */
public final class Addresses {

    private static final String REGION = "US";

    private Addresses() {}

    /** The address, or why it is none. */
    public sealed interface Checked {

        record Good(String address) implements Checked {
            @Override
            public String toString() {
                return "Good[...]";
            }
        }

        /**
         * @param reason what to tell the person who typed it; does not repeat it
         */
        record Bad(String reason) implements Checked {}
    }

    public static Checked check(Channel channel, String typed) {
        return switch (channel) {
            case SMS, VOICE -> phone(typed);
            case EMAIL ->
                EmailAddresses.isAddress(typed.strip())
                        ? new Checked.Good(typed.strip())
                        : new Checked.Bad("this is not an e-mail address; write one such as name@example.org");
            case WEBHOOK ->
                https(typed)
                        .<Checked>map(Checked.Good::new)
                        .orElseGet(() -> new Checked.Bad("must be an https address"));
            case LETTER -> new Checked.Good(typed.strip());
        };
    }

    private static Checked phone(String typed) {
        PhoneNumbers.Normalized normalized = PhoneNumbers.normalize(typed, REGION);
        return normalized instanceof PhoneNumbers.Normalized.Number number
                ? new Checked.Good(number.e164())
                : new Checked.Bad(((PhoneNumbers.Normalized.NotANumber) normalized).reason());
    }

    private static Optional<String> https(String typed) {
        try {
            URI address = new URI(typed.strip());
            return "https".equals(address.getScheme()) && address.getHost() != null
                    ? Optional.of(address.toString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
