package org.timelynotice.intake.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file under {@code config/formats/} as it is written; {@code docs/formats.md} explains each key.
 *
 * @param basedOn name of the file whose entries stand wherever this one says nothing
 * @param roots element names, with {@code *} for any run of letters, by which a message of this format is known; none for a file
 *     that others are based on
 * @param trafficking each says outright that the case is one of human trafficking
 * @param deleted each says outright that the source deleted the record: then it is taken back, whatever {@code action} says
 * @param statusWords the vocabulary in which the field {@code status} is written
 * @param asks what makes an event a question, each beside those of the file that it is based on; so with {@code nothing} and {@code always}
 * @param nothing what makes a message one that says nothing that happened
 * @param always events that a message may hold beside those of its format
 * @param neverNamed parts of element names that are not repeated where something is said to be unread
 */
record FormatFile(
        @Nullable String basedOn,
        Map<String, String> namespaces,
        List<String> roots,
        List<String> placeholders,
        @Nullable Boolean midnightMeansUnknown,
        @Nullable String statusWords,
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
        List<Ask> asks,
        List<Nothing> nothing,
        List<Event> events,
        List<Event> always) {

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
        asks = orEmpty(asks);
        nothing = orEmpty(nothing);
        events = orEmpty(events);
        always = orEmpty(always);
    }

    /**
     * What makes an event a question.
     *
     * @param of kinds of event; none for every kind
     * @param reason what a person is told
     */
    record Ask(List<String> of, List<Condition> when, String reason) {
        Ask {
            of = orEmpty(of);
            when = orEmpty(when);
        }
    }

    /**
     * What makes a message one that says nothing that happened.
     *
     * @param park why it waits for a person all the same; absent where nobody need look at it
     */
    record Nothing(List<Condition> when, @Nullable String park) {
        Nothing {
            when = orEmpty(when);
        }
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

    /**
     * Where a time stands: in one element, or the day and the time of day apart.
     *
     * @param of kinds of event whose time it is; none for every kind
     * @param notOf kinds of event whose time it is not
     */
    record Moment(
            @Nullable String moment,
            @Nullable String date,
            @Nullable String time,
            @Nullable String zone,
            List<String> of,
            List<String> notOf) {
        Moment {
            of = orEmpty(of);
            notOf = orEmpty(notOf);
        }

        /** Whether both stand in one place. */
        boolean isWhere(Moment other) {
            return Objects.equals(moment, other.moment)
                    && Objects.equals(date, other.date)
                    && Objects.equals(time, other.time);
        }
    }

    /**
     * A word to take where all conditions hold.
     *
     * @param note what is then said among what was not understood
     * @param ask what a person is then asked: the event is told to nobody
     */
    record Choice(
            String then,
            List<Condition> when,
            @Nullable String note,
            @Nullable String ask) {
        Choice {
            when = orEmpty(when);
        }
    }

    /**
     * Exactly one of {@code value} or {@code field} (with one test), {@code present}, {@code absent}, {@code said}, {@code dated},
     * {@code several}, {@code empty} and {@code status}.
     *
     * @param field name of one of the file's fields, in place of its paths
     * @param isNot words of which none is what an element says that says anything
     * @param status what the status is understood as
     * @param mentions meanings of the status words of which a text holds one, whatever else it says
     * @param meansOther meanings of the status words of which none is what a text is understood as
     * @param notIn a vocabulary in which a text is not understood
     */
    record Condition(
            @Nullable String value,
            @Nullable String field,
            @Nullable String said,
            @Nullable String dated,
            @Nullable String present,
            @Nullable String absent,
            @Nullable String several,
            @Nullable String empty,
            List<String> status,
            List<String> is,
            List<String> isNot,
            List<String> contains,
            @Nullable Long above,
            @Nullable String laterThan,
            List<String> mentions,
            List<String> meansOther,
            @Nullable String notIn) {
        Condition {
            meansOther = orEmpty(meansOther);
            status = orEmpty(status);
            mentions = orEmpty(mentions);
            is = orEmpty(is);
            isNot = orEmpty(isNot);
            contains = orEmpty(contains);
        }
    }

    /** Whether anything in it hangs on the words for a status. */
    boolean readsStatus() {
        Stream<Choice> kinds = Stream.concat(events.stream(), always.stream()).flatMap(event -> event.kind().stream());
        Stream<Condition> conditions = Stream.concat(
                asks.stream().flatMap(ask -> ask.when().stream()),
                Stream.concat(events.stream(), always.stream())
                        .flatMap(event -> Stream.concat(
                                event.when().stream(), event.kind().stream().flatMap(kind -> kind.when().stream()))));
        return kinds.anyMatch(kind -> kind.then().equals(FormatCompiler.STATUS))
                || conditions.anyMatch(condition -> !condition.status().isEmpty()
                        || !condition.mentions().isEmpty()
                        || !condition.meansOther().isEmpty());
    }

    /** This file on top of the one that it is based on. */
    FormatFile over(FormatFile base) {
        return new FormatFile(
                null,
                overlay(base.namespaces, namespaces),
                roots,
                placeholders.isEmpty() ? base.placeholders : placeholders,
                midnightMeansUnknown == null ? base.midnightMeansUnknown : midnightMeansUnknown,
                statusWords == null ? base.statusWords : statusWords,
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
                join(base.asks, asks),
                join(base.nothing, nothing),
                events.isEmpty() ? base.events : events,
                join(base.always, always));
    }

    static <T> Map<String, T> overlay(Map<String, T> below, Map<String, T> above) {
        var merged = new HashMap<>(below);
        merged.putAll(above);
        return Map.copyOf(merged);
    }

    private static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static <T> Map<String, T> orEmpty(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : Map.copyOf(map);
    }
}
