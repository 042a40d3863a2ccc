package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.decision.ReviewEntries;
import org.timelynotice.desk.OutcomeOnRecord;
import org.timelynotice.desk.OutcomeOnRecord.Said;
import org.timelynotice.desk.Task;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.NoticeStatus;

/** Takes back what somebody said came of a task: it is open again, and so is the notice that their word had ended. */
public final class UndoOutcome {

    private static final String TAKEN_BACK = "what a person said came of it was taken back; tell them";

    private final Rooms rooms;
    private final RecordLostProof proof;
    private final Transactions transactions;
    private final Clock clock;

    public UndoOutcome(Rooms rooms, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.proof = new RecordLostProof(rooms);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Reopened {

        /**
         * It is open again.
         *
         * @param notice what it is about, as it stands now; empty for a task about a case
         */
        record Open(Task task, Optional<Notice> notice) implements Reopened {}

        /** Nothing was done: it is not to be taken back. */
        record Refused(String why) implements Reopened {}

        /** There is no such task, or it is open. */
        record NotDone() implements Reopened {}
    }

    /**
     * @param by who takes it back
     * @param reason sealed, and in no audit
     */
    public Reopened reopen(UUID task, String by, String reason) {
        return transactions.inOne(() -> rooms.desk()
                .lockDone(task)
                .map(done -> reopen(done, by, reason, clock.instant()))
                .orElseGet(Reopened.NotDone::new));
    }

    private Reopened reopen(Task task, String by, String reason, Instant now) {
        Optional<Notice> notice = task.notice().flatMap(rooms.ledger()::lock);
        List<OutcomeOnRecord> said = rooms.desk().outcomes(task.id());
        return whyNot(task, notice, said)
                .<Reopened>map(Reopened.Refused::new)
                .orElseGet(() -> reopened(task, notice, said, by, reason, now));
    }

    private Optional<String> whyNot(Task task, Optional<Notice> notice, List<OutcomeOnRecord> said) {
        if (rooms.desk().whichHearing(task.id()).isPresent()) {
            return Optional.of("which hearing is meant was said, and what waited for it has gone on");
        }
        if (said.stream().anyMatch(one -> one.stands() && one.said() == Said.SEND)) {
            return Optional.of("its notice was sent by a person's decision, which cannot be taken back");
        }
        return notice.filter(about -> about.state() instanceof NoticeState.Superseded)
                .map(about -> "its notice was replaced, or is none of this case");
    }

    private Reopened reopened(
            Task task, Optional<Notice> notice, List<OutcomeOnRecord> said, String by, String reason, Instant now) {
        Task open = rooms.desk().takeBack(task, by, reason, now);
        Optional<Notice> next = notice.flatMap(about -> said.stream()
                .filter(OutcomeOnRecord::stands)
                .reduce((earlier, latest) -> latest)
                .flatMap(word -> without(word, about, task)));
        next.ifPresent(back -> handBack(back, task, now));
        rooms.audit().appendAll(entries(task, next, by, now));
        return new Reopened.Open(open, next.or(() -> notice));
    }

    /** A question stands beside its notice: a notice that it had ended is a task of its own now. */
    private void handBack(Notice back, Task task, Instant now) {
        if (task.isTheNotice()) {
            rooms.ledger().handBack(back);
        } else {
            rooms.ledger().save(List.of(back), now);
        }
    }

    /** How a notice stands without a word that had ended it; empty where that word had not, or something else proves the same. */
    private Optional<Notice> without(OutcomeOnRecord word, Notice notice, Task task) {
        boolean ended = switch (word.said()) {
            case YES -> word.tells() && !word.foundItMet() && notice.isMet() && !toldOtherwise(notice);
            case NO -> task.isTheNotice() && notice.state() instanceof NoticeState.NotMet && !missedBefore(word);
            case NOT_NEEDED -> task.isTheNotice() && notice.state() instanceof NoticeState.Waived;
            case NOT_REACHED, SEND, TAKEN_BACK -> false;
        };
        String why = task.isTheNotice() ? task.reason() : TAKEN_BACK;
        return notice.ended()
                .filter(end -> ended)
                .map(end -> missedBefore(word) ? end.missed(why) : end.handedBack(why));
    }

    private static boolean missedBefore(OutcomeOnRecord word) {
        return word.was().filter(NoticeStatus.NOT_MET::equals).isPresent();
    }

    /** The word that is taken back counts no more by now. */
    private boolean toldOtherwise(Notice notice) {
        return proof.isLeft(notice, rooms.ledger().attempts(List.of(notice.id())));
    }

    private static List<AuditEntry> entries(Task task, Optional<Notice> notice, String by, Instant now) {
        String chain = task.theCase().map(CaseId::toString).orElse(ReviewEntries.UNFOLLOWED);
        var entries = new ArrayList<AuditEntry>();
        entries.add(new AuditEntry(
                chain, now, "TASK_REOPENED", task.id().toString(), Map.of("reason", task.reason(), "by", by)));
        notice.ifPresent(back -> {
            var details = new LinkedHashMap<>(back.state().details());
            details.put("by", by);
            entries.add(new AuditEntry(
                    chain, now, "NOTICE_" + back.state().word(), back.id().toString(), details));
        });
        return entries;
    }
}
