package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.delivery.WordingResult;
import org.timelynotice.desk.Task;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Notice;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.sending.BatchRecords;
import org.timelynotice.sending.PermittedWords;
import org.timelynotice.sending.Sending;

/** Shows how the reader of a notice is reached to whoever has the task to tell them; that they looked is on record before they see it. */
public final class ShowContact {

    private final Rooms rooms;
    private final Sending sending;
    private final PermittedWords permitted;
    private final Transactions transactions;
    private final Clock clock;

    public ShowContact(Rooms rooms, Sending sending, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.sending = sending;
        this.permitted = new PermittedWords(sending);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What somebody looks for. */
    public enum Purpose {
        TELL,
        CHECK_ADDRESS,
        OTHER
    }

    /**
     * Whom to ask for, where, and in which words.
     *
     * @param adverse addresses that belong to the other side: nobody is called there
     */
    public record Contact(Recipient person, Set<ContactPointId> adverse, List<Script> scripts) {

        public Contact {
            adverse = Set.copyOf(adverse);
            scripts = List.copyOf(scripts);
        }

        /** It stays out of logs. */
        @Override
        public String toString() {
            return "Contact[" + person.id() + "]";
        }
    }

    /**
     * The words that would be sent to one address, or why there are none.
     *
     * @param point as it may be used now, saying no more than may be said there
     * @param whyLess why that is less than its reader chose
     */
    public record Script(ContactPoint point, List<String> whyLess, WordingResult words) {

        public Script {
            whyLess = List.copyOf(whyLess);
        }
    }

    /**
     * @param by who looks
     * @return empty if there is no such task any more, or nobody on record to be told
     */
    public Optional<Contact> show(UUID task, Purpose purpose, String by) {
        return transactions.inOne(() -> rooms.desk()
                .task(task)
                .filter(open -> open.doneAt().isEmpty())
                .flatMap(open -> open.notice()
                        .flatMap(rooms.ledger()::find)
                        .flatMap(notice -> show(open, notice, purpose, by))));
    }

    private Optional<Contact> show(Task task, Notice notice, Purpose purpose, String by) {
        return notice.recipient().flatMap(rooms.recipients()::find).map(person -> {
            rooms.audit()
                    .append(new AuditEntry(
                            notice.caseId().toString(),
                            clock.instant(),
                            "CONTACT_SHOWN",
                            notice.id().toString(),
                            Map.of(
                                    "by",
                                    by,
                                    "purpose",
                                    purpose.name(),
                                    "task",
                                    task.id().toString())));
            return new Contact(person, rooms.recipients().adverse(Set.of(person)), scripts(notice));
        });
    }

    /** None once the person's key, or the event's, has been destroyed. */
    private List<Script> scripts(Notice notice) {
        BatchRecords records = ReadRecords.of(List.of(notice), rooms, sending);
        return records.person(notice).stream()
                .flatMap(person -> person.contactPoints().stream()
                        .map(point -> script(notice, person, point, records, clock.instant())))
                .toList();
    }

    private Script script(Notice notice, Recipient person, ContactPoint point, BatchRecords records, Instant now) {
        return new Script(
                permitted.limited(notice, person, point, records, now),
                permitted.whyLess(notice, person, point, records, now),
                permitted.of(notice, person, point, records, now));
    }
}
