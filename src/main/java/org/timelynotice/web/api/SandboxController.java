package org.timelynotice.web.api;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.platform.OnlyInSandbox;
import org.timelynotice.sandbox.MoveClock;
import org.timelynotice.sandbox.Outbox;

/** The sandbox's clock and what its providers delivered. */
@RestController
@OnlyInSandbox
class SandboxController {

    private static final Duration FARTHEST = Duration.ofDays(3660);

    record Delivery(
            Instant at,
            String channel,
            String to,
            @Nullable String subject,
            String body,
            @Nullable UUID notice) {}

    record Advance(@Nullable String advance) {}

    record Now(Instant now) {}

    private final MoveClock clock;
    private final Outbox outbox;

    SandboxController(MoveClock clock, Outbox outbox) {
        this.clock = clock;
        this.outbox = outbox;
    }

    @GetMapping("/sandbox/outbox")
    List<Delivery> outbox() {
        return outbox.all().stream()
                .map(sent -> new Delivery(
                        sent.at(),
                        sent.channel(),
                        sent.to(),
                        sent.subject().orElse(null),
                        sent.body(),
                        sent.notice().orElse(null)))
                .toList();
    }

    @GetMapping("/sandbox/clock")
    Now now() {
        return new Now(clock.now());
    }

    /** Moves the clock and answers once everything that fell due has happened. */
    @PostMapping("/sandbox/clock")
    Now advance(@RequestBody Advance request) {
        return new Now(clock.advance(span(request.advance())));
    }

    private static Duration span(@Nullable String text) {
        try {
            Duration span = text != null && text.matches("P\\d+W") ? weeks(text) : Duration.parse(String.valueOf(text));
            if (!span.isNegative() && span.compareTo(FARTHEST) <= 0) {
                return span;
            }
        } catch (DateTimeParseException | ArithmeticException e) {
            // answered below, together with spans out of range
        }
        throw Problems.invalid(
                List.of(new Problems.Field("advance", "must be a span of up to ten years ahead, such as PT6H or P3D")));
    }

    private static Duration weeks(String text) {
        return Duration.ofDays(Period.parse(text).getDays());
    }
}
