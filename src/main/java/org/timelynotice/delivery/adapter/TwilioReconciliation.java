package org.timelynotice.delivery.adapter;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.Reconciliation;
import org.timelynotice.recipient.Channel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks through the newest messages that Twilio took for a number.
 *
 * <p>Asked without the SDK, which breaks on an answer that is not what it expects where this says that it cannot tell. The list
 * is not narrowed by the day of sending: a message that still waits has none and would be missed.
 */
public final class TwilioReconciliation implements Reconciliation {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 200;

    /** Twilio counts in whole seconds, on its own clock. Wider would take an earlier message in the same words for this one. */
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

    private final TwilioSettings settings;
    private final SingleCall call;

    public TwilioReconciliation(TwilioSettings settings) {
        this.settings = settings;
        this.call = new SingleCall(settings.connectTimeout(), settings.answerTimeout());
    }

    private record Listed(String id, String direction, Instant created, String body, String status) {

        boolean is(Instant since, String words) {
            return !direction.equals("inbound")
                    && !created.isBefore(since)
                    && body.strip().equals(words.strip());
        }
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Finding find(String attemptToken, String address, Instant since, String body) {
        try {
            HttpResponse<String> response = call.send(request(address));
            if (response.statusCode() != 200) {
                return new Finding.CannotTell("HTTP " + response.statusCode());
            }
            List<Listed> listed = read(JSON.readTree(response.body()));
            List<Listed> fitting = listed.stream()
                    .filter(message -> message.is(since.minus(CLOCKS_APART), body))
                    .toList();
            return finding(fitting, listed.size() < MOST);
        } catch (CallFailed e) {
            return new Finding.CannotTell(e.cause());
        } catch (JacksonException | DateTimeException e) {
            return new Finding.CannotTell("answer not understood");
        }
    }

    private HttpRequest request(String address) {
        String base = settings.api().toString().replaceFirst("/+$", "");
        String to = URLEncoder.encode(address, StandardCharsets.UTF_8);
        String login = settings.accountSid() + ":" + settings.authToken();
        String path = "/2010-04-01/Accounts/" + settings.accountSid() + "/Messages.json?To=" + to + "&PageSize=" + MOST;
        return HttpRequest.newBuilder(URI.create(base + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Accept", "application/json")
                .build();
    }

    /**
     * Reads the list.
     *
     * @throws JacksonException where something that must be there is not
     * @throws DateTimeException where a date cannot be read
     */
    private static List<Listed> read(JsonNode answer) {
        var listed = new ArrayList<Listed>();
        for (JsonNode message : answer.required("messages").asArray()) {
            listed.add(new Listed(
                    message.required("sid").stringValue(),
                    message.path("direction").asString(""),
                    ZonedDateTime.parse(
                                    message.required("date_created").stringValue(),
                                    DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant(),
                    message.path("body").asString(""),
                    message.path("status").asString("")));
        }
        return listed;
    }

    private static Finding finding(List<Listed> fitting, boolean complete) {
        if (fitting.size() > 1) {
            return new Finding.CannotTell(fitting.size() + " messages fit");
        } else if (fitting.isEmpty()) {
            return complete ? new Finding.NotFound() : new Finding.CannotTell("too many messages to look through");
        }
        Listed found = fitting.get(0);
        return new Finding.Found(found.id(), ProviderStatus.of(found.status()).orElse(ProviderStatus.ACCEPTED));
    }
}
