package org.timelynotice.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.delivery.InboundTexts;
import org.timelynotice.delivery.Reply;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.ContactState;
import org.timelynotice.recipient.Recipient;

/** Takes down what somebody texted back. STOP silences a number; it does not end the right to be told. */
public final class RecordReply {

    static final Duration ANSWER_WITHIN = Duration.ofHours(4);

    private final Rooms rooms;
    private final InboundTexts texts;
    private final Transactions transactions;
    private final Clock clock;

    public RecordReply(Rooms rooms, InboundTexts texts, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.texts = texts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Records a reply in every case whose recipient is reached at this number, unless the same text has been recorded before.
     *
     * @param number in E.164
     * @param providerId the provider's name for the text; without one it is taken for a new text
     */
    public void record(String number, Reply reply, Optional<String> providerId) {
        transactions.inOne(() -> {
            boolean again =
                    providerId.filter(id -> !texts.take(id, clock.instant())).isPresent();
            return again ? 0 : record(number, reply);
        });
    }

    private int record(String number, Reply reply) {
        List<Recipient> people = rooms.recipients().at(Channel.SMS, number);
        var audit = new ArrayList<AuditEntry>();
        people.forEach(person -> person.contactPoints().stream()
                .filter(point ->
                        point.channel() == Channel.SMS && point.address().equals(number))
                .forEach(point -> record(person, point, reply, audit)));
        rooms.audit().appendAll(audit);
        return people.size();
    }

    private void record(Recipient person, ContactPoint point, Reply reply, List<AuditEntry> audit) {
        if (reply instanceof Reply.Stop) {
            stop(person, point, audit);
        } else if (reply instanceof Reply.Start && point.state() == ContactState.STOPPED) {
            rooms.recipients().setState(point.id(), ContactState.ACTIVE);
            audit.add(entry(person, "CONTACT_RESUMED", "the owner of the number asked for messages again"));
        } else if (reply instanceof Reply.Help) {
            ask(person, "a recipient texted HELP: it may be a call for help; call them", audit);
        } else if (reply instanceof Reply.ForAPerson words) {
            ask(
                    person,
                    (words.mayMeanStop() ? "look at this first, it may mean STOP: " : "")
                            + "somebody answered a message; a person reads it at the provider and calls back",
                    audit);
        } else if (reply instanceof Reply.Confirmed) {
            audit.add(entry(person, "REPLY_CONFIRMED", "the reader confirmed the latest message"));
        }
    }

    private void stop(Recipient person, ContactPoint point, List<AuditEntry> audit) {
        if (point.state() == ContactState.STOPPED) {
            return;
        }
        rooms.recipients().setState(point.id(), ContactState.STOPPED);
        audit.add(entry(person, "CONTACT_STOPPED", "the owner of the number said STOP; notices go another way"));
        ask(person, "a recipient said STOP to text messages: ask how they want to be told from now on", audit);
    }

    private void ask(Recipient person, String reason, List<AuditEntry> audit) {
        Instant now = clock.instant();
        rooms.desk().ask(person.caseId(), reason, now, now.plus(ANSWER_WITHIN));
        audit.add(entry(person, "PERSON_ASKED", reason));
    }

    private AuditEntry entry(Recipient person, String action, String reason) {
        return new AuditEntry(
                person.caseId().toString(), clock.instant(), action, person.id().toString(), Map.of("reason", reason));
    }
}
