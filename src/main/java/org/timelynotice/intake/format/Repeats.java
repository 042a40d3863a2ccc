package org.timelynotice.intake.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EntryDays;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.TimeDoubt;
import org.timelynotice.intake.reading.PrintedTime;
import org.timelynotice.intake.xml.ElementNames;
import org.timelynotice.intake.xml.XmlDocument;

/** An entry of a calendar may be on several days: each of them is a hearing, named by the number of the entry and its day. */
final class Repeats {

    /** No matter is heard on more days that are known beforehand; an entry that says so is a slip, or goes on without end. */
    private static final int MOST = 60;

    private static final String AN_ANSWER =
            "the calendar beside it holds an answer or a proposal of somebody who was invited";
    private static final String UNKNOWN_METHOD = "what its calendar was sent for (METHOD) is not known";

    private final CalendarParts parts;
    private final int entryName;
    private final int range;

    Repeats(ElementNames names) {
        this.parts = new CalendarParts(names);
        this.entryName = names.declare("vevent");
        this.range = names.declare("range");
    }

    /** Whether an event speaks of one day of an entry that repeats, and goes before what the entry says of all. */
    boolean isOneDay(MessagePlace place) {
        int entry = entry(place);
        return entry != XmlDocument.NONE
                && parts.recurrenceId(place.xml(), entry).isPresent();
    }

    /** Whether what stands at a place is no word of whoever keeps the calendar, so that nothing happened by it. */
    boolean answers(MessagePlace place) {
        return place.xml().isNamed(place.event(), entryName)
                && parts.method(place.xml(), place.event()) == CalendarMethod.ANSWERS;
    }

    /** The event on each of its days; as it is, with a doubt, where its days cannot be counted out. */
    List<CourtEvent> each(CourtEvent event, MessagePlace place) {
        int entry = entry(place);
        if (!(event instanceof HearingEvent hearing) || entry == XmlDocument.NONE) {
            return List.of(event);
        }
        return switch (parts.method(place.xml(), entry)) {
            case STATES -> days(hearing, place, entry, true);
            case ADDS -> added(hearing, place, entry);
            case ANSWERS -> asked(days(hearing, place, entry, true), AN_ANSWER);
            case UNKNOWN -> asked(days(hearing, place, entry, true), UNKNOWN_METHOD);
        };
    }

    private static List<CourtEvent> asked(List<CourtEvent> events, String why) {
        return events.stream()
                .map(event -> event.with(event.header().doubting(why)))
                .toList();
    }

    /** Days beside those that are known: they are set, and leave the others as they are. */
    private List<CourtEvent> added(HearingEvent hearing, MessagePlace place, int entry) {
        boolean moves = hearing.kind() == EventKind.HEARING_RESCHEDULED;
        HearingEvent set = moves ? hearing.as(EventKind.HEARING_SCHEDULED) : hearing;
        return days(set, place, entry, false).stream()
                .map(event -> (HearingEvent) event)
                .map(day -> day.hearingId().equals(set.hearingId())
                        ? day.header().at().map(at -> named(day, at.date())).orElse(day)
                        : day)
                .map(CourtEvent.class::cast)
                .toList();
    }

    /**
     * @param all whether it is on no other days than the message says
     */
    private List<CourtEvent> days(HearingEvent hearing, MessagePlace place, int entry, boolean all) {
        Optional<PrintedTime> oneDay = parts.recurrenceId(place.xml(), entry);
        if (oneDay.isPresent()) {
            LocalDate day = oneDay.get().date();
            boolean andLater = parts.inside(place.xml(), entry, range).findAny().isPresent();
            return List.of(andLater ? doubted(named(hearing, day)) : named(hearing, day));
        }
        if (!parts.repeats(place.xml(), entry) && days(hearing, place.xml(), entry) == 1) {
            return List.of(hearing);
        }
        return hearing.header()
                .at()
                .flatMap(first -> recurrence(hearing, first, place.xml(), entry)
                        .flatMap(recurrence -> recurrence.all(MOST))
                        .map(days -> listed(hearing, first, days, all)))
                .orElseGet(() -> List.of(doubted(hearing)));
    }

    /** Each of its days knows of all: a later version of the entry may leave some of them out. */
    private static List<CourtEvent> listed(
            HearingEvent hearing, CourtTime first, List<LocalDateTime> days, boolean all) {
        List<String> notes = !all
                ? List.of()
                : List.of(EntryDays.note(
                        days.stream().map(LocalDateTime::toLocalDate).distinct().toList()));
        return days.stream()
                .map(day -> on(hearing, first, day))
                .map(day -> (CourtEvent)
                        day.with(day.header().noting(notes, day.header().place())))
                .toList();
    }

    private int entry(MessagePlace place) {
        if (place.xml().isNamed(place.event(), entryName)) {
            return place.event();
        }
        int only = place.xml().firstNamed(entryName);
        return only == XmlDocument.NONE || place.xml().nextNamed(only) == XmlDocument.NONE ? only : XmlDocument.NONE;
    }

    private Optional<Recurrence> recurrence(HearingEvent hearing, CourtTime first, XmlDocument xml, int entry) {
        LocalDateTime begins = first.date().atTime(first.time().orElse(LocalTime.MIDNIGHT));
        return parts.repeats(xml, entry)
                ? parts.recurrence(xml, entry, begins, first.zone())
                : Optional.of(Recurrence.daily(begins, first.zone(), days(hearing, xml, entry)));
    }

    /** On how many days an entry is from its beginning to its end; the end of whole days is the day after. */
    private long days(HearingEvent hearing, XmlDocument xml, int entry) {
        Optional<PrintedTime> start = parts.start(xml, entry);
        Optional<PrintedTime> end = parts.end(xml, entry);
        if (hearing.header().at().isEmpty() || start.isEmpty() || end.isEmpty()) {
            return 1;
        }
        LocalTime time = end.get().time();
        long nights = ChronoUnit.DAYS.between(start.get().date(), end.get().date());
        return Math.max(1, time == null || time.equals(LocalTime.MIDNIGHT) ? nights : nights + 1);
    }

    private static HearingEvent on(HearingEvent hearing, CourtTime first, LocalDateTime day) {
        var at = new CourtTime(day.toLocalDate(), first.time().map(time -> day.toLocalTime()), first.zone());
        HearingEvent named = named(hearing, day.toLocalDate());
        return named.with(named.header().at(at));
    }

    private static HearingEvent named(HearingEvent hearing, LocalDate day) {
        EventSource source = hearing.header().source();
        var named = new EventSource(EntryDays.name(source.id(), day), source.version(), source.said());
        return hearing.of(EntryDays.name(hearing.hearingId(), day))
                .with(hearing.header().from(named));
    }

    private static CourtEvent doubted(HearingEvent hearing) {
        return hearing.with(hearing.header().doubting(TimeDoubt.REPEATS));
    }
}
