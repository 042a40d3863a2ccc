package org.timelynotice.flow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.sending.AnsweredAttempts;
import org.timelynotice.sending.Report;
import org.timelynotice.sending.Sending;

/** Writes down, in the caller's transaction, what an answer says of the messages that it answers. */
final class RecordAnswer {

    private final Rooms rooms;
    private final RecordOutcome outcomes;

    RecordAnswer(Rooms rooms, Sending sending) {
        this.rooms = rooms;
        this.outcomes = new RecordOutcome(rooms, sending);
    }

    /** Their reader has them. */
    void confirmed(Set<ContactPointId> number, Instant now) {
        List<Attempt> sent = sent(number, now);
        report(AnsweredAttempts.confirmed(sent, open(sent)), true, now);
    }

    /** Somebody else may have read them. */
    void misdirected(Set<ContactPointId> number, Set<Recipient> readers, Instant now) {
        List<Attempt> read = AnsweredAttempts.unanswered(sent(number, now));
        report(read, false, now);
        outcomes.goneElsewhere(readers, read, now);
    }

    private List<Attempt> sent(Set<ContactPointId> number, Instant now) {
        return rooms.ledger().attemptsAt(number, now.minus(AnsweredAttempts.REACH));
    }

    private Set<NoticeId> open(List<Attempt> sent) {
        List<NoticeId> ids = sent.stream().map(Attempt::notice).distinct().toList();
        return rooms.ledger().lockAll(ids).stream()
                .filter(notice ->
                        notice.state() instanceof NoticeState.Open || notice.state() instanceof NoticeState.Referred)
                .map(Notice::id)
                .collect(Collectors.toSet());
    }

    private void report(List<Attempt> attempts, boolean isReader, Instant now) {
        attempts.forEach(attempt -> outcomes.report(attempt.id(), new Report.Reply(isReader), now));
    }
}
