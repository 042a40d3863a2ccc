package org.timelynotice.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.timelynotice.delivery.Ladder;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.delivery.Rendered;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Staleness;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;

/**
 * Sends what is due: locks a batch, reads everything again, writes the attempts, commits, and only then calls the providers; what
 * they answer is written in a second transaction. A crash in between leaves attempts that {@link ClarifyAttempts} looks up.
 */
public final class SendDueNotices {

    /** Three rounds of calls at the most patient time-out end well within the lease. */
    private static final int TOGETHER = 144;

    private static final Duration VALIDITY = Duration.ofHours(1);
    /** A carrier that may try for less than this need not begin. */
    private static final Duration SHORTEST_VALIDITY = Duration.ofMinutes(1);

    private static final long GLANCE_SECONDS = 1;

    private final Rooms rooms;
    private final Ladder ladder;
    private final Composer composer;
    private final Calls calls;
    private final AttemptLog attemptLog;
    private final Duration reminderGap;
    private final Transactions transactions;
    private final Supplier<UUID> ids;
    private final Clock clock;
    private final Predicate<Notice> mayLeave;
    private final boolean live;

    public SendDueNotices(Rooms rooms, Sending sending, Transactions transactions, Supplier<UUID> ids, Clock clock) {
        this.rooms = rooms;
        this.ladder = sending.ladder();
        this.composer = sending.composer();
        this.mayLeave = sending::mayLeave;
        this.live = sending.live();
        this.reminderGap = sending.reminderGap();
        this.attemptLog = new AttemptLog(rooms, sending);
        this.calls = new Calls(sending, attemptLog, transactions, clock);
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sends until nothing is due; returns how many messages went to a provider. One caller at a time, so that no call is left behind. */
    public synchronized int sendAll() {
        int total = 0;
        for (Batch batch = due(); batch.looked() > 0; batch = due()) {
            total += batch.ready().size() + urgentUntil(calls.make(batch.ready()));
        }
        return total;
    }

    /** Urgent news does not wait for the slowest call of a batch; returns how much of it was sent meanwhile. */
    private int urgentUntil(CompletableFuture<Void> running) {
        int total = 0;
        CompletableFuture<Void> all = running;
        while (!ended(all)) {
            List<Calls.Ready> urgent = prepare(rooms.ledger()::lockUrgent).ready();
            all = CompletableFuture.allOf(all, calls.make(urgent));
            total += urgent.size();
        }
        return total;
    }

    private static boolean ended(CompletableFuture<Void> calls) {
        try {
            calls.get(GLANCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while providers were called", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Transactions.TryAgain again ? again : new IllegalStateException(e.getCause());
        }
    }

    private record Batch(int looked, List<Calls.Ready> ready) {}

    private Batch due() {
        return prepare(rooms.ledger()::lockDue);
    }

    private Batch prepare(BiFunction<Instant, Integer, List<Notice>> lock) {
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            List<Notice> due = lock.apply(now, TOGETHER);
            if (due.isEmpty()) {
                return new Batch(0, List.of());
            }
            var ready = new ArrayList<Calls.Ready>();
            var changed = new ArrayList<Notice>();
            var dossier = new Dossier(rooms, due, reminderGap);
            for (Notice notice : due) {
                dossier.person(notice)
                        .ifPresentOrElse(
                                person -> prepare(notice, person, dossier, now, ready, changed),
                                () -> changed.add(notice.in(
                                        new NoticeState.Referred(Optional.of("the record of this person is gone")))));
            }
            rooms.ledger().save(changed, now);
            rooms.ledger().start(ready.stream().map(Calls.Ready::attempt).toList());
            attemptLog.started(ready.stream().map(Calls.Ready::attempt).toList(), changed, now);
            return new Batch(due.size(), ready);
        });
    }

    private void prepare(
            Notice notice,
            Recipient person,
            Dossier dossier,
            Instant now,
            List<Calls.Ready> ready,
            List<Notice> changed) {
        List<Attempt> attempts = dossier.attempts().getOrDefault(notice.id(), List.of());
        Optional<NoticeState.Closed> overtaken = Staleness.of(notice, attempts, dossier.latestNews(notice));
        if (overtaken.isPresent()) {
            changed.add(notice.in(overtaken.get()));
            return;
        }
        if (dossier.repeats(notice, now)) {
            changed.add(notice.in(new NoticeState.Superseded(
                    Optional.of("a reminder at the time of another notice of the same would say nothing new"))));
            return;
        }
        Ladder.Step step = ladder.next(notice, person, dossier.adverse(), attempts, now);
        if (step instanceof Ladder.Step.Wait wait) {
            changed.add(notice.in(new NoticeState.Planned(wait.until(), Optional.of(wait.reason()))));
            wait.question().ifPresent(reason -> rooms.ledger().ask(notice.id(), reason, now));
        } else if (step instanceof Ladder.Step.Close close) {
            changed.add(notice.in(close.state()));
        } else {
            compose(notice, person, ((Ladder.Step.Send) step).point(), dossier, now, ready, changed);
        }
    }

    private void compose(
            Notice notice,
            Recipient person,
            ContactPoint point,
            Dossier dossier,
            Instant now,
            List<Calls.Ready> ready,
            List<Notice> changed) {
        if (!mayLeave.test(notice)) {
            refer(notice, "counsel has not signed off the rule; a person decides", changed);
            return;
        }
        WordingResult words = composer.compose(notice, person, point, dossier.event(notice), dossier.file(notice));
        if (words instanceof WordingResult.NoText none) {
            refer(notice, "there is no safe text for this person: " + none.cause(), changed);
            return;
        }
        Rendered rendered = ((WordingResult.Words) words).rendered();
        if (live && !rendered.reviewed()) {
            refer(notice, "the text has not been reviewed yet; a person tells them", changed);
            return;
        }
        Attempt attempt = Attempt.started(
                ids.get(), notice.id(), point.channel(), point.id(), composer.mark(rendered.text()), now);
        ready.add(new Calls.Ready(
                attempt, message(notice, attempt, point, rendered, validity(notice, person, point, now))));
        changed.add(notice.in(new NoticeState.Sending(attempt.id(), now.plus(Calls.LEASE))));
    }

    private static void refer(Notice notice, String reason, List<Notice> changed) {
        changed.add(notice.in(new NoticeState.Referred(Optional.of(reason))));
    }

    private static OutboundMessage message(
            Notice notice, Attempt attempt, ContactPoint point, Rendered rendered, Duration validity) {
        return new OutboundMessage(
                attempt.id().toString(),
                point.address(),
                rendered.subject(),
                rendered.text(),
                rendered.html(),
                rendered.language(),
                notice.id() + "." + attempt.point().value(),
                validity);
    }

    /** A text that comes after the hearing has begun is false, and one in hours that are not safe a danger: the carrier gives up before. */
    private Duration validity(Notice notice, Recipient person, ContactPoint point, Instant now) {
        Optional<Duration> safe = ladder.closes(notice, person, point, now)
                .map(end -> Duration.between(now, end))
                .map(left -> left.compareTo(SHORTEST_VALIDITY) < 0 ? SHORTEST_VALIDITY : left);
        Optional<Duration> useful = notice.schedule().expires().map(end -> Duration.between(now, end));
        return Stream.of(Optional.of(VALIDITY), safe, useful)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
