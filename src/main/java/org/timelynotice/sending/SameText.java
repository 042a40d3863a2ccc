package org.timelynotice.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeLedger;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContentTier;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.recipient.SharedAddresses;

/**
 * What was texted to a number for one of its readers tells the others of a case who are reached there: of one event a number gets one
 * text. It counts for them as if it had been sent for them.
 */
public final class SameText {

    static final String UNDER_WAY =
            "the same text is on its way to this number for another reader of this case; it counts for both";
    static final String TOLD = "told by the same text, which was sent to this number for another reader of this case";

    /** Reminders of one event are told apart by their days. */
    private static final Duration TOGETHER = Duration.ofHours(12);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Map<RecipientId, Recipient> readers;
    private final Map<NoticeId, Notice> others;
    private final Map<NoticeId, List<Attempt>> attempts;

    private SameText(
            Map<RecipientId, Recipient> readers, Map<NoticeId, Notice> others, Map<NoticeId, List<Attempt>> attempts) {
        this.readers = readers;
        this.others = others;
        this.attempts = attempts;
    }

    /**
     * @param notices to be sent, which their readers are among those who share
     * @param people whoever is reached at an address of these readers, they themselves among them
     * @param sharing the same, by where they are reached
     */
    static SameText of(
            List<Notice> notices, Collection<Recipient> people, SharedAddresses sharing, NoticeLedger ledger) {
        Map<RecipientId, Recipient> readers = new HashMap<>();
        people.forEach(reader -> readers.put(reader.id(), reader));
        List<NoticeId> shared = notices.stream()
                .filter(notice -> notice.recipient()
                        .map(readers::get)
                        .filter(reader -> texted(reader)
                                .flatMap(point -> sharing.others(point, reader))
                                .anyMatch(other ->
                                        other.point().channel() == Channel.SMS && isTextOfSame(reader, other.person())))
                        .isPresent())
                .map(Notice::id)
                .toList();
        List<Notice> others = shared.isEmpty() ? List.of() : ledger.toOthers(shared);
        Map<NoticeId, List<Attempt>> attempts = ledger
                .attempts(others.stream().map(Notice::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Attempt::notice, HashMap::new, Collectors.toList()));
        return new SameText(readers, others.stream().collect(Collectors.toMap(Notice::id, notice -> notice)), attempts);
    }

    /** Whether a notice is met by what was sent for another reader. */
    public static boolean told(Notice notice) {
        return notice.isMet()
                && notice.state().reason().filter(why -> why.startsWith(TOLD)).isPresent();
    }

    /** A text begins for one of the batch: the others of the batch need none. */
    void begins(Attempt attempt) {
        if (others.containsKey(attempt.notice())) {
            attempts.merge(
                    attempt.notice(),
                    List.of(attempt),
                    (known, one) -> Stream.concat(known.stream(), one.stream()).toList());
        }
    }

    /**
     * A text that was sent for another reader, at the address of this one.
     *
     * @param underWay whether what became of it is not known yet
     */
    record Try(Attempt attempt, boolean underWay) {

        /** When it is worth while to look again. */
        Instant nextLook(boolean urgent, Instant now) {
            Duration half = Duration.between(attempt.startedAt(), now).dividedBy(2);
            Duration most = urgent ? SOON.multipliedBy(6) : Duration.ofHours(1);
            Duration least = half.compareTo(SOON) < 0 ? SOON : half;
            return now.plus(least.compareTo(most) < 0 ? least : most);
        }
    }

    /** What was texted of the same event to a number of this reader, and said as much as they would be told there. */
    List<Try> tries(Notice notice, Recipient reader, Function<ContactPoint, ContentTier> tier) {
        return others.values().stream()
                .filter(other -> isSame(notice, other))
                .flatMap(other -> other
                        .recipient()
                        .flatMap(id -> Optional.ofNullable(readers.get(id)))
                        .filter(another -> readsTheSame(reader, another))
                        .stream()
                        .flatMap(another -> tries(other, another, reader, tier)))
                .toList();
    }

    private Stream<Try> tries(
            Notice other, Recipient another, Recipient reader, Function<ContactPoint, ContentTier> tier) {
        return attempts.getOrDefault(other.id(), List.of()).stream()
                .filter(attempt -> attempt.state().mayHaveGoneOut())
                .flatMap(attempt -> texted(another)
                        .filter(point -> point.id().equals(attempt.point()))
                        .flatMap(theirs -> texted(reader).filter(theirs::reachesTheSame))
                        .filter(own -> attempt.tier().compareTo(tier.apply(own)) >= 0)
                        .limit(1)
                        .map(own -> new Try(attempt.at(own.id()), underWay(other, attempt))));
    }

    private static boolean underWay(Notice other, Attempt attempt) {
        if (attempt.state() == AttemptState.STARTED) {
            return true;
        }
        return other.state() instanceof NoticeState.InFlight flight
                        && flight.attempt().equals(attempt.id())
                || other.state() instanceof NoticeState.Delivered delivered
                        && delivered.attempt().equals(attempt.id());
    }

    private static boolean isSame(Notice one, Notice other) {
        Duration apart = Duration.between(one.schedule().due(), other.schedule().due());
        return !one.id().equals(other.id())
                && one.event().equals(other.event())
                && one.occasion() == other.occasion()
                && apart.abs().compareTo(TOGETHER) <= 0;
    }

    /** In another language it is another text. */
    private static boolean readsTheSame(Recipient one, Recipient other) {
        Set<String> numbers = texted(one).map(SameText::number).collect(Collectors.toSet());
        return !one.id().equals(other.id())
                && isTextOfSame(one, other)
                && texted(other).map(SameText::number).anyMatch(numbers::contains);
    }

    private static boolean isTextOfSame(Recipient one, Recipient other) {
        return one.caseId().equals(other.caseId()) && one.language().equals(other.language());
    }

    private static Stream<ContactPoint> texted(Recipient reader) {
        return reader.contactPoints().stream().filter(point -> point.channel() == Channel.SMS);
    }

    private static String number(ContactPoint point) {
        return point.channel().comparable(point.address());
    }
}
