package org.timelynotice.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The same with everything that a machine was to say handed to a person instead; reminders fall away. */
    public Plan handedOver(String reason) {
        List<Notice> byHand = notices.stream()
                .filter(notice -> notice.occasion() != Occasion.REMINDER)
                .map(notice -> notice.state() instanceof NoticeState.Waiting
                        ? new PlannedNotice(notice).referred(reason)
                        : notice)
                .toList();
        Set<NoticeId> kept = byHand.stream().map(Notice::id).collect(Collectors.toSet());
        return new Plan(
                byHand,
                superseded,
                notOwed,
                tasks.stream().filter(task -> !dropped(task, kept)).toList());
    }

    /** The same of an event that is in doubt: what a machine was to say is handed to a person, and what was said before stays as it is. */
    public Plan inDoubt(String reason) {
        Plan byHand = handedOver(reason);
        Set<NoticeId> own = byHand.notices.stream().map(Notice::id).collect(Collectors.toSet());
        return new Plan(
                byHand.notices,
                List.of(),
                byHand.notOwed,
                byHand.tasks.stream()
                        .filter(task -> own.contains(task.notice()))
                        .toList());
    }

    /** The same with everything that a machine was to say waiting for what a person says. */
    public Plan held(String why, Instant answerBy) {
        List<Notice> waiting = notices.stream()
                .map(notice -> notice.state() instanceof NoticeState.Planned
                        ? new PlannedNotice(notice).held(why, answerBy)
                        : notice)
                .toList();
        return new Plan(waiting, superseded, notOwed, tasks);
    }

    /** What was asked about a reminder that falls away. */
    private boolean dropped(Task task, Set<NoticeId> kept) {
        return notices.stream().map(Notice::id).anyMatch(task.notice()::equals) && !kept.contains(task.notice());
    }

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
