package org.timelynotice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.QuietHours;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.WakeFor;

/**
 * The ladder that one notice climbs: the first address its reader named, again with growing pauses while the provider is down,
 * then the next address, and in the end a person. An address that may have been reached is never used twice.
 */
public final class Ladder {

    private final LadderTimes times;
    private final QuietHours quietHours;
    private final Set<Channel> served;

    /**
     * @param served the channels for which there is a provider
     */
    public Ladder(LadderTimes times, QuietHours quietHours, Set<Channel> served) {
        this.times = times;
        this.quietHours = quietHours;
        this.served = Set.copyOf(served);
    }

    /** What to do next with a notice that is due. */
    public sealed interface Step {

        record Send(ContactPoint point) implements Step {}

        /**
         * @param question what a person must decide although the notice stays planned; asked once, when its time is about to be missed
         */
        record Wait(Instant until, String reason, Optional<String> question) implements Step {}

        record Close(NoticeState.Closed state) implements Step {}
    }

    /**
     * Decides the next step of a notice that nobody is sending.
     *
     * @param adverse addresses of anybody that belong to the other side
     */
    public Step next(
            Notice notice, Recipient person, Set<ContactPointId> adverse, List<Attempt> attempts, Instant now) {
        Optional<Instant> arrived = attempts.stream()
                .filter(attempt -> attempt.state() == AttemptState.DELIVERED)
                .map(Attempt::startedAt)
                .min(Comparator.naturalOrder());
        if (arrived.isPresent()) {
            return new Step.Close(notice.met(arrived.get(), now));
        }
        if (notice.schedule().expired(now)) {
            return new Step.Close(
                    Attempt.anyMayHaveGoneOut(attempts)
                            ? NoticeState.Referred.unproven()
                            : new NoticeState.NotMet(Optional.of("its time passed before it could be sent")));
        }
        List<ContactPoint> usable = person.contactPoints().stream()
                .filter(point -> served.contains(point.channel()))
                .filter(ContactPoint::usable)
                .filter(point -> !adverse.contains(point.id()))
                .toList();
        return usable.isEmpty()
                ? refer(
                        person.contactPoints().stream().anyMatch(point -> adverse.contains(point.id()))
                                ? "the address on file belongs to a party on the other side"
                                : "no safe way to reach this person is left")
                : new Climb(times, quietHours, notice, person, attempts, now).step(usable);
    }

    /** The state of a notice after a call, and when to look again. */
    public NoticeState after(Notice notice, Attempt attempt, Instant now) {
        return switch (attempt.state()) {
            case DELIVERED -> notice.met(attempt.startedAt(), now);
            case ACCEPTED, SENT ->
                attempt.channel() == Channel.SMS
                        ? new NoticeState.Sent(attempt.id(), now.plus(receiptWait(notice, attempt.startedAt())))
                        : notice.met(attempt.startedAt(), now);
            case UNKNOWN, STARTED -> new NoticeState.Unknown(attempt.id(), now.plus(times.settle()));
            case NOT_SENT, THROTTLED, REFUSED, FAILED ->
                new NoticeState.Planned(now, attempt.code().map(code -> "not sent yet: " + code));
        };
    }

    /** When the hours end in which a message may come to an address; empty where it may come at any. */
    public Optional<Instant> closes(Notice notice, Recipient person, ContactPoint point, Instant now) {
        return mayWake(notice.kind(), point) ? Optional.empty() : quietHours.closes(now, point, person.zone());
    }

    /**
     * How long to wait for the proof that a text arrived. Half of the time that is left belongs to the next address, or to the
     * person who makes sure.
     */
    public Duration receiptWait(Notice notice, Instant sent) {
        Duration shortest = times.receiptWait(true);
        return Stream.of(notice.schedule().deadline(), notice.schedule().expires())
                .flatMap(Optional::stream)
                .filter(end -> end.isAfter(sent))
                .map(end -> Duration.between(sent, end).dividedBy(2))
                .map(half -> half.compareTo(shortest) < 0 ? shortest : half)
                .reduce(
                        times.receiptWait(notice.schedule().urgent()),
                        (shorter, share) -> share.compareTo(shorter) < 0 ? share : shorter);
    }

    static Step refer(String reason) {
        return new Step.Close(new NoticeState.Referred(Optional.of(reason)));
    }

    /** Whether a person asked to be told of this kind of news at any hour, at this address. */
    static boolean mayWake(EventKind kind, ContactPoint point) {
        return kind == EventKind.RELEASED && point.wakeFor().contains(WakeFor.RELEASE)
                || kind == EventKind.ESCAPED && point.wakeFor().contains(WakeFor.ESCAPE);
    }

    /** Ends the code of a refusal after which another try with the same address may work. */
    public static final String RETRYABLE = " (another try may help)";
}
