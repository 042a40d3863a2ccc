package org.timelynotice.intake.format;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
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
        List<EventPlan> events) {

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

    /** Where a time stands: {@code day} alone holds day and time, or {@code clock} holds the time of day. */
    record Moment(
            Paths day, @Nullable Paths clock, @Nullable Paths zone) {}

    /** A word to take where all conditions hold, and what is to be said to it. */
    record Rule<T>(T then, List<Condition> when, @Nullable String note) {}

    static <T> @Nullable T choose(List<Rule<T>> rules, MessagePlace place) {
        Rule<T> rule = rule(rules, place);
        return rule == null ? null : rule.then();
    }

    static <T> @Nullable Rule<T> rule(List<Rule<T>> rules, MessagePlace place) {
        for (Rule<T> rule : rules) {
            if (holds(rule.when(), place)) {
                return rule;
            }
        }
        return null;
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
