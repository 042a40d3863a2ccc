package org.timelynotice.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.timelynotice.desk.OutcomeOnRecord;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.Proof;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.sending.Outcome;
import org.timelynotice.sending.SameText;

/** Finds, in the caller's transaction, how notices stand that were met by what turns out to be no proof. */
final class RecordLostProof {

    private final Rooms rooms;

    RecordLostProof(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Whether an attempt or a person's word still says that whoever is to be told has been told. */
    boolean isLeft(Notice notice, List<Attempt> attempts) {
        return Proof.byAny(notice, attempts)
                || rooms.desk().outcomes(notice.id()).stream().anyMatch(OutcomeOnRecord::tells);
    }

    /** How a notice stands without a proof that is lost; empty where something else proves the same. */
    Optional<Notice> without(Outcome.Disproved lost, Instant now) {
        Notice notice = lost.notice();
        return wentElsewhere(
                notice,
                rooms.ledger().attempts(List.of(notice.id())).stream()
                        .filter(attempt -> !attempt.id().equals(lost.attempt().id()))
                        .toList(),
                now);
    }

    /**
     * How those notices stand that were met by what was sent for somebody else of the number.
     *
     * @param readers whom the number was to reach
     * @param sent what somebody else may have read there
     */
    List<Notice> ofTheSameText(Set<Recipient> readers, List<Attempt> sent, Instant now) {
        List<Notice> read = rooms.ledger()
                .findAll(sent.stream().map(Attempt::notice).distinct().toList());
        List<NoticeId> met = readers.stream()
                .flatMap(reader -> rooms.ledger().of(reader.caseId()).stream()
                        .filter(notice ->
                                notice.recipient().filter(reader.id()::equals).isPresent()))
                .filter(SameText::told)
                .filter(notice -> read.stream().anyMatch(one -> isOfTheSame(one, notice)))
                .map(Notice::id)
                .toList();
        List<Notice> locked = rooms.ledger().lockAll(met);
        Map<NoticeId, List<Attempt>> attempts =
                rooms.ledger().attempts(met).stream().collect(Collectors.groupingBy(Attempt::notice));
        return locked.stream()
                .filter(SameText::told)
                .flatMap(notice -> wentElsewhere(notice, attempts.getOrDefault(notice.id(), List.of()), now).stream())
                .toList();
    }

    private static boolean isOfTheSame(Notice one, Notice other) {
        return one.event().equals(other.event()) && one.occasion() == other.occasion();
    }

    private Optional<Notice> wentElsewhere(Notice notice, List<Attempt> attempts, Instant now) {
        return notice.ended().filter(end -> !isLeft(notice, attempts)).map(end -> end.wentElsewhere(now));
    }
}
