package org.timelynotice.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.flow.AskAboutOverdue;
import org.timelynotice.flow.ChangeHolds;
import org.timelynotice.flow.ClarifyAttempts;
import org.timelynotice.flow.ReadMessages;
import org.timelynotice.flow.SendDueNotices;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.recipient.Recipients;

/** Moves the sandbox's clock and lets everything that falls due on the way happen at its own instant, in order. */
public final class MoveClock {

    private static final int MOST_STOPS = 100_000;

    private final SandboxClock clock;
    private final NoticeLedger ledger;
    private final Recipients people;
    private final ChangeHolds holds;
    private final ReadMessages read;
    private final SendDueNotices send;
    private final ClarifyAttempts clarify;
    private final AskAboutOverdue overdue;

    MoveClock(
            SandboxClock clock,
            NoticeLedger ledger,
            Recipients people,
            ChangeHolds holds,
            ReadMessages read,
            SendDueNotices send,
            ClarifyAttempts clarify,
            AskAboutOverdue overdue) {
        this.clock = clock;
        this.ledger = ledger;
        this.people = people;
        this.holds = holds;
        this.read = read;
        this.send = send;
        this.clarify = clarify;
        this.overdue = overdue;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Moves on by a span of time and answers with the new instant, once nothing is left to do at it. */
    public synchronized Instant advance(Duration by) {
        Instant target = clock.instant().plus(by);
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            settle();
            Optional<Instant> next = Stream.of(ledger.nextLook(), people.nextLook())
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder())
                    .filter(at -> at.isBefore(target));
            if (next.isEmpty()) {
                break;
            }
            clock.moveTo(next.get());
        }
        clock.moveTo(target);
        settle();
        return clock.instant();
    }

    private void settle() {
        holds.lookAtAll();
        read.readAll();
        send.sendAll();
        clarify.clarifyAll();
        send.sendAll();
        overdue.askAll();
    }
}
