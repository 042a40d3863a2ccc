package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.decision.ReviewEntries;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.desk.WhichHearing;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.ReferredNotice;

/** Takes down what a person says came of a task, and ends by it the task and the notice that it is about. */
public final class ResolveTask {

    private final Rooms rooms;
    private final Transactions transactions;
    private final Clock clock;

    public ResolveTask(Rooms rooms, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Resolved {

        /**
         * It is on record.
         *
         * @param task done, or to be tried again
         * @param notice what it is about, as it stands now; empty for a task about a case
         */
        record OnRecord(Task task, Optional<Notice> notice) implements Resolved {}

        /**
         * Nothing was done: it cannot have been so.
         *
         * @param what of what was said: {@code at} or {@code told}
         */
        record Impossible(String what, String why) implements Resolved {}

        /** There is no such task, or it was done before. */
        record NotOpen() implements Resolved {}
    }

    public Resolved resolve(UUID task, TaskOutcome outcome) {
        return transactions.inOne(() -> rooms.desk()
                .lock(task)
                .map(open -> resolve(open, outcome, clock.instant()))
                .orElseGet(Resolved.NotOpen::new));
    }

    private Resolved resolve(Task task, TaskOutcome outcome, Instant now) {
        Optional<Notice> notice = task.notice().flatMap(rooms.ledger()::lock);
        if (task.kind().equals(WhichHearing.KIND) && outcome.told() != TaskOutcome.Told.NOT_REACHED) {
            return new Resolved.Impossible("told", "does not answer what is asked: say which hearing is meant");
        }
        return whyImpossible(notice, outcome, now)
                .<Resolved>map(why -> new Resolved.Impossible("at", why))
                .orElseGet(() -> onRecord(task, notice, outcome, now));
    }

    private Optional<String> whyImpossible(Optional<Notice> notice, TaskOutcome outcome, Instant now) {
        if (outcome.at().isAfter(now)) {
            return Optional.of("is in the future: say it once it has been done");
        }
        return notice.flatMap(this::earliest)
                .filter(outcome.at()::isBefore)
                .map(event -> "is before " + event + ": there was nothing to tell of yet");
    }

    /** When there was something to tell of: it had happened or, where it lies ahead, the day had come on which it was made known to us. */
    private Optional<Instant> earliest(Notice notice) {
        return rooms.events()
                .origin(notice.event())
                .flatMap(origin ->
                        rooms.events().find(notice.event()).map(event -> earliest(event, origin.decidedAt())));
    }

    private static Instant earliest(CourtEvent event, Instant heard) {
        Optional<CourtTime> at = event.header().at();
        ZoneId zone = at.map(CourtTime::zone).orElse(ZoneOffset.UTC);
        return at.filter(time -> !event.kind().announces())
                .map(CourtTime::earliest)
                .filter(heard::isAfter)
                .orElseGet(() ->
                        heard.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant());
    }

    private Resolved onRecord(Task task, Optional<Notice> notice, TaskOutcome outcome, Instant now) {
        Task resolved = rooms.desk()
                .record(task, outcome, notice.map(about -> about.state().status()), now);
        Optional<Notice> next = notice.flatMap(about -> next(task, about, outcome));
        next.ifPresent(settled -> rooms.ledger().settle(settled, now));
        rooms.audit().appendAll(entries(resolved, next, outcome, now));
        return new Resolved.OnRecord(resolved, next.or(() -> notice));
    }

    /** A question beside a notice that a person has is answered, and their task for the notice stays. */
    private static Optional<Notice> next(Task task, Notice notice, TaskOutcome outcome) {
        if (!task.isTheNotice() && notice.open().isEmpty()) {
            return Optional.empty();
        }
        Optional<ReferredNotice> referred =
                notice.withPerson().filter(ReferredNotice.class::isInstance).map(ReferredNotice.class::cast);
        return switch (outcome.told()) {
            case YES -> notice.toldByPerson(outcome.at(), outcome.words());
            case NO -> referred.map(handed -> handed.notTold(outcome.words()));
            case NOT_NEEDED -> referred.map(handed -> handed.notNeeded(outcome.words()));
            case NOT_REACHED -> Optional.empty();
        };
    }

    private static List<AuditEntry> entries(Task task, Optional<Notice> notice, TaskOutcome outcome, Instant now) {
        var details = new LinkedHashMap<>(
                Map.of("told", outcome.told().name(), "at", outcome.at().toString(), "by", outcome.by()));
        outcome.means().ifPresent(means -> details.put("means", means.name()));
        String chain = task.theCase().map(CaseId::toString).orElse(ReviewEntries.UNFOLLOWED);
        var ofTask = new LinkedHashMap<>(details);
        ofTask.put("reason", task.reason());
        ofTask.put("tries", String.valueOf(task.tries()));
        var taken = new AuditEntry(chain, now, "TASK_OUTCOME", task.id().toString(), ofTask);
        return task.notice()
                .map(about -> {
                    notice.ifPresent(next -> details.putAll(next.state().details()));
                    String action =
                            notice.map(next -> "NOTICE_" + next.state().word()).orElse("PERSON_ANSWERED");
                    return List.of(taken, new AuditEntry(chain, now, action, about.toString(), details));
                })
                .orElseGet(() -> List.of(taken));
    }
}
