package org.timelynotice.flow;

import static org.timelynotice.notice.Notices.id;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.desk.Task;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Recipient;

/** A person at the desk, a release of ten o'clock that was heard of at five past, and what is on record of it. */
final class DeskStage {

    static final Instant RELEASED_AT = Notices.at("2026-11-02T10:00");
    static final Instant HEARD = Notices.at("2026-11-02T10:05");
    static final Instant NOON = Notices.at("2026-11-02T12:00");

    final LedgerInMemory ledger = new LedgerInMemory();
    final PeopleInMemory people = new PeopleInMemory();
    final TasksInMemory tasks = new TasksInMemory();
    final EventsInMemory events = new EventsInMemory();
    final List<AuditEntry> audit = new ArrayList<>();
    final Rooms rooms = new Rooms(
            null,
            new CasesInMemory(),
            new KeysInMemory(),
            people,
            new ReleasesInMemory(),
            events,
            ledger,
            tasks,
            audit::addAll);
    final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    Notice notice(NoticeState state, Recipient person, Optional<Instant> deadline) {
        return notice(
                state, person, Notices.custody(EventKind.RELEASED, EventAction.NEW, "2026-11-02T10:00"), deadline);
    }

    Notice notice(NoticeState state, Recipient person, CourtEvent event, Optional<Instant> deadline) {
        var eventId = new EventId(id());
        events.add(List.of(new CaseEvents.NewEvent(eventId, Notices.CASE.id(), id(), 0, true, event, HEARD)));
        if (people.find(person.id()).isEmpty()) {
            people.add(person);
        }
        var notice = new Notice(
                new NoticeId(id()),
                Notices.CASE.id(),
                eventId,
                event.kind(),
                event.matter(),
                Occasion.FIRST,
                new LegalBasis("rule", "citation"),
                List.of(),
                person.role(),
                Optional.of(person.id()),
                new NoticeSchedule(HEARD, HEARD, deadline, expires(event), true),
                state);
        ledger.add(notice);
        return notice;
    }

    private static Optional<Instant> expires(CourtEvent event) {
        return event.header().at().filter(at -> event.kind().announces()).map(at -> at.earliest());
    }

    UUID task(String kind, Notice notice) {
        var task = new Task(
                id(),
                kind,
                Optional.of(notice.caseId()),
                Optional.of(notice.id()),
                "why a person has it",
                HEARD,
                NOON.plusSeconds(7200),
                Optional.empty());
        tasks.add(task);
        return task.id();
    }

    NoticeState state(Notice notice) {
        return ledger.get(notice.id()).state();
    }
}
