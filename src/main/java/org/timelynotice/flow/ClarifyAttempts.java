package org.timelynotice.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.delivery.Ladder;
import org.timelynotice.delivery.LadderTimes;
import org.timelynotice.delivery.Reconciliation;
import org.timelynotice.delivery.Reconciliation.Finding;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.Recipient;

/**
 * Looks up attempts of which nobody knows whether they went out: the answer was lost, the program died in the middle, or no
 * receipt came. What was surely not sent is sent again; what cannot be known goes by another address or to a person.
 */
public final class ClarifyAttempts {

    private static final int TOGETHER = 100;
    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(10);

    private final Rooms rooms;
    private final Map<Channel, Reconciliation> reconciliations;
    private final Composer composer;
    private final AttemptLog attemptLog;
    private final Ladder ladder;
    private final LadderTimes times;
    private final Transactions transactions;
    private final Clock clock;

    public ClarifyAttempts(Rooms rooms, Sending sending, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.reconciliations = sending.reconciliations();
        this.composer = sending.composer();
        this.attemptLog = new AttemptLog(rooms, sending);
        this.ladder = sending.ladder();
        this.times = sending.times();
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param text what the attempt said, composed again; empty where wording or facts have changed since
     */
    private record Question(Notice notice, Attempt attempt, Optional<ContactPoint> point, Optional<String> text) {}

    /** Looks at everything that has been unclear for long enough; returns how many it looked at. */
    public int clarifyAll() {
        int total = 0;
        for (int looked = clarifySome(); looked > 0; looked = clarifySome()) {
            total += looked;
        }
        return total;
    }

    private int clarifySome() {
        List<Question> questions = transactions.inOne(this::take);
        for (Question question : questions) {
            Finding finding = ask(question);
            transactions.inOne(() -> settle(question, finding));
        }
        return questions.size();
    }

    /** Takes a batch and moves its next look on, so that no other node asks about the same attempts meanwhile. */
    private List<Question> take() {
        Instant now = clock.instant();
        List<Notice> unclear = rooms.ledger().lockUnclear(now, TOGETHER);
        rooms.ledger()
                .save(
                        unclear.stream()
                                .map(notice -> notice.in(postponed(notice.state(), now)))
                                .toList(),
                        now);
        return unclear.stream().flatMap(notice -> question(notice).stream()).toList();
    }

    private NoticeState postponed(NoticeState state, Instant now) {
        Instant next = now.plus(times.settle());
        return state instanceof NoticeState.Sent sent
                ? new NoticeState.Sent(sent.attempt(), next)
                : new NoticeState.Unknown(attemptOf(state), next);
    }

    private Optional<Question> question(Notice notice) {
        return rooms.ledger().attempt(attemptOf(notice.state())).map(attempt -> question(notice, attempt));
    }

    private Question question(Notice notice, Attempt attempt) {
        Optional<Recipient> person = notice.recipient().flatMap(rooms.recipients()::find);
        Optional<ContactPoint> point = person.stream()
                .flatMap(p -> p.contactPoints().stream())
                .filter(p -> p.id().equals(attempt.point()))
                .findFirst();
        Optional<String> text = point.flatMap(p -> rooms.events()
                        .find(notice.event())
                        .map(event -> composer.compose(
                                notice,
                                person.orElseThrow(),
                                p,
                                event,
                                rooms.cases().find(notice.caseId()))))
                .filter(WordingResult.Words.class::isInstance)
                .map(words -> ((WordingResult.Words) words).rendered().text())
                .filter(words -> composer.mark(words).equals(attempt.text()));
        return new Question(notice, attempt, point, text);
    }

    private Finding ask(Question question) {
        Reconciliation provider = reconciliations.get(question.attempt().channel());
        if (provider == null || question.point().isEmpty() || question.text().isEmpty()) {
            return new Finding.CannotTell("this channel cannot be asked");
        }
        return provider.find(
                question.attempt().id().toString(),
                question.point().get().address(),
                question.attempt().startedAt(),
                question.text().get(),
                message -> anothers(question, message));
    }

    /** Two notices may have said the same to the same number: a message that is known as another attempt's is not this one's. */
    private boolean anothers(Question question, String providerId) {
        return transactions
                .inOne(() -> rooms.ledger().attemptOf(providerId))
                .filter(known -> !known.id().equals(question.attempt().id()))
                .isPresent();
    }

    private boolean settle(Question question, Finding finding) {
        Instant now = clock.instant();
        Optional<Notice> locked = rooms.ledger()
                .lock(question.notice().id())
                .filter(notice -> speaksOf(notice.state(), question.attempt().id()));
        Optional<Attempt> current = locked.flatMap(notice -> asItWas(question.attempt()));
        current.ifPresent(attempt -> settle(locked.get(), attempt, finding, now));
        return current.isPresent();
    }

    /** A receipt that came while the provider was asked knows more than its answer; the notice has its next look from it. */
    private Optional<Attempt> asItWas(Attempt asked) {
        return rooms.ledger().attempt(asked.id()).filter(current -> current.state() == asked.state());
    }

    private void settle(Notice notice, Attempt attempt, Finding finding, Instant now) {
        boolean wasAccepted = attempt.state() == AttemptState.ACCEPTED || attempt.state() == AttemptState.SENT;
        if (finding instanceof Finding.Found found) {
            settleFound(notice, atLeast(attempt, found, now), wasAccepted, now);
        } else if (wasAccepted) {
            withoutReceipt(notice, attempt, now);
        } else if (finding instanceof Finding.NotFound && longEnough(attempt, times.settle(), now)) {
            end(
                    notice,
                    attempt.ended(
                            AttemptState.NOT_SENT, Optional.empty(), Optional.of("the provider never had it"), now),
                    now);
        } else if (cannotBeAsked(attempt) || longEnough(attempt, GIVE_UP_AFTER, now)) {
            leaveUnknown(notice, attempt, now);
        }
    }

    /** A list may lag behind what a receipt has told. */
    private static Attempt atLeast(Attempt attempt, Finding.Found found, Instant now) {
        AttemptState state = Results.of(found.state());
        return AttemptLog.rank(state) < AttemptLog.rank(attempt.state())
                ? attempt
                : attempt.ended(state, Optional.of(found.providerId()), Optional.empty(), now);
    }

    private void settleFound(Notice notice, Attempt known, boolean wasAccepted, Instant now) {
        boolean silent = known.state() == AttemptState.ACCEPTED || known.state() == AttemptState.SENT;
        if (silent && wasAccepted) {
            withoutReceipt(notice, known, now);
        } else {
            end(notice, known, now);
        }
    }

    /** Accepted is not delivered: an urgent notice goes on to the next address, any other waits until a person must look. */
    private void withoutReceipt(Notice notice, Attempt attempt, Instant now) {
        if (notice.schedule().urgent() || longEnough(attempt, ladder.receiptWait(notice, attempt.startedAt()), now)) {
            rooms.ledger().end(List.of(attempt));
            attemptLog.moved(
                    notice.in(new NoticeState.Planned(
                            now, Optional.of("no proof of delivery; going on to the next way"))),
                    now);
        }
    }

    private void leaveUnknown(Notice notice, Attempt attempt, Instant now) {
        Attempt unknown = attempt.ended(
                AttemptState.UNKNOWN, Optional.empty(), Optional.of("nobody can say whether it went out"), now);
        rooms.ledger().end(List.of(unknown));
        attemptLog.moved(
                notice.in(new NoticeState.Planned(
                        now, Optional.of("an attempt may have gone out; going on to another way"))),
                now);
    }

    private void end(Notice notice, Attempt attempt, Instant now) {
        attemptLog.ended(List.of(attempt), Map.of(attempt.id(), notice), now);
    }

    private boolean cannotBeAsked(Attempt attempt) {
        return !reconciliations.containsKey(attempt.channel());
    }

    private static boolean longEnough(Attempt attempt, Duration wait, Instant now) {
        return !attempt.startedAt().plus(wait).isAfter(now);
    }

    static boolean speaksOf(NoticeState state, UUID attempt) {
        return state instanceof NoticeState.Open && attemptOf(state).equals(attempt);
    }

    static UUID attemptOf(NoticeState state) {
        if (state instanceof NoticeState.Sending sending) {
            return sending.attempt();
        }
        if (state instanceof NoticeState.Sent sent) {
            return sent.attempt();
        }
        return state instanceof NoticeState.Unknown unknown ? unknown.attempt() : new UUID(0, 0);
    }
}
