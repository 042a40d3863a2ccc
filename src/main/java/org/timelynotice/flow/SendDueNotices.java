package org.timelynotice.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.delivery.OutboundMessage;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.notice.WordsSent;
import org.timelynotice.sending.BatchRecords;
import org.timelynotice.sending.Openings;
import org.timelynotice.sending.Preparation;
import org.timelynotice.sending.Preparation.Call;
import org.timelynotice.sending.Preparation.Result;
import org.timelynotice.sending.ProviderCalls;
import org.timelynotice.sending.ProviderCalls.Answered;
import org.timelynotice.sending.Sending;

/**
 * Sends what is due: locks a batch, reads everything again, writes the attempts, commits, and only then calls the providers; what
 * they answer is written in another transaction, as soon as it has come. A crash in between leaves attempts that {@link ClarifyAttempts} looks up.
 */
public final class SendDueNotices {

    private static final Logger LOG = LoggerFactory.getLogger(SendDueNotices.class);

    private static final int TOGETHER = 144;
    private static final Batch NOTHING = new Batch(0, List.of());

    /** How long to wait for an answer before looking for what has become due meanwhile. */
    private static final Duration GLANCE = Duration.ofMillis(250);

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(5);

    /** Where one text tells several readers of a number, it is the one that says most. */
    private static final Comparator<Notice> VICTIMS_FIRST = Comparator.comparing(Notice::role);

    private final Rooms rooms;
    private final WordsSent words;
    private final Sending sending;
    private final Preparation preparation;
    private final RecordOutcome outcomes;
    private final Transactions transactions;
    private final Clock clock;
    private final Object all = new Object();
    private final Object urgent = new Object();

    public SendDueNotices(
            Rooms rooms, WordsSent words, Sending sending, Transactions transactions, Supplier<UUID> ids, Clock clock) {
        this.rooms = rooms;
        this.words = words;
        this.sending = sending;
        this.preparation = new Preparation(sending, ids);
        this.outcomes = new RecordOutcome(rooms, sending);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends until nothing is due; returns how many messages went to a provider. One caller at a time, so that no call is left behind. */
    public int sendAll() {
        synchronized (all) {
            return send(rooms.ledger()::lockDue, false);
        }
    }

    /** The same of urgent news alone, beside all other: whatever keeps the rest, it is called for at once. */
    public int sendUrgent() {
        synchronized (urgent) {
            return send(rooms.ledger()::lockUrgent, true);
        }
    }

    /** Prepares as much as there are callers free, and writes each answer down when it comes. */
    private int send(BiFunction<Instant, Integer, List<Notice>> lock, boolean isUrgent) {
        var calls = new ProviderCalls(sending, this::stillWanted, clock);
        int total = 0;
        try {
            boolean more = true;
            while (more || calls.open()) {
                int room = Math.min(TOGETHER, calls.room(isUrgent));
                boolean looks = room > 0;
                Batch batch = looks ? prepare(lock, room) : NOTHING;
                calls.make(batch.ready());
                total += batch.ready().size();
                boolean found = batch.looked() > 0;
                more = found || !looks;
                boolean nothingToWaitFor = found || looks && !calls.open();
                record(calls.answers(nothingToWaitFor ? Duration.ZERO : GLANCE));
            }
            return total;
        } finally {
            while (calls.open()) {
                record(calls.answers(GLANCE));
            }
        }
    }

    /** From the moment in which a change of a person is on record no call begins that did not know of it. */
    private boolean stillWanted(Call call) {
        return rooms.recipients()
                .version(call.reader())
                .filter(version -> version == call.version())
                .isPresent();
    }

    private record Batch(int looked, List<Call> ready) {}

    private Batch prepare(BiFunction<Instant, Integer, List<Notice>> lock, int most) {
        return transactions.inOne(() -> {
            Instant now = clock.instant();
            List<Notice> due = lock.apply(now, most);
            return due.isEmpty() ? NOTHING : new Batch(due.size(), prepare(due, now));
        });
    }

    private List<Call> prepare(List<Notice> due, Instant now) {
        BatchRecords records = ReadRecords.of(due, rooms, sending);
        Openings openings = sending.openings(now);
        List<Result> results = due.stream()
                .sorted(VICTIMS_FIRST)
                .map(notice -> prepare(notice, records, openings, now))
                .toList();
        List<Call> ready =
                results.stream().flatMap(result -> result.calls().stream()).toList();
        rooms.ledger().save(results.stream().map(Result::notice).toList(), now);
        rooms.ledger().start(ready.stream().map(Call::attempt).toList());
        words.keep(ready.stream().map(SendDueNotices::words).toList());
        results.forEach(result -> result.question()
                .ifPresent(why -> rooms.ledger().ask(result.notice().id(), why, now)));
        Map<NoticeId, Notice> before = due.stream().collect(Collectors.toMap(Notice::id, Function.identity()));
        rooms.audit()
                .appendAll(results.stream()
                        .flatMap(result ->
                                entries(result, before.get(result.notice().id()), now))
                        .toList());
        return ready;
    }

    private Result prepare(Notice notice, BatchRecords records, Openings openings, Instant now) {
        Result result = preparation.of(new PlannedNotice(notice), records, openings, now);
        result.calls().forEach(call -> records.begins(call.attempt()));
        return result;
    }

    private static WordsSent.Words words(Call call) {
        OutboundMessage message = call.message();
        return new WordsSent.Words(
                call.attempt().id(), call.reader(), message.subject(), message.text(), message.language());
    }

    /** A notice that is being sent says so by its attempts; what one waits for is said once. */
    private static Stream<AuditEntry> entries(Result result, @Nullable Notice before, Instant now) {
        Stream<AuditEntry> starts =
                result.calls().stream().map(call -> RecordOutcome.startOf(result.notice(), call.attempt(), now));
        return result.notice().state() instanceof NoticeState.Sending || waitsOn(before, result.notice())
                ? starts
                : Stream.concat(starts, Stream.of(RecordOutcome.stateOf(result.notice(), now)));
    }

    private static boolean waitsOn(@Nullable Notice before, Notice after) {
        return before != null
                && after.state() instanceof NoticeState.Planned planned
                && planned.reason().equals(before.state().reason());
    }

    /** What providers answered is worth more than one failed commit: without it nobody knows what went out. */
    private void record(List<Answered> answers) {
        if (answers.isEmpty()) {
            return;
        }
        Instant end = answers.stream()
                .map(Answered::leaseEnds)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Duration pause = SHORT;
        while (true) {
            try {
                transactions.inOne(() -> outcomes.answers(answers, clock.instant()));
                return;
            } catch (Transactions.TryAgain e) {
                if (!clock.instant().plus(pause).isBefore(end)) {
                    LOG.error("the answers to {} calls could not be written; they are looked up", answers.size());
                    throw e;
                }
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONG) < 0 ? pause.multipliedBy(2) : LONG;
            }
        }
    }
}
