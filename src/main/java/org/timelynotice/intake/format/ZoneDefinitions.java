package org.timelynotice.intake.format;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.intake.xml.ElementNames;
import org.timelynotice.intake.xml.XmlDocument;

/** Time zones that an iCalendar message defines itself, in {@code vtimezone}: when each of its clocks begins, and how far it is from Greenwich. */
final class ZoneDefinitions {

    /** Far more than the two of a place that has a summer. */
    private static final int CLOCKS = 50;

    private final CalendarParts parts;
    private final int definition;
    private final int standard;
    private final int daylight;
    private final int tzid;
    private final int offsetTo;

    ZoneDefinitions(ElementNames names) {
        this.parts = new CalendarParts(names);
        this.definition = names.declare("vtimezone");
        this.standard = names.declare("standard");
        this.daylight = names.declare("daylight");
        this.tzid = names.declare("tzid");
        this.offsetTo = names.declare("tzoffsetto");
    }

    private record Clock(LocalDateTime begins, ZoneOffset offset) {}

    /** How far from Greenwich the clocks of a defined zone are; empty where it is not defined, or not for that day. */
    Optional<ZoneId> on(XmlDocument xml, String name, LocalDateTime local) {
        for (int zone = xml.firstNamed(definition); zone != XmlDocument.NONE; zone = xml.nextNamed(zone)) {
            if (parts.text(xml, zone, tzid).filter(name::equals).isPresent()) {
                return Stream.concat(clocks(xml, zone, standard, local), clocks(xml, zone, daylight, local))
                        .max(Comparator.comparing(Clock::begins))
                        .map(Clock::offset);
            }
        }
        return Optional.empty();
    }

    private Stream<Clock> clocks(XmlDocument xml, int zone, int kind, LocalDateTime local) {
        return parts.inside(xml, zone, kind).limit(CLOCKS).flatMap(clock -> clock(xml, clock, local).stream());
    }

    private Optional<Clock> clock(XmlDocument xml, int clock, LocalDateTime local) {
        Optional<ZoneOffset> offset = parts.text(xml, clock, offsetTo).flatMap(ZoneDefinitions::offset);
        Optional<LocalDateTime> start = parts.start(xml, clock).map(CalendarParts::local);
        return offset.flatMap(known -> start.flatMap(begins -> parts.recurrence(xml, clock, begins, ZoneOffset.UTC))
                .flatMap(recurrence -> recurrence.lastUntil(local))
                .map(begins -> new Clock(begins, known)));
    }

    private static Optional<ZoneOffset> offset(String printed) {
        try {
            return Optional.of(ZoneOffset.of(printed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
