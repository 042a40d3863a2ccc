package org.timelynotice.intake.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.TimeDoubt;
import org.timelynotice.intake.format.Format.Moment;
import org.timelynotice.intake.reading.PrintedTime;
import org.timelynotice.intake.xml.ElementNames;
import org.timelynotice.intake.xml.XmlDocument;

/** Finds and reads dates and times in a message, in all the shapes in which NIEM and iCalendar put them. */
final class TimeReader {

    private static final List<String> HOLDERS = List.of(
            "DateTime", "ZuluDateTime", "Date", "StartDate", "date-time", "utc-date-time", "date", "ZonedDateTime");

    private final int[] holders;
    private final ZoneNames zones;
    private final ZoneDefinitions definitions;

    TimeReader(ElementNames names, ZoneNames zones) {
        this.holders = HOLDERS.stream().mapToInt(names::declare).toArray();
        this.zones = zones;
        this.definitions = new ZoneDefinitions(names);
    }

    /** The first of the moments that the message gives; what is there and cannot be read is noted. */
    Optional<CourtTime> first(List<Moment> moments, MessagePlace place, ValueContext values) {
        return first(moments, place, values, EnumSet.noneOf(TimeDoubt.class));
    }

    /**
     * As {@link #first(List, MessagePlace, ValueContext)}.
     *
     * @param doubts takes up why the time, or that there is none, is not to be relied on
     */
    Optional<CourtTime> first(List<Moment> moments, MessagePlace place, ValueContext values, Set<TimeDoubt> doubts) {
        var notRead = EnumSet.noneOf(TimeDoubt.class);
        for (Moment moment : moments) {
            Nodes days = moment.day().all(place);
            for (int i = 0; i < days.size(); i++) {
                Optional<CourtTime> time = read(moment, days.get(i), place, values, doubts, notRead);
                if (time.isPresent()) {
                    if (moment.clock() != null && days.size() > 1) {
                        values.note(place.xml().pathOf(days.get(i)) + ": one of several days; the first was taken");
                    }
                    return time;
                }
            }
        }
        doubts.addAll(notRead);
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
        var values =
                new ValueContext(ZoneOffset.UTC, Optional.empty(), Optional.empty(), true, Set.of(), new HashSet<>());
        Nodes nodes = paths.all(place);
        for (int i = 0; i < nodes.size(); i++) {
            PrintedTime printed = printed(place.xml(), nodes.get(i), values);
            if (printed != null) {
                return Optional.of(printed);
            }
        }
        return Optional.empty();
    }

    private Optional<CourtTime> read(
            Moment moment,
            int node,
            MessagePlace place,
            ValueContext values,
            Set<TimeDoubt> doubts,
            Set<TimeDoubt> notRead) {
        var unsure = EnumSet.noneOf(TimeDoubt.class);
        PrintedTime day = printed(place.xml(), node, values, unsure);
        if (day == null) {
            notRead.addAll(unsure);
            return Optional.empty();
        }
        PrintedTime timed = moment.clock() == null ? day : clock(day, node, moment.clock(), place, values, unsure);
        CourtTime time = source(timed, moment, place, values)
                .map(source -> timed.onClock(values.zone(), source, values.midnightMeansUnknown()))
                .orElseGet(() -> {
                    unsure.add(TimeDoubt.UNKNOWN_ZONE);
                    values.note(place.xml().pathOf(node) + ": its time zone is not known");
                    return new CourtTime(timed.date(), Optional.empty(), values.zone());
                });
        doubts.addAll(unsure);
        return Optional.of(time);
    }

    /** A time of day is the one that stands beside the day, where there are several of either. */
    private PrintedTime clock(
            PrintedTime day, int dayNode, Paths clock, MessagePlace place, ValueContext values, Set<TimeDoubt> doubts) {
        Nodes nodes = clock.all(place);
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.size() > 1
                    && place.xml().parent(nodes.get(i)) != place.xml().parent(dayNode)) {
                continue;
            }
            String text = text(place.xml(), nodes.get(i), values.placeholders());
            if (!text.isEmpty()) {
                PrintedTime timed = day.at(text);
                if (timed != null && !saysOtherHour(day, timed, values)) {
                    return timed;
                }
                values.note(place.xml().pathOf(nodes.get(i))
                        + (timed == null ? ": not a time of day" : ": another hour than stands beside the day"));
                doubts.add(TimeDoubt.HOUR_NOT_READ);
                return day.day();
            }
        }
        return day;
    }

    /** A day that holds an hour of its own, and not the one beside it, says two things. */
    private static boolean saysOtherHour(PrintedTime day, PrintedTime timed, ValueContext values) {
        CourtTime own = day.onClock(values.zone(), values.zone(), values.midnightMeansUnknown());
        CourtTime beside = timed.onClock(values.zone(), values.zone(), values.midnightMeansUnknown());
        return own.time().isPresent() && !own.equals(beside);
    }

    /** The zone of a time that prints no offset; empty where the message names one that nobody knows. */
    private Optional<ZoneId> source(PrintedTime printed, Moment moment, MessagePlace place, ValueContext values) {
        Optional<String> named = Optional.ofNullable(moment.zone())
                .flatMap(paths -> paths.text(place, values.placeholders()))
                .or(values::zoneName);
        LocalTime time = printed.time();
        if (time == null || printed.offset() != null || named.isEmpty()) {
            return Optional.of(values.zone());
        }
        LocalDateTime local = printed.date().atTime(time);
        return zones.on(named.get(), local).or(() -> definitions.on(place.xml(), named.get(), local));
    }

    /** The clock of the place that a message names for its times; a bare offset from Greenwich is the clock of no place. */
    ZoneId clockOfPlace(Optional<String> named, ZoneId otherwise) {
        return named.flatMap(zones::place)
                .filter(zone -> !zone.getRules().isFixedOffset())
                .orElse(otherwise);
    }

    private @Nullable PrintedTime printed(XmlDocument xml, int node, ValueContext values) {
        return printed(xml, node, values, EnumSet.noneOf(TimeDoubt.class));
    }

    private @Nullable PrintedTime printed(XmlDocument xml, int node, ValueContext values, Set<TimeDoubt> doubts) {
        String text = text(xml, node, values.placeholders());
        if (text.isEmpty()) {
            return null;
        }
        PrintedTime printed = PrintedTime.parse(text, values.dayOrder());
        if (printed == null) {
            boolean ambiguous = PrintedTime.isAmbiguous(text);
            values.note(xml.pathOf(node) + (ambiguous ? ": one of two days" : ": not a date"));
            doubts.add(ambiguous ? TimeDoubt.AMBIGUOUS_DAY : TimeDoubt.DAY_NOT_READ);
        } else if (printed.time() == null && PrintedTime.namesClock(text, values.dayOrder())) {
            values.note(xml.pathOf(node) + ": not a time of day");
            doubts.add(TimeDoubt.HOUR_NOT_READ);
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
