package org.timelynotice.web.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.timelynotice.platform.OnlyInSandbox;
import org.timelynotice.recipient.Channel;
import org.timelynotice.sandbox.MoveClock;
import org.timelynotice.sandbox.Outbox;

/** What only the sandbox has: a clock to move and an outbox to look into. */
@Component
@OnlyInSandbox
class SandboxPanel {

    /** More than these are not shown. */
    static final int MOST = 12;

    private final MoveClock clock;
    private final Outbox outbox;

    SandboxPanel(MoveClock clock, Outbox outbox) {
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * A message that a built-in provider took; the addresses are fictional.
     *
     * @param language of subject and body, as a tag such as {@code es}; null if that is not on record
     * @param notice the notice it was sent for; null if that is not on record
     */
    record Sent(
            Times.When at,
            String channel,
            String to,
            @Nullable String subject,
            String body,
            @Nullable String language,
            @Nullable UUID notice) {}

    Instant now() {
        return clock.now();
    }

    /** Moves the clock and says how many messages went out meanwhile. */
    int advance(Duration by) {
        int before = outbox.all().size();
        clock.advance(by);
        return outbox.all().size() - before;
    }

    /** The latest messages, newest first. */
    List<Sent> sent(Times times, ZoneId zone) {
        List<Outbox.Delivered> all = new ArrayList<>(outbox.all());
        Collections.reverse(all);
        return all.stream().limit(MOST).map(one -> sent(one, times, zone)).toList();
    }

    private static Sent sent(Outbox.Delivered one, Times times, ZoneId zone) {
        return new Sent(
                times.at(one.at(), zone),
                Words.of(Channel.valueOf(one.channel())),
                one.to(),
                one.subject().orElse(null),
                one.body(),
                one.language().map(Locale::toLanguageTag).orElse(null),
                one.notice().orElse(null));
    }
}
