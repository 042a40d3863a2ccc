package org.timelynotice.story;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program as its users meet it: through its HTTP doors alone. */
abstract class App {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(60))
            .build();

    abstract int port();

    String token() {
        return "sandbox";
    }

    /** Registers a case and answers with its id. */
    String registerCase(String json) {
        return post("/cases", json.getBytes(StandardCharsets.UTF_8))
                .body()
                .path("id")
                .asString();
    }

    Answer hand(String message) {
        return post("/feeds/sandbox/messages", message.getBytes(StandardCharsets.UTF_8));
    }

    /** Hands in a message and waits until it has been decided. */
    JsonNode tell(String message) {
        return decided(hand(message).body().path("receipt").asString());
    }

    /** Waits until a message that was kept has been decided. */
    JsonNode decided(String receipt) {
        return Awaitility.await()
                .until(
                        () -> message(receipt),
                        answer -> !answer.path("state").asString().equals("KEPT"));
    }

    JsonNode message(String receipt) {
        return get("/feeds/sandbox/messages/" + receipt);
    }

    List<JsonNode> notices(String caseId) {
        return list(get("/notices?case=" + caseId));
    }

    List<JsonNode> notices(String caseId, String role) {
        return notices(caseId).stream()
                .filter(notice -> notice.path("role").asString().equals(role))
                .toList();
    }

    List<JsonNode> outbox() {
        return list(get("/sandbox/outbox"));
    }

    List<JsonNode> delivered(String address) {
        return outbox().stream()
                .filter(sent -> sent.path("to").asString().equals(address))
                .toList();
    }

    List<JsonNode> tasks() {
        return list(get("/tasks"));
    }

    Instant now() {
        return Instant.parse(get("/sandbox/clock").path("now").asString());
    }

    void advance(Duration by) {
        post("/sandbox/clock", ("{\"advance\":\"" + by + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    /** Moves the clock to an instant that has not passed. */
    void advanceTo(Instant instant) {
        advance(Duration.between(now(), instant));
    }

    record Answer(int status, String type, JsonNode body) {}

    record Text(int status, String body) {}

    /** Posts a form as a provider does: signed, without a token. */
    Text postForm(String path, Map<String, String> form, String signature) {
        String fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = exchange(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build());
        return new Text(response.statusCode(), response.body());
    }

    Answer post(String path, byte[] body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    Answer put(String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").PUT(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    Answer post(String path, String body) {
        return post(path, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    JsonNode get(String path) {
        return send(request(path).GET().build()).body();
    }

    Answer send(HttpRequest request) {
        HttpResponse<String> response = exchange(request);
        String text = response.body();
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                JSON.readTree(text.isEmpty() ? "null" : text));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
