package org.timelynotice.web.console;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Task;
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
    private final Desk desk;

    SandboxPanel(MoveClock clock, Outbox outbox, Desk desk) {
        this.clock = clock;
        this.outbox = outbox;
        this.desk = desk;
    }

    /**
     * What happened while the clock moved.
     *
     * @param sent messages that went out
     * @param tasks things to do that were put before a person
     */
    record Meanwhile(int sent, int tasks) {}

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

    /** Moves the clock and says what happened meanwhile. */
    Meanwhile advance(Duration by) {
        int sentBefore = outbox.all().size();
        Set<UUID> tasksBefore = tasks();
        clock.advance(by);
        Set<UUID> opened = tasks();
        opened.removeAll(tasksBefore);
        return new Meanwhile(outbox.all().size() - sentBefore, opened.size());
    }

    private Set<UUID> tasks() {
        return desk.openTasks(Integer.MAX_VALUE).stream().map(Task::id).collect(Collectors.toCollection(HashSet::new));
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
                Labels.of(Channel.valueOf(one.channel())),
                one.to(),
                one.subject().orElse(null),
                one.body(),
                one.language().map(Locale::toLanguageTag).orElse(null),
                one.notice().orElse(null));
    }
}
