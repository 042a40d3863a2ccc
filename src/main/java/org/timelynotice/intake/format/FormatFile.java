package org.timelynotice.intake.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file under {@code config/formats/} as it is written; {@code docs/formats.md} explains each key.
 *
 * @param basedOn name of the file whose entries stand wherever this one says nothing
 * @param roots element names, with {@code *} for any run of letters, by which a message of this format is known; none for a file
 *     that others are based on
 * @param trafficking each says outright that the case is one of human trafficking
 * @param deleted each says outright that the source deleted the record: then it is taken back, whatever {@code action} says
 * @param neverNamed parts of element names that are not repeated where something is said to be unread
 */
record FormatFile(
        @Nullable String basedOn,
        Map<String, String> namespaces,
        List<String> roots,
        List<String> placeholders,
        @Nullable Boolean midnightMeansUnknown,
        List<String> unread,
        List<String> ignored,
        List<String> neverNamed,
        Map<String, List<String>> fields,
        Map<String, List<Moment>> times,
        Map<String, List<String>> defendant,
        Map<String, List<String>> charge,
        List<Condition> trafficking,
        List<Condition> deleted,
        List<Choice> action,
        List<Event> events) {

    FormatFile {
        namespaces = orEmpty(namespaces);
        roots = orEmpty(roots);
        placeholders = orEmpty(placeholders);
        unread = orEmpty(unread);
        ignored = orEmpty(ignored);
        neverNamed = orEmpty(neverNamed);
        fields = orEmpty(fields);
        times = orEmpty(times);
        defendant = orEmpty(defendant);
        charge = orEmpty(charge);
        trafficking = orEmpty(trafficking);
        deleted = orEmpty(deleted);
        action = orEmpty(action);
        events = orEmpty(events);
    }

    /** One event of a message, or one for each element that {@code each} leads to. */
    record Event(
            List<String> each,
            List<Condition> when,
            List<Choice> kind,
            List<Choice> access,
            @Nullable Boolean ifNothingElse,
            Map<String, List<String>> fields,
            Map<String, List<Moment>> times,
            Map<String, List<String>> defendant,
            Map<String, List<String>> charge) {

        Event {
            each = orEmpty(each);
            when = orEmpty(when);
            kind = orEmpty(kind);
            access = orEmpty(access);
            fields = orEmpty(fields);
            times = orEmpty(times);
            defendant = orEmpty(defendant);
            charge = orEmpty(charge);
        }
    }

    /** Where a time stands: in one element, or the day and the time of day apart. */
    record Moment(
            @Nullable String moment,
            @Nullable String date,
            @Nullable String time,
            @Nullable String zone) {}

    /**
     * A word to take where all conditions hold.
     *
     * @param note what is then said among what was not understood
     */
    record Choice(
            String then, List<Condition> when, @Nullable String note) {
        Choice {
            when = orEmpty(when);
        }
    }

    /**
     * Exactly one of {@code value} or {@code field} (with one test), {@code present}, {@code absent}, {@code said} and
     * {@code dated}.
     *
     * @param field name of one of the file's fields, in place of its paths
     */
    record Condition(
            @Nullable String value,
            @Nullable String field,
            @Nullable String said,
            @Nullable String dated,
            @Nullable String present,
            @Nullable String absent,
            List<String> is,
            List<String> contains,
            @Nullable Long above,
            @Nullable String laterThan) {
        Condition {
            is = orEmpty(is);
            contains = orEmpty(contains);
        }
    }

    /** This file on top of the one that it is based on. */
    FormatFile over(FormatFile base) {
        return new FormatFile(
                null,
                overlay(base.namespaces, namespaces),
                roots,
                placeholders.isEmpty() ? base.placeholders : placeholders,
                midnightMeansUnknown == null ? base.midnightMeansUnknown : midnightMeansUnknown,
                join(base.unread, unread),
                join(base.ignored, ignored),
                join(base.neverNamed, neverNamed),
                overlay(base.fields, fields),
                overlay(base.times, times),
                overlay(base.defendant, defendant),
                overlay(base.charge, charge),
                trafficking.isEmpty() ? base.trafficking : trafficking,
                join(base.deleted, deleted),
                action.isEmpty() ? base.action : action,
                events.isEmpty() ? base.events : events);
    }

    static <T> Map<String, T> overlay(Map<String, T> below, Map<String, T> above) {
        var merged = new HashMap<>(below);
        merged.putAll(above);
        return Map.copyOf(merged);
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream())
                .distinct()
                .toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
