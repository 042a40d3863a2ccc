package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.notice.Recheck.Rechecked;
import org.timelynotice.notice.Replanning;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.registration.Conflict;

/** Changes what is on record of one person, in one transaction with what the change makes of all that waits for them. */
public final class ChangePerson {

    private final Rooms rooms;
    private final Replanning replanning;
    private final Transactions transactions;
    private final Clock clock;

    public ChangePerson(Rooms rooms, Replanning replanning, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.replanning = replanning;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Whose record is changed.
     *
     * @param version that whoever changes it has seen; empty where they did not look
     * @param by who changes it
     */
    public record Whose(CaseId theCase, RecipientId person, Optional<Long> version, String by) {}

    /** How a change ended. */
    public sealed interface Changed {

        /** It is obeyed from now on. */
        record Done(Recipient person) implements Changed {}

        /** Somebody else changed the record meanwhile. */
        record Stale(long version) implements Changed {}

        /** There is no such person in this case, or they are told of it no longer. */
        record Unknown() implements Changed {}

        /** It would tell somebody who must not be told, or would be without effect. */
        record Refused(List<Conflict> conflicts) implements Changed {

            public Refused {
                conflicts = List.copyOf(conflicts);
            }
        }
    }

    /** What a change makes of a person, or what speaks against it. */
    record Edit(Recipient after, String action, List<Conflict> conflicts) {

        static Edit of(Recipient after, String action) {
            return new Edit(after, action, List.of());
        }

        static Edit refused(Recipient before, Conflict conflict) {
            return new Edit(before, "", List.of(conflict));
        }
    }

    /** Takes down what a person elects; topics that are not named stay as they are. */
    public Changed elect(Whose whose, Map<Topic, Choice> choices) {
        return change(
                whose, person -> Edit.of(person.choosing(person.elections().with(choices)), "ELECTIONS_CHANGED"));
    }

    Changed change(Whose whose, Function<Recipient, Edit> edit) {
        return transactions.inOne(() -> {
            rooms.cases().lock(Set.of(whose.theCase()));
            return rooms.recipients()
                    .find(whose.person())
                    .filter(person -> person.caseId().equals(whose.theCase()) && !person.isEnded())
                    .map(person -> change(person, whose, edit))
                    .orElseGet(Changed.Unknown::new);
        });
    }

    private Changed change(Recipient before, Whose whose, Function<Recipient, Edit> edit) {
        long version = before.standing().version();
        if (whose.version().filter(seen -> seen != version).isPresent()) {
            return new Changed.Stale(version);
        }
        Edit edited = edit.apply(before);
        if (!edited.conflicts().isEmpty()) {
            return new Changed.Refused(edited.conflicts());
        }
        return edited.after().equals(before)
                ? new Changed.Done(before)
                : write(edited.after().inVersion(version + 1), edited.action(), whose.by());
    }

    /** What waits is locked before the record is written: whoever is about to send it holds it, and reads the record. */
    private Changed write(Recipient after, String action, String by) {
        Instant now = clock.instant();
        List<Notice> waiting = rooms.ledger().lockPlanned(after.caseId(), after.id());
        rooms.recipients().change(after, by, now);
        var audit = new ArrayList<AuditEntry>();
        audit.add(new AuditEntry(
                after.caseId().toString(),
                now,
                action,
                after.id().toString(),
                Map.of("by", by, "version", String.valueOf(after.standing().version()))));
        audit.addAll(replan(after, waiting, now));
        rooms.audit().appendAll(audit);
        return new Changed.Done(after);
    }

    private List<AuditEntry> replan(Recipient person, List<Notice> waiting, Instant now) {
        Map<EventId, CourtEvent> events =
                rooms.events().findAll(waiting.stream().map(Notice::event).collect(Collectors.toSet()));
        List<Rechecked> changed = waiting.stream()
                .filter(notice -> events.containsKey(notice.event()))
                .map(notice -> replanning.of(
                        new PlannedNotice(notice), person, Objects.requireNonNull(events.get(notice.event())), now))
                .filter(rechecked -> !waiting.contains(rechecked.notice()))
                .toList();
        rooms.ledger().save(changed.stream().map(Rechecked::notice).toList(), now);
        changed.forEach(one ->
                one.question().ifPresent(why -> rooms.ledger().ask(one.notice().id(), why, now)));
        return changed.stream()
                .map(one -> RecordOutcome.stateOf(one.notice(), now))
                .toList();
    }
}
