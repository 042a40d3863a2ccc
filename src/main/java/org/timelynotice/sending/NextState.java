package org.timelynotice.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.delivery.Reconciliation.Finding;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.DeliveredNotice;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeInFlight;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Proof;

/** Decides what an answer, a receipt or a look-up makes of a notice: the one place where that is decided. */
public final class NextState {

    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(10);

    private static final String SOMEBODY_ELSE = "the number is somebody else's; going on to another way";

    private final LadderTimes times;

    NextState(LadderTimes times) {
        this.times = times;
    }

    /**
     * What is to be written down of one report.
     *
     * @param known the attempt as it is on record
     */
    public Outcome after(Notice notice, Attempt known, Report report, Instant now) {
        if (report instanceof Report.Answer answer) {
            return known.state().unproven()
                    ? recorded(notice, known, AttemptReading.of(known, answer.result(), answer.at()), now)
                    : new Outcome.NoNews();
        }
        if (report instanceof Report.Receipt receipt) {
            return isOf(known, receipt)
                            && AttemptReading.state(receipt.status()).saysMoreThan(known.state())
                    ? recorded(notice, known, AttemptReading.of(known, receipt, now), now)
                    : new Outcome.NoNews();
        }
        if (report instanceof Report.Reply reply) {
            return replied(notice, known, reply.isReader() ? AttemptState.CONFIRMED : AttemptState.MISDIRECTED, now);
        }
        var lookUp = (Report.LookUp) report;
        return current(notice, known)
                .filter(flight -> known.state() == lookUp.askedOf())
                .map(flight -> lookedUp(flight, known, lookUp, now))
                .orElseGet(Outcome.NoNews::new);
    }

    /** A receipt under another name than the provider gave the message is of another message, whatever address it was sent to. */
    private static boolean isOf(Attempt known, Report.Receipt receipt) {
        return known.providerId().filter(id -> !id.equals(receipt.providerId())).isEmpty();
    }

    /** The next look at a notice that is being looked up, so that no other node asks about it meanwhile. */
    public Notice whileLookedUp(NoticeInFlight flight, Instant now) {
        return flight.lookedUp(now.plus(times.settle()));
    }

    /** What surely did not go out cannot have been answered. */
    private Outcome replied(Notice notice, Attempt known, AttemptState said, Instant now) {
        return said.saysMoreThan(known.state()) && known.state().mayHaveGoneOut()
                ? recorded(notice, known, known.ended(said, Optional.empty(), Optional.empty(), now), now)
                : new Outcome.NoNews();
    }

    /** Nobody answered an urgent notice that arrived. */
    public Notice unanswered(DeliveredNotice delivered, Instant now) {
        return delivered.plannedAgain(now, "delivered, and nobody answered; going on to the next way");
    }

    /** Proof may come after the ladder went on: wherever the notice stands by then, its reader has been told. */
    private Outcome recorded(Notice notice, Attempt known, Attempt attempt, Instant now) {
        Optional<Notice> next = notice.provenBy(attempt)
                ? proven(notice, attempt, now)
                : current(notice, attempt)
                        .map(flight -> step(flight, attempt, now))
                        .or(() -> disowned(notice, attempt, now));
        return next.<Outcome>map(moved -> new Outcome.Moved(attempt, moved))
                .orElseGet(() -> proofIsLost(notice, known, attempt)
                        ? new Outcome.Disproved(attempt, notice)
                        : new Outcome.Recorded(attempt, notice));
    }

    private static boolean proofIsLost(Notice notice, Attempt known, Attempt attempt) {
        return notice.isMet() && Proof.ends(notice, known) && !Proof.ends(notice, attempt);
    }

    /** An answer ends what a person was asked to make sure of, too, but not what the law asks for beyond the message: that they see to. */
    private static Optional<Notice> proven(Notice notice, Attempt attempt, Instant now) {
        boolean handedOver =
                notice.state() instanceof NoticeState.Referred && attempt.state() == AttemptState.CONFIRMED;
        return handedOver
                ? notice.withPerson()
                        .filter(handed -> notice.grounds().rest().isEmpty())
                        .map(handed -> handed.told(attempt.startedAt(), "its reader answered the message"))
                : notice.open().map(open -> open.met(attempt.startedAt(), now));
    }

    /** It was taken for delivered to its reader, and somebody else has it. */
    private static Optional<Notice> disowned(Notice notice, Attempt attempt, Instant now) {
        return notice.state() instanceof NoticeState.Delivered delivered
                        && delivered.attempt().equals(attempt.id())
                        && attempt.state() == AttemptState.MISDIRECTED
                ? Optional.of(new DeliveredNotice(notice).plannedAgain(now, SOMEBODY_ELSE))
                : Optional.empty();
    }

    private static Optional<NoticeInFlight> current(Notice notice, Attempt attempt) {
        return notice.inFlight().filter(flight -> flight.attempt().equals(attempt.id()));
    }

    private Notice step(NoticeInFlight flight, Attempt attempt, Instant now) {
        return switch (attempt.state()) {
            case ACCEPTED, SENT, DELIVERED, CONFIRMED -> told(flight, attempt, now);
            case MISDIRECTED -> flight.plannedAgain(now, Optional.of(SOMEBODY_ELSE));
            case UNKNOWN, STARTED -> whileLookedUp(flight, now);
            case NOT_SENT, THROTTLED, REFUSED, FAILED ->
                flight.plannedAgain(now, attempt.code().map(code -> "not sent yet: " + code));
        };
    }

    /** Where danger asks for an answer, a mail proves nothing, and a text only that it may be answered. */
    private Notice told(NoticeInFlight flight, Attempt attempt, Instant now) {
        Notice notice = flight.notice();
        if (notice.provenBy(attempt) || !attempt.channel().loud() && !notice.asksForAnswer()) {
            return flight.met(attempt.startedAt(), now);
        }
        if (!attempt.channel().loud()) {
            return flight.plannedAgain(
                    now, Optional.of("nothing tells whether a mail is read; going on to the next way"));
        }
        return attempt.state().arrived()
                ? flight.delivered(now.plus(wait(notice, now, times.answer())))
                : flight.accepted(now.plus(receiptWait(notice, attempt.startedAt())));
    }

    private Outcome lookedUp(NoticeInFlight flight, Attempt known, Report.LookUp lookUp, Instant now) {
        if (lookUp.finding() instanceof Finding.Found found) {
            Attempt attempt = atLeast(known, found, now);
            return known.state().awaitsReceipt() && attempt.state().awaitsReceipt()
                    ? withoutReceipt(flight, attempt, now)
                    : new Outcome.Moved(attempt, step(flight, attempt, now));
        }
        if (known.state().awaitsReceipt()) {
            return withoutReceipt(flight, known, now);
        }
        if (lookUp.finding() instanceof Finding.NotFound && longEnough(known, times.settle(), now)) {
            return notListed(flight, known, now);
        }
        return !lookUp.askable() || longEnough(known, GIVE_UP_AFTER, now)
                ? leftUnknown(flight, known, now)
                : new Outcome.NoNews();
    }

    /** What a list does not have it may have a little later: it is looked up once more before the address is used again. */
    private Outcome notListed(NoticeInFlight flight, Attempt known, Instant now) {
        if (known.notListedAt().isEmpty()) {
            Attempt missing = AttemptReading.because(
                    known, AttemptState.UNKNOWN, "not listed by the provider at a first look", now);
            return new Outcome.Recorded(missing.notListed(now), flight.notice());
        }
        Instant second = known.notListedAt().get().plus(times.settle().dividedBy(2));
        if (now.isBefore(second)) {
            return new Outcome.NoNews();
        }
        Attempt lost = AttemptReading.because(known, AttemptState.NOT_SENT, "the provider never had it", now);
        return new Outcome.Moved(lost, step(flight, lost, now));
    }

    /** A list may lag behind what a receipt has told. */
    private static Attempt atLeast(Attempt attempt, Finding.Found found, Instant now) {
        AttemptState state = AttemptReading.state(found.state());
        return attempt.state().saysMoreThan(state)
                ? attempt
                : AttemptReading.taken(attempt, state, found.providerId(), now);
    }

    /** Accepted is not delivered: an urgent notice goes on to the next address, any other waits until a person must look. */
    private Outcome withoutReceipt(NoticeInFlight flight, Attempt attempt, Instant now) {
        Notice notice = flight.notice();
        return notice.schedule().urgent() || longEnough(attempt, receiptWait(notice, attempt.startedAt()), now)
                ? new Outcome.Moved(
                        attempt,
                        flight.plannedAgain(now, Optional.of("no proof of delivery; going on to the next way")))
                : new Outcome.NoNews();
    }

    private static Outcome leftUnknown(NoticeInFlight flight, Attempt known, Instant now) {
        return new Outcome.Moved(
                AttemptReading.because(known, AttemptState.UNKNOWN, "nobody can say whether it went out", now),
                flight.plannedAgain(now, Optional.of("an attempt may have gone out; going on to another way")));
    }

    private static boolean longEnough(Attempt attempt, Duration wait, Instant now) {
        return !attempt.startedAt().plus(wait).isAfter(now);
    }

    /**
     * How long to wait for the proof that a text arrived. Half of the time that is left belongs to the next address, or to the
     * person who makes sure.
     */
    private Duration receiptWait(Notice notice, Instant sent) {
        return wait(notice, sent, times.receiptWait(notice.schedule().urgent()));
    }

    private Duration wait(Notice notice, Instant from, Duration longest) {
        Duration shortest = times.receiptWait(true);
        return Stream.of(notice.schedule().deadline(), notice.schedule().expires())
                .flatMap(Optional::stream)
                .filter(end -> end.isAfter(from))
                .map(end -> Duration.between(from, end).dividedBy(2))
                .map(half -> half.compareTo(shortest) < 0 ? shortest : half)
                .reduce(longest, (shorter, share) -> share.compareTo(shorter) < 0 ? share : shorter);
    }
}
