package org.timelynotice.delivery.adapter;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.Reconciliation;
import org.timelynotice.recipient.Channel;

/**
 * Looks through the messages that Twilio took for a number.
 *
 * <p>The list is not narrowed by the day of sending: a message that still waits has none and would be missed.
 */
public final class TwilioReconciliation implements Reconciliation {

    private static final long PAGE = 50;
    private static final int MOST = 200;

    /** Twilio counts in whole seconds, on its own clock. Wider would take an earlier message in the same words for this one. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private final TwilioRestClient client;

    public TwilioReconciliation(TwilioSettings settings) {
        this.client = TwilioSms.client(settings);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Finding find(String attemptToken, String address, Instant since, String body) {
        try {
            List<Message> listed = list(address);
            List<Message> fitting = listed.stream()
                    .filter(message -> fits(message, since.minus(CLOCKS_APART), body))
                    .toList();
            return finding(fitting, listed.size() < MOST);
        } catch (CallFailed e) {
            return new Finding.CannotTell(e.cause());
        } catch (TwilioException e) {
            return new Finding.CannotTell("answer not understood");
        }
    }

    private List<Message> list(String address) {
        var messages = new ArrayList<Message>();
        Message.reader()
                .setTo(new PhoneNumber(address))
                .setPageSize(PAGE)
                .limit(MOST)
                .read(client)
                .forEach(messages::add);
        return messages;
    }

    private static boolean fits(Message message, Instant since, String body) {
        return message.getDirection() != Message.Direction.INBOUND
                && message.getDateCreated() != null
                && !message.getDateCreated().toInstant().isBefore(since)
                && message.getSid() != null
                && body.strip().equals(String.valueOf(message.getBody()).strip());
    }

    private static Finding finding(List<Message> fitting, boolean complete) {
        if (fitting.size() > 1) {
            return new Finding.CannotTell(fitting.size() + " messages fit");
        } else if (fitting.isEmpty()) {
            return complete ? new Finding.NotFound() : new Finding.CannotTell("too many messages to look through");
        }
        Message found = fitting.get(0);
        return Optional.ofNullable(found.getStatus())
                .flatMap(status -> ProviderStatus.of(status.toString()))
                .<Finding>map(status -> new Finding.Found(found.getSid(), status))
                .orElseGet(() -> new Finding.Found(found.getSid(), ProviderStatus.ACCEPTED));
    }
}
