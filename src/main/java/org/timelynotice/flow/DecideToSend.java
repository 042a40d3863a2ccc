package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.desk.Task;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.ReferredNotice;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.sending.BatchRecords;
import org.timelynotice.sending.PermittedWords;
import org.timelynotice.sending.Sending;

/** Lets a person decide that a notice be sent although counsel has not signed its rule: their word, for this one notice, is the signature. */
public final class DecideToSend {

    private final Rooms rooms;
    private final Sending sending;
    private final PermittedWords permitted;
    private final boolean allowed;
    private final Transactions transactions;
    private final Clock clock;

    /**
     * @param allowed whether the agency lets a person decide this
     */
    public DecideToSend(Rooms rooms, Sending sending, boolean allowed, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.sending = sending;
        this.permitted = new PermittedWords(sending);
        this.allowed = allowed;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Decided {

        /** It is planned, and goes at the next hour that is safe. */
        record Planned(Notice notice) implements Decided {}

        /** It cannot be sent by anybody's decision. */
        record Refused(String why) implements Decided {}

        /** There is no such task, or it was done before. */
        record NotOpen() implements Decided {}
    }

    /** Whether the agency lets a person decide this. */
    public boolean isAllowed() {
        return allowed;
    }

    /**
     * @param by who decides, and answers for it
     * @param reason why; sealed
     */
    public Decided decide(UUID task, String by, String reason) {
        return transactions.inOne(() -> rooms.desk()
                .lock(task)
                .map(open -> decide(open, by, reason, clock.instant()))
                .orElseGet(Decided.NotOpen::new));
    }

    private Decided decide(Task task, String by, String reason, Instant now) {
        if (!allowed) {
            return new Decided.Refused(
                    "the agency does not let a person decide this: person-may-send-unsigned" + " in application.yaml");
        }
        Optional<ReferredNotice> waiting = task.notice()
                .filter(id -> task.isTheNotice())
                .flatMap(rooms.ledger()::lock)
                .flatMap(Notice::withPerson)
                .filter(ReferredNotice.class::isInstance)
                .map(ReferredNotice.class::cast)
                .filter(ReferredNotice::waitsForSignature);
        return waiting.map(notice -> decide(task, notice, by, reason, now))
                .orElseGet(() -> new Decided.Refused("only a notice that waits for counsel's signature can be sent by"
                        + " decision; say what came of this task instead"));
    }

    private Decided decide(Task task, ReferredNotice waiting, String by, String reason, Instant now) {
        Optional<String> no = whyNot(waiting.notice(), now);
        if (no.isPresent()) {
            return new Decided.Refused(no.get());
        }
        Notice planned = waiting.sentOnDecision(by, now);
        rooms.desk().sends(task, by, reason, now);
        rooms.ledger().settle(planned, now);
        rooms.audit().appendAll(List.of(entry(planned, by, now)));
        return new Decided.Planned(planned);
    }

    private Optional<String> whyNot(Notice notice, Instant now) {
        if (notice.schedule().expired(now)) {
            return Optional.of("its time has passed: what it would say is not so any more");
        }
        return hasWords(notice, now)
                ? Optional.empty()
                : Optional.of("there is no address in use with words that may leave; tell them by hand");
    }

    private boolean hasWords(Notice notice, Instant now) {
        BatchRecords records = ReadRecords.of(List.of(notice), rooms, sending);
        return records.person(notice).stream()
                .anyMatch(person -> person.contactPoints().stream()
                        .filter(ContactPoint::usable)
                        .filter(point -> sending.gateways().containsKey(point.channel()))
                        .filter(point -> !records.adverse().contains(point.id()))
                        .anyMatch(point -> mayLeave(permitted.of(notice, person, point, records, now))));
    }

    private boolean mayLeave(WordingResult words) {
        return words instanceof WordingResult.Text text
                && (!sending.live() || text.rendered().reviewed());
    }

    private static AuditEntry entry(Notice notice, String by, Instant now) {
        return new AuditEntry(
                notice.caseId().toString(),
                now,
                "NOTICE_SENT_BY_DECISION",
                notice.id().toString(),
                Map.of("state", notice.state().word(), "rule", notice.basis().rule(), "by", by));
    }
}
