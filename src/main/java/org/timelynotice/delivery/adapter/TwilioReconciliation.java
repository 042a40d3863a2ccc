package org.timelynotice.delivery.adapter;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /** Twilio counts in whole seconds. */
    private static final Duration ROUNDING = Duration.ofSeconds(5);

    /** A call ends well within this; what the provider took later was another one's. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    /** A clock that was set right in the meantime may have been wrong by this much. */
    private static final Duration DOUBTFUL = Duration.ofMinutes(10);

    private final TwilioSettings settings;
    private final SingleCall call;
    private final Clock clock;

    /**
     * @param clock this machine's
     */
    public TwilioReconciliation(TwilioSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.call = new SingleCall(settings.connectTimeout(), settings.answerTimeout());
    }

    private record Listed(String id, String direction, Instant created, String body, String status) {

        boolean inbound() {
            return direction.equals("inbound");
        }

        boolean says(String words) {
            return body.strip().equals(words.strip());
        }

        boolean within(Instant from, Instant until) {
            return !created.isBefore(from) && created.isBefore(until);
        }
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Finding find(String attemptToken, String address, Instant since, String body, Predicate<String> anothers) {
        try {
            HttpResponse<String> response = call.send(request(address));
            if (response.statusCode() != 200) {
                return new Finding.CannotTell("HTTP " + response.statusCode());
            }
            List<Listed> listed = read(JSON.readTree(response.body()));
            Instant from = since.minus(ROUNDING).minus(clocksApart(response));
            return finding(listed, from, since, body, anothers);
        } catch (CallFailed e) {
            return new Finding.CannotTell(e.cause());
        } catch (JacksonException | DateTimeException e) {
            return new Finding.CannotTell("answer not understood");
        }
    }

    private HttpRequest request(String address) {
        String base = BaseUrl.of(settings.api());
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

    /** How far the provider's clock and ours are apart; nothing where it does not say. */
    private Duration clocksApart(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Date")
                .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .map(theirs -> Duration.between(theirs, clock.instant()).abs())
                .orElse(Duration.ZERO);
    }

    private static Finding finding(
            List<Listed> listed, Instant from, Instant since, String body, Predicate<String> anothers) {
        List<Listed> free = listed.stream()
                .filter(message -> !message.inbound() && message.within(from.minus(DOUBTFUL), Instant.MAX))
                .filter(message -> !anothers.test(message.id()))
                .toList();
        List<Listed> fitting = free.stream()
                .filter(message -> message.says(body) && message.within(from, Instant.MAX))
                .toList();
        if (fitting.size() == 1) {
            Listed found = fitting.get(0);
            return new Finding.Found(
                    found.id(), ProviderStatus.of(found.status()).orElse(ProviderStatus.ACCEPTED));
        }
        return fitting.isEmpty()
                ? doubt(free, body, from, since.plus(LONGEST_CALL), listed.size() < MOST)
                        .<Finding>map(Finding.CannotTell::new)
                        .orElseGet(Finding.NotFound::new)
                : new Finding.CannotTell(fitting.size() + " messages fit");
    }

    /** A provider may keep a text in other letters or not at all, and clocks are set right: what could be this one after all is not "not there". */
    private static Optional<String> doubt(
            List<Listed> free, String body, Instant from, Instant until, boolean complete) {
        if (!complete) {
            return Optional.of("too many messages to look through");
        }
        if (free.stream().anyMatch(message -> message.within(from, until))) {
            return Optional.of("a message of that time reads otherwise");
        }
        return free.stream().anyMatch(message -> message.says(body))
                ? Optional.of("the same text went out shortly before, for no attempt that is known")
                : Optional.empty();
    }
}
