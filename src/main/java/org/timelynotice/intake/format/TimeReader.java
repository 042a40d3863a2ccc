package org.timelynotice.intake.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.intake.format.Format.Moment;
import org.timelynotice.intake.reading.PrintedTime;
import org.timelynotice.intake.xml.ElementNames;
import org.timelynotice.intake.xml.XmlDocument;

/** Finds and reads dates and times in a message, in all the shapes in which NIEM and iCalendar put them. */
final class TimeReader {

    private static final List<String> HOLDERS = List.of(
            "DateTime", "ZuluDateTime", "Date", "StartDate", "date-time", "utc-date-time", "date", "ZonedDateTime");

    private final int[] holders;

    TimeReader(ElementNames names) {
        holders = HOLDERS.stream().mapToInt(names::declare).toArray();
    }

    /** The first of the moments that the message gives; what is there and cannot be read is noted. */
    Optional<CourtTime> first(List<Moment> moments, MessagePlace place, ValueContext values) {
        for (Moment moment : moments) {
            Nodes days = moment.day().all(place);
            for (int i = 0; i < days.size(); i++) {
                Optional<CourtTime> time = read(moment, days.get(i), place, values);
                if (time.isPresent()) {
                    if (moment.clock() != null && days.size() > 1) {
                        values.note(place.xml().pathOf(days.get(i)) + ": one of several days; the first was taken");
                    }
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    /** Which of some places are in the message and give no time that can be read; those that say nothing are among them. */
    Optional<String> unread(List<Moment> moments, MessagePlace place, ValueContext values) {
        for (Moment moment : moments) {
            Nodes days = moment.day().all(place);
            for (int i = 0; i < days.size(); i++) {
                if (printed(place.xml(), days.get(i), values) == null) {
                    return Optional.of(place.xml().pathOf(days.get(i)));
                }
            }
        }
        return Optional.empty();
    }

    /** A plain day, as printed: a birth date is never moved between zones. */
    Optional<LocalDate> day(Paths paths, MessagePlace place, ValueContext values) {
        Nodes nodes = paths.all(place);
        for (int i = 0; i < nodes.size(); i++) {
            PrintedTime printed = printed(place.xml(), nodes.get(i), values);
            if (printed != null) {
                return Optional.of(printed.date());
            }
        }
        return Optional.empty();
    }

    /** The first time as printed, without a word where there is none. */
    Optional<PrintedTime> plain(Paths paths, MessagePlace place) {
        var values = new ValueContext(ZoneOffset.UTC, false, Set.of(), new HashSet<>());
        Nodes nodes = paths.all(place);
        for (int i = 0; i < nodes.size(); i++) {
            PrintedTime printed = printed(place.xml(), nodes.get(i), values);
            if (printed != null) {
                return Optional.of(printed);
            }
        }
        return Optional.empty();
    }

    private Optional<CourtTime> read(Moment moment, int node, MessagePlace place, ValueContext values) {
        PrintedTime printed = printed(place.xml(), node, values);
        if (printed == null) {
            return Optional.empty();
        }
        ZoneId source = zone(moment.zone(), place, values);
        PrintedTime timed = moment.clock() == null ? printed : clock(printed, node, moment.clock(), place, values);
        return Optional.of(timed.onClock(values.zone(), source, values.midnightMeansUnknown()));
    }

    /** A time of day is the one that stands beside the day, where there are several of either. */
    private PrintedTime clock(PrintedTime day, int dayNode, Paths clock, MessagePlace place, ValueContext values) {
        Nodes nodes = clock.all(place);
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.size() > 1
                    && place.xml().parent(nodes.get(i)) != place.xml().parent(dayNode)) {
                continue;
            }
            String text = text(place.xml(), nodes.get(i), values.placeholders());
            if (!text.isEmpty()) {
                PrintedTime timed = day.at(text);
                if (timed != null) {
                    return timed;
                }
                values.note(place.xml().pathOf(nodes.get(i)) + ": not a time of day");
            }
        }
        return day;
    }

    private ZoneId zone(@Nullable Paths paths, MessagePlace place, ValueContext values) {
        Optional<String> named = paths == null ? Optional.empty() : paths.text(place, values.placeholders());
        return zone(named, values.zone(), values.notes());
    }

    /** The zone that a message names, or the given one where it names none or one that does not exist. */
    ZoneId zone(Optional<String> named, ZoneId otherwise, Set<String> notes) {
        if (named.isEmpty()) {
            return otherwise;
        }
        try {
            return ZoneId.of(named.get());
        } catch (DateTimeException e) {
            notes.add("the message names a time zone that does not exist; the feed's own was taken");
            return otherwise;
        }
    }

    private @Nullable PrintedTime printed(XmlDocument xml, int node, ValueContext values) {
        String text = text(xml, node, values.placeholders());
        if (text.isEmpty()) {
            return null;
        }
        PrintedTime printed = PrintedTime.parse(text);
        if (printed == null) {
            values.note(xml.pathOf(node) + ": not a date");
        } else if (printed.time() == null && PrintedTime.namesClock(text)) {
            values.note(xml.pathOf(node) + ": not a time of day");
        }
        return printed;
    }

    private String text(XmlDocument xml, int node, Set<String> placeholders) {
        int at = node;
        for (int level = 0; level < 3; level++) {
            String own = xml.text(at);
            if (!own.isEmpty()) {
                return PrintedText.says(own, placeholders) ? own : "";
            }
            int holder = holder(xml, xml.resolved(at));
            if (holder == XmlDocument.NONE) {
                return "";
            }
            at = holder;
        }
        return "";
    }

    private int holder(XmlDocument xml, int node) {
        for (int name : holders) {
            for (int child = xml.firstChild(node); child != XmlDocument.NONE; child = xml.next(child)) {
                if (xml.isNamed(child, name)) {
                    return child;
                }
            }
        }
        return XmlDocument.NONE;
    }
}
