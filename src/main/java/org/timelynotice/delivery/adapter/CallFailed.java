package org.timelynotice.delivery.adapter;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.timelynotice.delivery.SendResult;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call without a good answer. It crosses the SDK as an exception and becomes a result behind it; it holds no address and no text. */
final class CallFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final boolean mayHaveArrived;
    private final int httpStatus;
    private final transient OptionalInt code;
    private final transient Optional<Duration> retryAfter;

    private final boolean untrusted;

    private CallFailed(
            boolean untrusted,
            boolean mayHaveArrived,
            String cause,
            int httpStatus,
            OptionalInt code,
            Optional<Duration> retryAfter) {
        super(cause);
        this.untrusted = untrusted;
        this.mayHaveArrived = mayHaveArrived;
        this.httpStatus = httpStatus;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static CallFailed withoutAnswer(boolean mayHaveArrived, String cause) {
        return new CallFailed(false, mayHaveArrived, cause, 0, OptionalInt.empty(), Optional.empty());
    }

    /** One side did not accept who the other is; nothing was handed over. */
    static CallFailed untrusted(String cause) {
        return new CallFailed(true, false, cause, 0, OptionalInt.empty(), Optional.empty());
    }

    /** A server error, or a request that the server gave up on, may come after the deed. */
    static CallFailed answered(HttpResponse<String> response) {
        int status = response.statusCode();
        return new CallFailed(
                false,
                status >= 500 || status == 408,
                "HTTP " + status,
                status,
                code(response.body()),
                retryAfter(response));
    }

    boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    boolean wasAnswered() {
        return httpStatus > 0;
    }

    int httpStatus() {
        return httpStatus;
    }

    /** The provider's own error number, where the answer holds one. */
    OptionalInt code() {
        return code;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** What a call without any answer means for its message. */
    SendResult unanswered() {
        if (untrusted) {
            return new SendResult.TurnedAway(cause());
        }
        return mayHaveArrived ? new SendResult.Unknown(cause()) : new SendResult.NotSent(cause());
    }

    /** The status and the provider's own number, for whoever looks it up. */
    String words() {
        return code.isPresent() ? cause() + ", code " + code.getAsInt() : cause();
    }

    /** For the ledger: what happened, without a word of what was sent to whom. */
    String cause() {
        return String.valueOf(getMessage());
    }

    private static OptionalInt code(String body) {
        try {
            JsonNode code = JSON.readTree(body).path("code");
            return code.isInt() ? OptionalInt.of(code.asInt()) : OptionalInt.empty();
        } catch (JacksonException e) {
            return OptionalInt.empty(); // some proxy's page
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
