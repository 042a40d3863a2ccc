package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Topic;
import org.timelynotice.decision.CatchUp;
import org.timelynotice.decision.Decision;
import org.timelynotice.decision.OnRecord;
import org.timelynotice.decision.UnknownElections;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.notice.Recheck.Rechecked;
import org.timelynotice.notice.ReferredNotice;
import org.timelynotice.notice.Replanning;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.registration.Conflict;
import org.timelynotice.registration.MayWeWake;
import org.timelynotice.registration.Remark;

/** Changes what is on record of one person, in one transaction with what the change makes of all that waits for them. */
public final class ChangePerson {

    /** Who ended a task that no person did. */
    private static final String DECLINED = "its reader, who declined it";

    private final Rooms rooms;
    private final Replanning replanning;
    private final CatchUp catchUp;
    private final CarryOutDecisions carryOut;
    private final Transactions transactions;
    private final Clock clock;

    public ChangePerson(Rooms rooms, Replanning replanning, CatchUp catchUp, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.replanning = replanning;
        this.catchUp = catchUp;
        this.carryOut = new CarryOutDecisions(rooms);
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

        /**
         * It is obeyed from now on.
         *
         * @param part what of the person was changed or added: themselves, an address, a hold
         * @param remarks what is on file already about their addresses
         */
        record Done(Recipient person, UUID part, List<Remark> remarks) implements Changed {}

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

    /**
     * What a change makes of a person, or what speaks against it.
     *
     * @param asked what somebody is to do besides
     * @param over how begins what somebody need do no longer
     */
    record Edit(
            Recipient after, String action, UUID part, List<Asked> asked, List<String> over, List<Conflict> conflicts) {

        static Edit of(Recipient after, String action, UUID part) {
            return new Edit(after, action, part, List.of(), List.of(), List.of());
        }

        static Edit refused(Recipient before, List<Conflict> conflicts) {
            return new Edit(before, "", before.id().value(), List.of(), List.of(), conflicts);
        }

        Edit asking(List<Asked> others) {
            return new Edit(after, action, part, others, over, conflicts);
        }

        Edit ending(String asked) {
            return new Edit(after, action, part, this.asked, List.of(asked), conflicts);
        }
    }

    /** Something that a person is to do. */
    record Asked(String reason, Instant doBy) {}

    /** Takes down what a person elects; topics that are not named stay as they are. */
    public Changed elect(Whose whose, Map<Topic, Choice> choices) {
        return change(
                whose,
                person -> Edit.of(
                        person.choosing(person.elections().with(choices)),
                        "ELECTIONS_CHANGED",
                        person.id().value()));
    }

    Changed change(Whose whose, Function<Recipient, Edit> edit) {
        return changePart(whose, person -> Optional.of(edit.apply(person)));
    }

    /** Changes a part of what is on record of a person; empty where they have no such part. */
    Changed changePart(Whose whose, Function<Recipient, Optional<Edit>> edit) {
        return transactions.inOne(() -> {
            rooms.cases().lock(Set.of(whose.theCase()));
            return rooms.recipients()
                    .find(whose.person())
                    .filter(person -> person.caseId().equals(whose.theCase()) && !person.isEnded())
                    .map(person -> change(person, whose, edit))
                    .orElseGet(Changed.Unknown::new);
        });
    }

    private Changed change(Recipient before, Whose whose, Function<Recipient, Optional<Edit>> edit) {
        long version = before.standing().version();
        if (whose.version().filter(seen -> seen != version).isPresent()) {
            return new Changed.Stale(version);
        }
        return edit.apply(before)
                .map(edited -> change(before, edited, whose.by()))
                .orElseGet(Changed.Unknown::new);
    }

    private Changed change(Recipient before, Edit edited, String by) {
        if (!edited.conflicts().isEmpty()) {
            return new Changed.Refused(edited.conflicts());
        }
        if (edited.after().equals(before)) {
            return new Changed.Done(before, edited.part(), List.of());
        }
        Recipient after = edited.after().inVersion(before.standing().version() + 1);
        write(before, after, edited, by);
        boolean reached = !after.contactPoints().equals(before.contactPoints());
        List<Remark> remarks = reached ? RecordSharing.changed(rooms, after, "") : List.of();
        return new Changed.Done(
                after,
                edited.part(),
                Stream.concat(AskForAnotherWay.remark(after).stream(), remarks.stream())
                        .toList());
    }

    /** What waits is locked before the record is written: whoever is about to send it holds it, and reads the record. */
    private void write(Recipient before, Recipient after, Edit edited, String by) {
        Instant now = clock.instant();
        List<Notice> waiting = rooms.ledger().lockPlanned(after.caseId(), after.id());
        rooms.recipients().change(after, by, now);
        List<AuditEntry> replanned = new ArrayList<>(replan(after, waiting, now));
        AskForAnotherWay.ask(rooms, before, after, now);
        edited.asked().forEach(task -> rooms.desk().ask(after.caseId(), task.reason(), now, task.doBy()));
        boolean chose = !after.elections().equals(before.elections());
        if (chose) {
            replanned.addAll(decline(after, now));
        }
        endQuestions(after, edited, now);
        Decision more = chose ? catchUp.chosen(before.elections(), after, record(after), now) : Decision.NOTHING;
        rooms.audit()
                .appendAll(Stream.concat(Stream.of(entry(after, edited.action(), by, now)), replanned.stream())
                        .toList());
        tell(more, now);
    }

    /** What persons were to tell them of what they declined, nobody tells them. */
    private List<AuditEntry> decline(Recipient person, Instant now) {
        List<Notice> declined = rooms.ledger().lockHandedOver(person.caseId(), person.id()).stream()
                .flatMap(notice -> replanning.declined(new ReferredNotice(notice), person).stream())
                .toList();
        rooms.ledger().save(declined, now);
        rooms.desk().withdrawn(declined.stream().map(Notice::id).toList(), DECLINED, now);
        return declined.stream()
                .map(notice -> RecordOutcome.stateOf(notice, now))
                .toList();
    }

    /** What was asked of them, and has its answer now, is asked no longer. */
    private void endQuestions(Recipient person, Edit edited, Instant now) {
        edited.over().forEach(asked -> rooms.desk().over(person.caseId(), asked, now));
        if (!person.elections().choices().containsValue(Choice.NOT_ASKED)) {
            rooms.desk().over(person.caseId(), UnknownElections.asked(person), now);
        }
        if (MayWeWake.unanswered(rooms.recipients().of(person.caseId())).isEmpty()) {
            rooms.desk().over(person.caseId(), MayWeWake.QUESTION, now);
        }
    }

    private void tell(Decision more, Instant now) {
        if (!more.steps().isEmpty()) {
            carryOut.carryOut(List.of(more), now);
        }
    }

    /** Somebody who was just added is told of what is to come. */
    void tell(Recipient added, String action, String by) {
        Instant now = clock.instant();
        Decision told = catchUp.added(added, record(added), now);
        rooms.audit().appendAll(List.of(entry(added, action, by, now)));
        tell(told, now);
    }

    private OnRecord record(Recipient person) {
        return rooms.locked(Set.of(person.caseId()));
    }

    static AuditEntry entry(Recipient person, String action, String by, Instant now) {
        return new AuditEntry(
                person.caseId().toString(),
                now,
                action,
                person.id().toString(),
                Map.of("by", by, "version", String.valueOf(person.standing().version())));
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
        changed.forEach(one ->
                one.over().forEach(asked -> rooms.ledger().over(one.notice().id(), asked, now)));
        return changed.stream()
                .map(one -> RecordOutcome.stateOf(one.notice(), now))
                .toList();
    }
}
