package org.timelynotice.intake.format;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.timelynotice.intake.reading.PrintedTime;
import org.timelynotice.intake.xml.ElementNames;
import org.timelynotice.intake.xml.XmlDocument;

/** The properties of one component of an iCalendar in XML: an entry, a zone, one clock of a zone. */
final class CalendarParts {

    /** What of a rule, and of what stands around a value, is read: a document keeps the text of elements with a name alone. */
    private static final List<String> READ = List.of(
            "recur",
            "freq",
            "until",
            "count",
            "interval",
            "bysecond",
            "byminute",
            "byhour",
            "byday",
            "byyearday",
            "bymonthday",
            "byweekno",
            "bymonth",
            "bysetpos",
            "wkst",
            "rscale",
            "skip",
            "text",
            "date",
            "date-time",
            "period",
            "utc-offset");

    private final int properties;
    private final int parameters;
    private final int start;
    private final int end;
    private final int rule;
    private final int moreDays;
    private final int lessDays;
    private final int recurrenceId;
    private final int calendar;
    private final int method;

    CalendarParts(ElementNames names) {
        READ.forEach(names::declare);
        this.properties = names.declare("properties");
        this.parameters = names.declare("parameters");
        this.start = names.declare("dtstart");
        this.end = names.declare("dtend");
        this.rule = names.declare("rrule");
        this.moreDays = names.declare("rdate");
        this.lessDays = names.declare("exdate");
        this.recurrenceId = names.declare("recurrence-id");
        this.calendar = names.declare("vcalendar");
        this.method = names.declare("method");
    }

    /** What the calendar that a component stands in is sent for. */
    CalendarMethod method(XmlDocument xml, int component) {
        int around = component;
        while (around != XmlDocument.NONE && !xml.isNamed(around, calendar)) {
            around = xml.parent(around);
        }
        return CalendarMethod.of(around == XmlDocument.NONE ? Optional.empty() : text(xml, around, method));
    }

    /** Elements of a name inside a component, however deep. */
    Stream<Integer> inside(XmlDocument xml, int component, int name) {
        var found = new ArrayList<Integer>();
        for (int node = xml.firstNamed(name); node != XmlDocument.NONE; node = xml.nextNamed(node)) {
            if (xml.isInside(node, component)) {
                found.add(node);
            }
        }
        return found.stream();
    }

    /** What a property of a component says. */
    Optional<String> text(XmlDocument xml, int component, int property) {
        return values(xml, component, property).stream().findFirst();
    }

    /** Which of the days of an entry that repeats a component speaks of; empty where of all. */
    Optional<PrintedTime> recurrenceId(XmlDocument xml, int component) {
        return text(xml, component, recurrenceId).map(PrintedTime::parse);
    }

    /** When a component begins; empty where nobody can tell. */
    Optional<PrintedTime> start(XmlDocument xml, int component) {
        return text(xml, component, start).map(PrintedTime::parse);
    }

    /** When it ends, where it says so. */
    Optional<PrintedTime> end(XmlDocument xml, int component) {
        return text(xml, component, end).map(PrintedTime::parse);
    }

    /** Whether it says that it is on more days than its first, or not on all of them. */
    boolean repeats(XmlDocument xml, int component) {
        return Stream.of(rule, moreDays, lessDays)
                .anyMatch(name -> !own(xml, component, name).isEmpty());
    }

    /**
     * How a component repeats; empty where that cannot be read.
     *
     * @param begins when it begins, on a clock
     */
    Optional<Recurrence> recurrence(XmlDocument xml, int component, LocalDateTime begins, ZoneId clock) {
        List<Integer> rules = own(xml, component, rule);
        Optional<List<PrintedTime>> more = times(xml, component, moreDays);
        Optional<List<PrintedTime>> less = times(xml, component, lessDays);
        return rules.size() > 1 || more.isEmpty() || less.isEmpty()
                ? Optional.empty()
                : Optional.of(new Recurrence(
                        begins,
                        clock,
                        rules.stream().findFirst().map(node -> rule(xml, node)),
                        more.get(),
                        less.get()));
    }

    static LocalDateTime local(PrintedTime printed) {
        LocalTime time = printed.time();
        return printed.date().atTime(time == null ? LocalTime.MIDNIGHT : time);
    }

    private Optional<List<PrintedTime>> times(XmlDocument xml, int component, int property) {
        var times = new ArrayList<PrintedTime>();
        for (String text : values(xml, component, property)) {
            PrintedTime time = PrintedTime.parse(text);
            if (time == null || time.time() == null && PrintedTime.namesClock(text, Optional.empty())) {
                return Optional.empty();
            }
            times.add(time);
        }
        return Optional.of(times);
    }

    /** As RFC 5545 prints it, whether the message has it so or in elements of XML. */
    private static String rule(XmlDocument xml, int node) {
        String printed = xml.text(node);
        return printed.isEmpty() ? parts(xml, node) : printed;
    }

    private static String parts(XmlDocument xml, int node) {
        int first = xml.firstChild(node);
        boolean wrapped = first != XmlDocument.NONE && xml.localName(first).equals("recur");
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (int part = wrapped ? xml.firstChild(first) : first; part != XmlDocument.NONE; part = xml.next(part)) {
            String name = xml.localName(part).toUpperCase(Locale.ROOT);
            int at = names.indexOf(name);
            if (at < 0) {
                names.add(name);
                values.add(xml.text(part));
            } else {
                values.set(at, values.get(at) + "," + xml.text(part));
            }
        }
        var rule = new StringJoiner(";");
        for (int i = 0; i < names.size(); i++) {
            rule.add(names.get(i) + "=" + values.get(i));
        }
        return rule.toString();
    }

    private List<String> values(XmlDocument xml, int component, int property) {
        var values = new ArrayList<String>();
        for (int node : own(xml, component, property)) {
            String text = xml.text(node);
            if (!text.isEmpty()) {
                values.add(text);
            }
            for (int child = xml.firstChild(node); child != XmlDocument.NONE; child = xml.next(child)) {
                if (!xml.isNamed(child, parameters) && !xml.text(child).isEmpty()) {
                    values.add(xml.text(child));
                }
            }
        }
        return values;
    }

    /** Properties stand in an element of their own, or right in their component. */
    private List<Integer> own(XmlDocument xml, int component, int property) {
        return inside(xml, component, property)
                .filter(node -> xml.parent(node) == component
                        || xml.isNamed(xml.parent(node), properties) && xml.parent(xml.parent(node)) == component)
                .toList();
    }
}
