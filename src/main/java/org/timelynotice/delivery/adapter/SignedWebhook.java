package org.timelynotice.delivery.adapter;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.timelynotice.delivery.Gateway;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.notice.Refusal;
import org.timelynotice.recipient.Channel;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another system, told by {@code POST} of {@code {"attempt","subject","text"}}.
 *
 * <p>The header {@code Timely-Signature: t=<seconds>,v1=<hex>} holds the HMAC-SHA256 of {@code <seconds>.<body>}, so that the
 * other side can tell us from others and an old message from a new one; {@code Idempotency-Key} names the attempt. Nothing about
 * a person is in the address.
 */
public final class SignedWebhook implements Gateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final WebhookSettings settings;
    private final Clock clock;
    private final SingleCall call;

    public SignedWebhook(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.call = new SingleCall(settings.connectTimeout(), settings.answerTimeout());
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
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
        Optional<URI> target = target(message.address());
        if (target.isEmpty()) {
            return new SendResult.Refused(Refusal.BAD_ADDRESS, "", false);
        }
        try {
            return result(message, call.send(request(target.get(), message)));
        } catch (CallFailed e) {
            return e.unanswered();
        }
    }

    private Optional<URI> target(String address) {
        try {
            URI uri = new URI(address);
            boolean host = uri.getHost() != null && uri.getRawUserInfo() == null;
            boolean safe = "https".equalsIgnoreCase(uri.getScheme())
                    || settings.plainHttpToThisMachine()
                            && "http".equalsIgnoreCase(uri.getScheme())
                            && host
                            && LOOPBACK.contains(uri.getHost());
            return host && safe ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private HttpRequest request(URI target, OutboundMessage message) {
        String body = JSON.writeValueAsString(JSON.createObjectNode()
                .put("attempt", message.attemptToken())
                .put("subject", message.subject().orElse(""))
                .put("text", message.text()));
        long now = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", message.attemptToken())
                .header("Timely-Signature", "t=" + now + ",v1=" + sign(now + "." + body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private String sign(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    private static SendResult result(OutboundMessage message, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new SendResult.Accepted(message.attemptToken());
        }
        CallFailed failure = CallFailed.answered(response);
        if (status == 429) {
            return new SendResult.Throttled(failure.retryAfter());
        } else if (failure.mayHaveArrived()) {
            return new SendResult.Unknown(failure.cause());
        }
        boolean gone = status == 404 || status == 410;
        return new SendResult.Refused(gone ? Refusal.BAD_ADDRESS : Refusal.OTHER, failure.cause(), false);
    }
}
