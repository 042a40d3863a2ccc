package org.timelynotice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeSchedule;
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

        record Wait(Instant until, String reason) implements Step {}

        record Close(NoticeState.Closed state) implements Step {}
    }

    /**
     * Decides the next step of a notice that nobody is sending.
     *
     * @param adverse addresses of this person that belong to the other side
     */
    public Step next(
            Notice notice, Recipient person, Set<ContactPointId> adverse, List<Attempt> attempts, Instant now) {
        if (notice.schedule().expired(now)) {
            return new Step.Close(new NoticeState.NotMet(Optional.of("its time passed before it could be sent")));
        }
        List<ContactPoint> usable = person.contactPoints().stream()
                .filter(point -> served.contains(point.channel()))
                .filter(ContactPoint::usable)
                .filter(point -> !adverse.contains(point.id()))
                .toList();
        if (usable.isEmpty()) {
            return refer(
                    adverse.isEmpty()
                            ? "no safe way to reach this person is left"
                            : "the address on file belongs to a party on the other side");
        }
        return climb(notice, person, usable, attempts, now);
    }

    private Step climb(
            Notice notice, Recipient person, List<ContactPoint> usable, List<Attempt> attempts, Instant now) {
        var rungs = new ArrayList<Rung>();
        for (int i = 0; i < usable.size(); i++) {
            ContactPoint point = usable.get(i);
            Instant budgetEnds = budgetEnds(notice, attempts, i + 1, usable.size(), now);
            rungs.add(new Rung(point, of(point, person, attempts), budgetEnds));
        }
        List<Rung> left = rungs.stream().filter(rung -> !rung.spent(now)).toList();
        if (left.isEmpty()) {
            return refer(
                    attempts.stream().anyMatch(attempt -> attempt.state().mayHaveGoneOut())
                            ? "it was sent, but nothing proves that it arrived; a person makes sure"
                            : "every way to reach this person has been tried");
        }
        List<Step> steps = left.stream()
                .filter(rung -> rung.inUse() || left.stream().noneMatch(Rung::inUse))
                .map(rung -> step(notice, person, rung, now))
                .toList();
        return steps.stream()
                .filter(step -> !notice.schedule().urgent() && inTime(step, notice.schedule()))
                .findFirst()
                .orElseGet(() -> Collections.min(steps, Comparator.comparing(Ladder::moment)));
    }

    /** The first choice is kept where it opens in time; urgent news takes whatever opens first. */
    private static boolean inTime(Step step, NoticeSchedule schedule) {
        return step instanceof Step.Send
                || step instanceof Step.Wait wait && !schedule.late(wait.until()) && !schedule.expired(wait.until());
    }

    private static Instant moment(Step step) {
        if (step instanceof Step.Wait wait) {
            return wait.until();
        }
        return step instanceof Step.Send ? Instant.MIN : Instant.MAX;
    }

    private Step step(Notice notice, Recipient person, Rung rung, Instant now) {
        Instant pauseEnds = rung.pauseEnds();
        Instant earliest = pauseEnds.isAfter(now) ? pauseEnds : now;
        Optional<Instant> safe = mayWake(notice.kind(), rung.point())
                ? Optional.of(earliest)
                : quietHours.next(earliest, rung.point(), person.zone());
        if (safe.isEmpty()) {
            return refer("this person named no hour at which the address is safe");
        }
        if (safe.get().isAfter(now)) {
            return new Step.Wait(
                    safe.get(),
                    pauseEnds.isAfter(now) ? "the provider was down; tried again later" : "waits for a safe hour");
        }
        return new Step.Send(rung.point());
    }

    /** The state of a notice after a call, and when to look again. */
    public NoticeState after(Notice notice, Attempt attempt, Instant now) {
        return switch (attempt.state()) {
            case DELIVERED -> notice.met(now);
            case ACCEPTED, SENT ->
                attempt.channel() == Channel.SMS
                        ? new NoticeState.Sent(
                                attempt.id(),
                                now.plus(times.receiptWait(notice.schedule().urgent())))
                        : notice.met(now);
            case UNKNOWN, STARTED -> new NoticeState.Unknown(attempt.id(), now.plus(times.settle()));
            case NOT_SENT, THROTTLED, REFUSED, FAILED ->
                new NoticeState.Planned(now, attempt.code().map(code -> "not sent yet: " + code));
        };
    }

    private static Step refer(String reason) {
        return new Step.Close(new NoticeState.Referred(Optional.of(reason)));
    }

    private static boolean mayWake(EventKind kind, ContactPoint point) {
        return kind == EventKind.RELEASED && point.wakeFor().contains(WakeFor.RELEASE)
                || kind == EventKind.ESCAPED && point.wakeFor().contains(WakeFor.ESCAPE);
    }

    /** Somebody who named one address twice would otherwise be told twice. */
    private static List<Attempt> of(ContactPoint point, Recipient person, List<Attempt> attempts) {
        Set<ContactPointId> same = person.contactPoints().stream()
                .filter(other ->
                        other.channel() == point.channel() && other.address().equals(point.address()))
                .map(ContactPoint::id)
                .collect(Collectors.toSet());
        return attempts.stream()
                .filter(attempt -> same.contains(attempt.point()))
                .toList();
    }

    /** Every address gets its share of the time that is left when the first call is made. */
    private Instant budgetEnds(Notice notice, List<Attempt> attempts, int position, int count, Instant now) {
        Instant first = attempts.stream()
                .map(Attempt::startedAt)
                .min(Comparator.naturalOrder())
                .orElse(now);
        Duration whole = times.budget(notice.schedule().urgent());
        for (Optional<Instant> end :
                List.of(notice.schedule().deadline(), notice.schedule().expires())) {
            Duration left = end.filter(e -> e.isAfter(first))
                    .map(e -> Duration.between(first, e))
                    .orElse(whole);
            whole = left.compareTo(whole) < 0 ? left : whole;
        }
        return first.plus(whole.multipliedBy(position).dividedBy(count));
    }

    /** One address and what has been tried with it. */
    private final class Rung {

        private final ContactPoint point;
        private final List<Attempt> attempts;
        private final Instant budgetEnds;

        Rung(ContactPoint point, List<Attempt> attempts, Instant budgetEnds) {
            this.point = point;
            this.attempts = attempts;
            this.budgetEnds = budgetEnds;
        }

        ContactPoint point() {
            return point;
        }

        boolean inUse() {
            return !attempts.isEmpty();
        }

        /** It may have been reached, cannot be reached, or its time is up. */
        boolean spent(Instant now) {
            boolean over = attempts.stream()
                    .anyMatch(attempt -> attempt.state().mayHaveGoneOut()
                            || attempt.state() == AttemptState.FAILED
                            || attempt.state() == AttemptState.REFUSED && !mayWorkLater(attempt));
            return over || inUse() && !pauseEnds().isBefore(budgetEnds) && !now.isBefore(budgetEnds);
        }

        Instant pauseEnds() {
            return attempts.stream()
                    .map(attempt -> attempt.endedAt().orElse(attempt.startedAt()))
                    .max(Comparator.naturalOrder())
                    .map(last -> {
                        Instant next = last.plus(times.pause(attempts.size()));
                        return next.isAfter(budgetEnds) ? budgetEnds : next;
                    })
                    .orElse(Instant.MIN);
        }

        private boolean mayWorkLater(Attempt attempt) {
            return attempt.code().filter(code -> code.endsWith(RETRYABLE)).isPresent();
        }
    }

    /** Ends the code of a refusal after which another try with the same address may work. */
    public static final String RETRYABLE = " (another try may help)";
}
