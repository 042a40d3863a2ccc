package org.timelynotice.intake.format;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;

/**
 * A compiled format file.
 *
 * @param placeholders folded texts that stand for "nothing"
 * @param unread what the format knows of and does not read; named where it is there
 * @param known names that this format reads or passes over on purpose
 * @param neverNamed parts of names that are not even mentioned
 * @param deleted each by itself takes the record back
 * @param trafficking each by itself marks the case as one of human trafficking
 */
record Format(
        String name,
        boolean midnightMeansUnknown,
        Set<String> placeholders,
        List<List<CompiledPath>> unread,
        BitSet known,
        List<String> neverNamed,
        List<Condition> trafficking,
        List<Condition> deleted,
        List<Rule<EventAction>> action,
        List<Ask> asks,
        List<Nothing> nothing,
        List<EventPlan> events) {

    /**
     * What makes an event a question.
     *
     * @param of kinds of event; none for every kind
     */
    record Ask(Set<EventKind> of, List<Condition> when, String reason) {

        boolean concerns(EventKind kind, MessagePlace place) {
            return (of.isEmpty() || of.contains(kind)) && holds(when, place);
        }
    }

    /**
     * What makes a message one that says nothing that happened.
     *
     * @param park why it waits for a person all the same
     */
    record Nothing(List<Condition> when, Optional<String> park) {}

    /** How one event is read. */
    record EventPlan(
            Paths each,
            List<Condition> when,
            List<Rule<EventKind>> kind,
            List<Rule<CaseAccess>> access,
            boolean ifNothingElse,
            Map<String, Paths> fields,
            Map<String, List<Moment>> times,
            Map<String, Paths> defendant,
            Map<String, Paths> charge) {

        Paths field(String name) {
            return fields.getOrDefault(name, Paths.NONE);
        }
    }

    /**
     * Where a time stands: {@code day} alone holds day and time, or {@code clock} holds the time of day.
     *
     * @param recorded whether it is when the message was written, and not when something happened
     * @param of the kinds of event of which it may say when
     */
    record Moment(
            Paths day, @Nullable Paths clock, @Nullable Paths zone, boolean recorded, Set<EventKind> of) {}

    /** What may decide on a word. */
    interface Rule<T> {
        Optional<Chosen<T>> choose(MessagePlace place);
    }

    /**
     * A word that was taken.
     *
     * @param note what is to be said to it
     * @param ask what a person is to be asked
     */
    record Chosen<T>(
            T then, @Nullable String note, @Nullable String ask) {}

    /** A word to take where all conditions hold. */
    record Fixed<T>(Chosen<T> chosen, List<Condition> when) implements Rule<T> {
        @Override
        public Optional<Chosen<T>> choose(MessagePlace place) {
            return holds(when, place) ? Optional.of(chosen) : Optional.empty();
        }
    }

    static <T> @Nullable T choose(List<Rule<T>> rules, MessagePlace place) {
        return chosen(rules, place).map(Chosen::then).orElse(null);
    }

    static <T> Optional<Chosen<T>> chosen(List<? extends Rule<T>> rules, MessagePlace place) {
        return rules.stream().flatMap(rule -> rule.choose(place).stream()).findFirst();
    }

    static boolean holds(List<Condition> conditions, MessagePlace place) {
        for (Condition condition : conditions) {
            if (!condition.holds(place)) {
                return false;
            }
        }
        return true;
    }
}
