package org.timelynotice.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.FirstChoice;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.notice.QuietHours;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.sending.Ladder.Step;

/** The next step of one notice on its ladder at one instant. */
record NextStep(
        LadderTimes times,
        QuietHours quietHours,
        PlannedNotice planned,
        Recipient person,
        List<Attempt> attempts,
        Instant now) {

    private static final Comparator<Step> SOONEST = Comparator.comparing(NextStep::moment);

    /** The next step by the addresses that may be used, of which there is one at least. */
    Step step(List<ContactPoint> usable) {
        List<AddressTries> left = left(climbed(usable));
        return left.isEmpty() ? over("every way to reach this person has been tried") : choice(left);
    }

    /** The ways that make no sound and may be used now. */
    List<ContactPoint> beside(List<ContactPoint> usable) {
        List<ContactPoint> climbed = climbed(usable);
        List<ContactPoint> quiet =
                usable.stream().filter(point -> !climbed.contains(point)).toList();
        var used = new HashSet<String>();
        return left(quiet).stream()
                .filter(address -> step(address) instanceof Step.Send)
                .filter(address -> used.add(
                        address.point().channel().comparable(address.point().address())))
                .map(AddressTries::point)
                .toList();
    }

    /** In their reader's order; of urgent news the ways that can be heard, the loudest first, as long as one of them is left that is safe in time. */
    private List<ContactPoint> climbed(List<ContactPoint> usable) {
        List<ContactPoint> loud = usable.stream()
                .filter(point -> schedule().urgent() && point.channel().loud())
                .sorted(Comparator.comparing(point -> point.channel() != Channel.VOICE))
                .toList();
        return left(loud).stream().allMatch(address -> step(address) instanceof Step.Close) ? usable : loud;
    }

    private List<AddressTries> left(List<ContactPoint> points) {
        var addresses = new ArrayList<AddressTries>();
        for (int i = 0; i < points.size(); i++) {
            ContactPoint point = points.get(i);
            addresses.add(new AddressTries(point, of(point), budgetEnds(i + 1, points.size()), times));
        }
        return addresses.stream().filter(address -> !address.spent(now)).toList();
    }

    /** One that has begun is gone on with, unless its hours end before its share of the time begins again. */
    private Step choice(List<AddressTries> left) {
        List<AddressTries> going = left.stream()
                .filter(address -> address.inUse() && !closedForTheRest(address))
                .toList();
        if (!going.isEmpty()) {
            return first(going);
        }
        Comparator<AddressTries> newOnesFirst = Comparator.comparing(AddressTries::inUse);
        return left.stream().anyMatch(AddressTries::inUse)
                ? Collections.min(
                        left.stream().sorted(newOnesFirst).map(this::step).toList(), SOONEST)
                : first(left);
    }

    private Step first(List<AddressTries> addresses) {
        List<Step> steps = addresses.stream().map(this::step).toList();
        return FirstChoice.of(steps, schedule().urgent(), this::inTime, SOONEST).orElseThrow();
    }

    private boolean inTime(Step step) {
        return step instanceof Step.Send
                || step instanceof Step.Wait wait && !schedule().late(wait.until());
    }

    private static Instant moment(Step step) {
        if (step instanceof Step.Wait wait) {
            return wait.until();
        }
        return step instanceof Step.Send ? Instant.MIN : Instant.MAX;
    }

    private boolean closedForTheRest(AddressTries address) {
        return !address.lastTryMade()
                && safe(address).map(at -> at.isAfter(address.budgetEnds())).orElse(true);
    }

    private Step step(AddressTries address) {
        if (address.lastTryMade()) {
            return wait(address.budgetEnds(), "the provider was down; tried again later");
        }
        Optional<Instant> safe = safe(address);
        if (safe.isEmpty()) {
            return over("this person named no hour at which the address is safe");
        }
        if (!safe.get().isAfter(now)) {
            return new Step.Send(address.point());
        }
        return wait(
                safe.get(),
                address.pauseEnds().isAfter(now)
                        ? "the provider was down; tried again later"
                        : "waits for a safe hour");
    }

    private Optional<Instant> safe(AddressTries address) {
        Instant earliest = address.pauseEnds().isAfter(now) ? address.pauseEnds() : now;
        return quietHours.nextFor(planned.notice().wakesAs(), earliest, address.point(), person.zone());
    }

    /** A wait that would end only when the notice is of no use any more is none: a person still has the time until then. */
    private Step wait(Instant until, String reason) {
        return schedule().expired(until)
                ? over("no machine can reach this person at a safe hour before it is past")
                : new Step.Wait(until, reason, question(until));
    }

    private Optional<String> question(Instant until) {
        Instant urgentUntil = schedule().urgent() && schedule().deadline().isEmpty() ? budgetEnds(1, 1) : Instant.MAX;
        if (schedule().late(until) && !schedule().late(now)) {
            return Optional.of("no hour that this person called safe comes before the deadline");
        }
        return until.isAfter(urgentUntil) && !now.isAfter(urgentUntil)
                ? Optional.of("it is urgent, and no hour that this person called safe comes soon")
                : Optional.empty();
    }

    private Step over(String reason) {
        return Attempt.anyMayHaveGoneOut(attempts)
                ? new Step.Close(planned.unproven(attempts))
                : new Step.Close(planned.referred(reason));
    }

    /** Somebody who named one address twice would otherwise be told twice. */
    private List<Attempt> of(ContactPoint point) {
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
    private Instant budgetEnds(int position, int count) {
        Instant first = attempts.stream()
                .map(Attempt::startedAt)
                .min(Comparator.naturalOrder())
                .orElse(now);
        Duration whole = Stream.of(schedule().deadline(), schedule().expires())
                .flatMap(Optional::stream)
                .filter(end -> end.isAfter(first))
                .map(end -> Duration.between(first, end))
                .reduce(
                        times.budget(schedule().urgent()),
                        (shorter, left) -> left.compareTo(shorter) < 0 ? left : shorter);
        return first.plus(whole.multipliedBy(position).dividedBy(count));
    }

    private NoticeSchedule schedule() {
        return planned.notice().schedule();
    }
}
