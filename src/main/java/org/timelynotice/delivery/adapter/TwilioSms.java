package org.timelynotice.delivery.adapter;

import com.twilio.exception.TwilioException;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.delivery.SmsRefusals;
import org.timelynotice.notice.Refusal;
import org.timelynotice.recipient.Channel;

/** Text messages by Twilio. */
public final class TwilioSms implements Gateway {

    /** Longest that Twilio keeps trying; also what it does when it is told nothing. */
    private static final Duration LONGEST_VALIDITY = Duration.ofHours(10);

    private final TwilioSettings settings;
    private final TwilioRestClient client;

    public TwilioSms(TwilioSettings settings) {
        this.settings = settings;
        this.client = client(settings);
    }

    /** The SDK's client, with its debug log of addresses turned off for good. */
    static TwilioRestClient client(TwilioSettings settings) {
        var http = new OnceOnlyHttpClient(settings.api(), settings.connectTimeout(), settings.answerTimeout());
        var builder = new TwilioRestClient.Builder(settings.accountSid(), settings.authToken()).httpClient(http);
        return new TwilioRestClient(builder) {
            @Override
            public void logRequest(Request request) {}
        };
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Duration patience() {
        return settings.connectTimeout().plus(settings.answerTimeout());
    }

    @Override
    public SendResult send(OutboundMessage message) {
        if (message.expired()) {
            return SendResult.Refused.expired();
        }
        try {
            return Optional.ofNullable(creator(message).create(client))
                    .map(Message::getSid)
                    .<SendResult>map(SendResult.Accepted::new)
                    .orElseGet(() -> new SendResult.Unknown("answer without an id"));
        } catch (CallFailed e) {
            return result(e);
        } catch (TwilioException e) {
            return new SendResult.Unknown("answer not understood");
        }
    }

    private MessageCreator creator(OutboundMessage message) {
        var to = new PhoneNumber(message.address());
        MessageCreator creator = settings.messagingServiceSid()
                .map(service -> Message.creator(to, service, message.text()))
                .orElseGet(() ->
                        Message.creator(to, new PhoneNumber(settings.from().orElseThrow()), message.text()));
        long validity = Math.min(message.validity().getSeconds(), LONGEST_VALIDITY.getSeconds());
        return creator.setStatusCallback(callback(message.attemptToken())).setValidityPeriod((int) validity);
    }

    /** Whatever comes back to this address proves that the provider has the message, even if its answer was lost. */
    private URI callback(String attemptToken) {
        return URI.create(BaseUrl.of(settings.statusCallbacks()) + "/" + attemptToken);
    }

    private static SendResult result(CallFailed failure) {
        if (!failure.wasAnswered()) {
            return failure.unanswered();
        } else if (SmsRefusals.isThrottle(failure.httpStatus(), failure.code())) {
            return new SendResult.Throttled(failure.retryAfter());
        } else if (failure.mayHaveArrived()) {
            return new SendResult.Unknown(failure.cause());
        } else if (SmsRefusals.isOurFault(failure.httpStatus(), failure.code())) {
            return new SendResult.TurnedAway(failure.words());
        } else if (failure.code().isPresent()) {
            return SmsRefusals.of(failure.code().getAsInt());
        }
        return new SendResult.Refused(Refusal.OTHER, failure.cause(), false);
    }
}
