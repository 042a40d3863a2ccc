package org.timelynotice.decision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.notice.Notices;

/**
 * What happened in one matter, in the order in which it did.
 *
 * @param isCertain whether its sources say enough to tell that order
 * @param isOneMatter whether all of it is of one matter: where a court does not number its hearings, one that is set again is another
 */
record Happened(List<CourtEvent> facts, boolean isCertain, boolean isOneMatter) {

    static final Set<EventKind> OUT = EnumSet.of(EventKind.RELEASED, EventKind.ESCAPED, EventKind.TEMPORARY_LEAVE);

    private static final String CASE = "CP-51-CR-0001234-2026";
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-10-20T09:00");

    /** What may come next. */
    private static final Map<EventKind, List<EventKind>> NEXT = Map.of(
            EventKind.BOOKED, List.of(EventKind.RELEASED, EventKind.ESCAPED, EventKind.TEMPORARY_LEAVE),
            EventKind.RELEASED, List.of(EventKind.BOOKED),
            EventKind.ESCAPED, List.of(EventKind.RECAPTURED),
            EventKind.RECAPTURED, List.of(EventKind.RELEASED, EventKind.ESCAPED),
            EventKind.TEMPORARY_LEAVE, List.of(EventKind.RETURNED, EventKind.ESCAPED),
            EventKind.RETURNED, List.of(EventKind.RELEASED, EventKind.ESCAPED));

    /** How exactly a jail knows when things happened. */
    enum Clock {
        MINUTES,
        DAYS,
        ONE_DAY
    }

    /** By what a court lets its readers know which date came last. */
    enum Telling {
        VERSIONS,
        DOCUMENT_TIMES,
        PRIOR_SCHEDULES
    }

    /** Somebody is booked, and then what may happen happens. */
    static Happened custody(List<Integer> choices, Clock clock) {
        var facts = new ArrayList<CourtEvent>();
        EventKind kind = EventKind.BOOKED;
        facts.add(custody(kind, 0, clock));
        for (int choice : choices) {
            List<EventKind> next = NEXT.get(kind);
            kind = next.get(choice % next.size());
            facts.add(custody(kind, facts.size(), clock));
        }
        long kinds = facts.stream().map(CourtEvent::kind).distinct().count();
        return new Happened(facts, clock != Clock.ONE_DAY || kinds == facts.size(), true);
    }

    private static CourtEvent custody(EventKind kind, int place, Clock clock) {
        CourtTime at = switch (clock) {
            case MINUTES -> at(FIRST.plusMinutes(place));
            case DAYS -> new CourtTime(FIRST.toLocalDate().plusDays(place), Optional.empty(), Notices.PHILADELPHIA);
            case ONE_DAY -> new CourtTime(FIRST.toLocalDate(), Optional.empty(), Notices.PHILADELPHIA);
        };
        var source = new EventSource("C-" + place, EventSource.UNCOUNTED);
        return new CustodyEvent(
                kind, header(source, EventAction.NEW, at), "B-77", Optional.of("County Jail"), Optional.empty());
    }

    /** A hearing is set and then moved or called off; one that was called off is set again. */
    static Happened hearing(List<Integer> choices, Telling telling, boolean numbered) {
        var facts = new ArrayList<CourtEvent>();
        LocalDate day = LocalDate.of(2026, 12, 7);
        boolean off = false;
        boolean setAgain = false;
        facts.add(hearing(EventKind.HEARING_SCHEDULED, day, Optional.empty(), 0, telling, numbered));
        for (int choice : choices) {
            if (off) {
                day = day.plusDays(2);
                setAgain = true;
                facts.add(hearing(EventKind.HEARING_SCHEDULED, day, Optional.empty(), facts.size(), telling, numbered));
            } else if (choice == 0) {
                facts.add(hearing(EventKind.HEARING_CANCELLED, day, Optional.empty(), facts.size(), telling, numbered));
            } else {
                LocalDate before = day;
                day = day.plusDays(choice);
                facts.add(hearing(
                        EventKind.HEARING_RESCHEDULED, day, Optional.of(before), facts.size(), telling, numbered));
            }
            off = !off && choice == 0;
        }
        return new Happened(facts, telling != Telling.PRIOR_SCHEDULES || !setAgain, numbered || !setAgain);
    }

    CourtEvent last() {
        return facts.get(facts.size() - 1);
    }

    static String words(CourtEvent event) {
        CourtTime at = event.header().at().orElseThrow();
        return event.kind() + " " + at.date()
                + at.time().map(time -> "T" + time).orElse("");
    }

    static List<String> words(List<CourtEvent> events) {
        return events.stream()
                .map(event -> words(event) + " " + event.header().source().id())
                .toList();
    }

    @Override
    public String toString() {
        return words(facts) + (isCertain ? " certain" : " uncertain") + (isOneMatter ? "" : ", of several hearings");
    }

    private static CourtEvent hearing(
            EventKind kind, LocalDate day, Optional<LocalDate> before, int place, Telling telling, boolean numbered) {
        Optional<CourtTime> previously = before.map(Happened::atTen);
        String derived = HearingEvent.derivedId(
                CASE, previously.or(() -> Optional.of(atTen(day))), Optional.of("Trial"), Optional.empty());
        var source = switch (telling) {
            case VERSIONS -> new EventSource("E", place + 1L);
            case DOCUMENT_TIMES ->
                new EventSource("E-" + place, EventSource.UNCOUNTED, Optional.of(at(FIRST.plusHours(place))));
            case PRIOR_SCHEDULES -> new EventSource("E-" + place, EventSource.UNCOUNTED);
        };
        EventAction action = place == 0 ? EventAction.NEW : EventAction.UPDATE;
        return new HearingEvent(
                kind, header(source, action, atTen(day)), numbered ? "H-1" : derived, Optional.of("Trial"), previously);
    }

    private static CourtTime atTen(LocalDate day) {
        return new CourtTime(day, Optional.of(LocalTime.of(10, 0)), Notices.PHILADELPHIA);
    }

    private static CourtTime at(LocalDateTime time) {
        return new CourtTime(time.toLocalDate(), Optional.of(time.toLocalTime()), Notices.PHILADELPHIA);
    }

    private static EventHeader header(EventSource source, EventAction action, CourtTime at) {
        return new EventHeader(
                source,
                action,
                Optional.empty(),
                List.of(new CaseNumber(CASE)),
                List.of(),
                List.of(),
                Optional.of(at),
                Optional.empty(),
                List.of());
    }
}
