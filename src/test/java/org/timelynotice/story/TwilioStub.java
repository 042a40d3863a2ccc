package org.timelynotice.story;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Behaves as Twilio documents: takes messages, lists them, reports on them, and fails on demand, number by number. */
final class TwilioStub implements AutoCloseable, ResponseDefinitionTransformerV2 {

    private static final String TOKEN = "ACsandbox";
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    /** One message that the provider has, whatever it answered. */
    record Taken(String sid, String to, Map<String, String> form, Instant at) {

        String body() {
            return form.getOrDefault("Body", "");
        }

        String callback() {
            return form.getOrDefault("StatusCallback", "");
        }
    }

    /** What becomes of one request to send. */
    interface Mishap {
        ResponseDefinitionBuilder answer(Supplier<ResponseDefinitionBuilder> take);
    }

    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().extensions(this).disableRequestJournal());
    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicInteger serial = new AtomicInteger();
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, String> statusBySid = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<String, Queue<Mishap>> next = new ConcurrentHashMap<>();
    private final Map<String, Mishap> always = new ConcurrentHashMap<>();

    static TwilioStub running() {
        var stub = new TwilioStub();
        stub.server.start();
        stub.server.stubFor(any(anyUrl()).willReturn(aResponse()));
        return stub;
    }

    String url() {
        return server.baseUrl();
    }

    /** Refuses with an error number, unread. */
    static Mishap refusing(int httpStatus, int code) {
        return take -> aResponse()
                .withStatus(httpStatus)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"code\":%d,\"message\":\"refused\",\"status\":%d}".formatted(code, httpStatus));
    }

    /** Has too much to do, and says for how long. */
    static Mishap throttling(Duration retryAfter) {
        return take -> aResponse()
                .withStatus(429)
                .withHeader("Content-Type", "application/json")
                .withHeader("Retry-After", String.valueOf(retryAfter.toSeconds()))
                .withBody("{\"code\":20429,\"message\":\"refused\",\"status\":429}");
    }

    /** Has the message, and says that something went wrong. */
    static Mishap takingThenAnswering(int httpStatus) {
        return take -> {
            take.get();
            return aResponse().withStatus(httpStatus);
        };
    }

    /** Has the message, and hangs up. */
    static Mishap takingThenHangingUp() {
        return take -> {
            take.get();
            return aResponse().withFault(Fault.EMPTY_RESPONSE);
        };
    }

    /** Has the message at once, and takes its time to say so. */
    static Mishap answeringAfter(Duration delay) {
        return take -> take.get().withFixedDelay((int) delay.toMillis());
    }

    void next(String number, Mishap... mishaps) {
        next.computeIfAbsent(number, to -> new ConcurrentLinkedQueue<>()).addAll(List.of(mishaps));
    }

    void always(String number, Mishap mishap) {
        always.put(number, mishap);
    }

    /** Distinct messages that are on their way to a number. */
    List<Taken> taken(String number) {
        return taken.stream().filter(message -> message.to().equals(number)).toList();
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** How often the program tried to send to a number. */
    int asked(String number) {
        return asked.getOrDefault(number, new AtomicInteger()).get();
    }

    /** What the list says of a message from now on. */
    void becomes(Taken message, String status) {
        statusBySid.put(message.sid(), status);
    }

    /** The form that reports a status. */
    static Map<String, String> report(Taken message, String status, String... more) {
        var form = new TreeMap<>(
                Map.of("MessageSid", message.sid(), "MessageStatus", status, "AccountSid", TOKEN, "To", message.to()));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    /** The signature as the provider documents it: HMAC-SHA1 over the address and every field, sorted. */
    static String signature(String url, Map<String, String> form) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String fields = new TreeMap<>(form)
                    .entrySet().stream()
                            .map(field -> field.getKey() + field.getValue())
                            .collect(Collectors.joining());
            return Base64.getEncoder().encodeToString(mac.doFinal((url + fields).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        if (!request.getUrl().startsWith("/2010-04-01/Accounts/" + TOKEN + "/Messages.json")) {
            return aResponse().withStatus(404).build();
        }
        return (request.getMethod().equals(RequestMethod.GET)
                        ? list(request.queryParameter("To").firstValue())
                        : send(request))
                .build();
    }

    private ResponseDefinitionBuilder send(Request request) {
        Map<String, String> form = request.formParameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().firstValue()));
        String number = form.getOrDefault("To", "");
        asked.computeIfAbsent(number, to -> new AtomicInteger()).incrementAndGet();
        Mishap mishap = next.getOrDefault(number, new ConcurrentLinkedQueue<>()).poll();
        return (mishap == null ? always.getOrDefault(number, Supplier::get) : mishap).answer(() -> take(form));
    }

    private ResponseDefinitionBuilder take(Map<String, String> form) {
        var message = new Taken(
                "SM%032d".formatted(serial.incrementAndGet()), form.getOrDefault("To", ""), form, Instant.now());
        taken.add(message);
        statusBySid.put(message.sid(), "queued");
        return aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withBody(json.writeValueAsString(resource(message)));
    }

    private ResponseDefinitionBuilder list(String number) {
        List<Map<String, String>> messages =
                taken(number).stream().map(this::resource).toList();
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(json.writeValueAsString(Map.of("messages", messages, "page", 0)));
    }

    private Map<String, String> resource(Taken message) {
        return Map.of(
                "sid", message.sid(),
                "to", message.to(),
                "body", message.body(),
                "status", statusBySid.getOrDefault(message.sid(), "queued"),
                "direction", "outbound-api",
                "date_created", RFC_2822.format(message.at()));
    }

    @Override
    public String getName() {
        return "twilio";
    }

    @Override
    public void close() {
        server.stop();
    }
}
