package org.timelynotice.notice;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an event does to the ledger of one case, to be written in one transaction.
 *
 * @param notices new duties, each with its first state
 * @param superseded notices that no longer hold, in the state that says why
 * @param notOwed rules that gave nobody a notice, and why
 * @param tasks what a person must look at although the notice stays planned
 */
public record Plan(List<Notice> notices, List<Notice> superseded, List<NotOwed> notOwed, List<Task> tasks) {

    /** Nothing changes. */
    public static final Plan NOTHING = new Plan(List.of(), List.of(), List.of(), List.of());

    public Plan {
        notices = List.copyOf(notices);
        superseded = List.copyOf(superseded);
        notOwed = List.copyOf(notOwed);
        tasks = List.copyOf(tasks);
    }

    /** A rule that was looked at and owes nobody anything. */
    public record NotOwed(LegalBasis basis, String reason) {}

    /** Something about a notice that only a person can decide. */
    public record Task(NoticeId notice, String reason) {}

    /** Both, this one first. */
    public Plan and(Plan other) {
        return new Plan(
                both(notices, other.notices),
                both(superseded, other.superseded),
                both(notOwed, other.notOwed),
                both(tasks, other.tasks));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
