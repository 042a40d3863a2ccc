package org.timelynotice.desk;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.timelynotice.notice.NoticeStatus;

/**
 * What somebody said came of a task, as it is on record; without their words, which name people.
 *
 * @param isTheNotice whether the task is to give a notice, and not beside one
 * @param at when somebody was told, or it was tried, decided or taken back
 * @param means how somebody was told
 * @param by who said so
 * @param was how the notice stood before; empty where the task is about none, and where that was not kept yet
 * @param takenBack whether it does not count any more
 */
public record OutcomeOnRecord(
        UUID task,
        boolean isTheNotice,
        Said said,
        Instant at,
        Optional<TaskOutcome.Means> means,
        String by,
        Optional<NoticeStatus> was,
        boolean takenBack) {

    private static final Set<NoticeStatus> WITH_MACHINE = EnumSet.of(
            NoticeStatus.PLANNED,
            NoticeStatus.HELD,
            NoticeStatus.SENDING,
            NoticeStatus.SENT,
            NoticeStatus.DELIVERED,
            NoticeStatus.UNKNOWN);

    /** What was said. */
    public enum Said {
        YES,
        NO,
        NOT_REACHED,
        NOT_NEEDED,
        /** That the notice be sent, in counsel's place. */
        SEND,
        /** That what was said before does not count. */
        TAKEN_BACK
    }

    /** Whether it counts still, and ended the task. */
    public boolean stands() {
        return !takenBack && said != Said.NOT_REACHED && said != Said.TAKEN_BACK;
    }

    /** Whether by this word whoever was to be told counts as told: a question beside a notice that a person has ends nothing. */
    public boolean tells() {
        return stands() && said == Said.YES && (isTheNotice || wasWithMachine());
    }

    /** Whether the notice had been met by something else before. */
    public boolean foundItMet() {
        return was.filter(status -> status == NoticeStatus.MET || status == NoticeStatus.MET_LATE)
                .isPresent();
    }

    private boolean wasWithMachine() {
        return was.isEmpty() || WITH_MACHINE.contains(was.get());
    }
}
