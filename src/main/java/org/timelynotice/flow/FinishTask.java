package org.timelynotice.flow;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.decision.ReviewEntries;
import org.timelynotice.desk.Task;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;

/** Takes down that a person did what they were asked to do. */
public final class FinishTask {

    private final Rooms rooms;
    private final Transactions transactions;
    private final Clock clock;

    public FinishTask(Rooms rooms, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether a task ends by an answer of its own, and by nothing else. */
    public boolean asksForAnswer(UUID task) {
        return rooms.desk().whichHearing(task).isPresent();
    }

    /**
     * @param by who says so
     * @return false if the task is unknown, was done before or asks for an answer
     */
    public boolean finish(UUID task, String by) {
        return transactions.inOne(() -> !asksForAnswer(task) && finished(task, by));
    }

    private boolean finished(UUID task, String by) {
        return rooms.desk()
                .done(task, by, clock.instant())
                .map(done -> written(done, by))
                .orElse(false);
    }

    private boolean written(Task done, String by) {
        rooms.audit()
                .append(new AuditEntry(
                        done.theCase().map(CaseId::toString).orElse(ReviewEntries.UNFOLLOWED),
                        clock.instant(),
                        "TASK_DONE",
                        done.id().toString(),
                        Map.of("reason", done.reason(), "by", by)));
        return true;
    }
}
