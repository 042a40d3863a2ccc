package org.timelynotice.sending;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.notice.QuietHours;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.Recipient;

/**
 * The ladder that one notice climbs: the first address its reader named, again with growing pauses while the provider is down,
 * then the next address, and in the end a person. An address that may have been reached is never used twice. Urgent news goes by the
 * loudest way first, and beside it by all that make no sound.
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

    /** The same without some channels. */
    Ladder without(Set<Channel> closed) {
        return new Ladder(
                times,
                quietHours,
                served.stream().filter(channel -> !closed.contains(channel)).collect(Collectors.toSet()));
    }

    /** What to do next with a notice that is due. */
    public sealed interface Step {

        record Send(ContactPoint point) implements Step {}

        /**
         * @param question what a person must decide although the notice stays planned; asked once, when its time is about to be missed
         */
        record Wait(Instant until, String reason, Optional<String> question) implements Step {}

        record Close(Notice closed) implements Step {}
    }

    /**
     * Decides the next step of a notice that nobody is sending.
     *
     * @param adverse addresses of anybody that belong to the other side
     */
    public Step next(
            PlannedNotice planned, Recipient person, Set<ContactPointId> adverse, List<Attempt> attempts, Instant now) {
        Optional<Instant> arrived = attempts.stream()
                .filter(planned.notice()::provenBy)
                .map(Attempt::startedAt)
                .min(Comparator.naturalOrder());
        if (arrived.isPresent()) {
            return new Step.Close(planned.met(arrived.get(), now));
        }
        if (planned.notice().schedule().expired(now)) {
            return new Step.Close(
                    Attempt.anyMayHaveGoneOut(attempts)
                            ? planned.unproven(attempts)
                            : planned.notMet("its time passed before it could be sent"));
        }
        List<ContactPoint> usable = usable(person, adverse);
        return usable.isEmpty()
                ? new Step.Close(planned.referred(whyNoneIsUsable(person, adverse)))
                : new NextStep(times, quietHours, planned, person, attempts, now).step(usable);
    }

    /** Where an urgent notice goes beside its next step, at once: ways that wake nobody, and on which nothing waits. */
    public List<ContactPoint> beside(
            PlannedNotice planned, Recipient person, Set<ContactPointId> adverse, List<Attempt> attempts, Instant now) {
        return new NextStep(times, quietHours, planned, person, attempts, now).beside(usable(person, adverse));
    }

    private List<ContactPoint> usable(Recipient person, Set<ContactPointId> adverse) {
        return person.contactPoints().stream()
                .filter(point -> served.contains(point.channel()))
                .filter(ContactPoint::usable)
                .filter(point -> !adverse.contains(point.id()))
                .toList();
    }

    private static String whyNoneIsUsable(Recipient person, Set<ContactPointId> adverse) {
        return person.contactPoints().stream().anyMatch(point -> adverse.contains(point.id()))
                ? "the address on file belongs to a party on the other side"
                : "no safe way to reach this person is left";
    }

    /** When the hours end in which a message may come to an address; empty where it may come at any. */
    public Optional<Instant> closes(Notice notice, Recipient person, ContactPoint point, Instant now) {
        return quietHours.mayWake(notice.wakesAs(), point)
                ? Optional.empty()
                : quietHours.closes(now, point, person.zone());
    }
}
