package org.timelynotice.web.api;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.TaskOutcome;
import org.timelynotice.flow.DecideToSend;
import org.timelynotice.flow.DecideToSend.Decided;
import org.timelynotice.flow.ResolveTask;
import org.timelynotice.flow.ResolveTask.Resolved;
import org.timelynotice.flow.UndoOutcome;
import org.timelynotice.flow.UndoOutcome.Reopened;
import org.timelynotice.notice.Notice;

/** How a task ends: by what a person says came of it, or by their decision that its notice be sent. */
@RestController
class OutcomeController {

    /**
     * How it stands now.
     *
     * @param done false where nobody was reached: the task stays
     * @param notice what the task is about; null where it is a case
     */
    record OutcomeView(
            boolean done,
            int tries,
            @Nullable Instant tryAgainAt,
            @Nullable UUID notice,
            @Nullable String state,
            @Nullable String reason) {

        static OutcomeView of(Task task, Optional<Notice> about) {
            return new OutcomeView(
                    task.doneAt().isPresent(),
                    task.tries(),
                    task.tryAgainAt().orElse(null),
                    about.map(notice -> notice.id().value()).orElse(null),
                    about.map(notice -> notice.state().word()).orElse(null),
                    about.flatMap(notice -> notice.state().reason()).orElse(null));
        }
    }

    record Reasoned(@Nullable String by, @Nullable String reason) {}

    record SendView(UUID notice, String state, Instant due, String decidedBy) {

        static SendView of(Notice notice) {
            return new SendView(
                    notice.id().value(),
                    notice.state().word(),
                    notice.schedule().due(),
                    notice.decidedBy().orElse(""));
        }
    }

    private final ResolveTask resolve;
    private final UndoOutcome reopen;
    private final DecideToSend send;
    private final Clock clock;

    OutcomeController(ResolveTask resolve, UndoOutcome reopen, DecideToSend send, Clock clock) {
        this.resolve = resolve;
        this.reopen = reopen;
        this.send = send;
        this.clock = clock;
    }

    /** Says what came of a task; where somebody was told, the notice that it is about is met by it. */
    @PostMapping("/tasks/{id}/outcome")
    OutcomeView outcome(@PathVariable UUID id, @RequestBody OutcomeRequest request) {
        List<Problems.Field> faults = new ArrayList<>();
        TaskOutcome outcome = request.read(clock.instant(), faults).orElseThrow(() -> Problems.invalid(faults));
        Resolved resolved = resolve.resolve(id, outcome);
        if (resolved instanceof Resolved.Impossible impossible) {
            throw Problems.invalid(List.of(new Problems.Field(impossible.what(), impossible.why())));
        }
        if (resolved instanceof Resolved.OnRecord onRecord) {
            return OutcomeView.of(onRecord.task(), onRecord.notice());
        }
        throw Problems.conflict("this task is not open");
    }

    /** Takes back what was said came of a task: it is open again, and so is the notice that was ended by it. Both stay on record. */
    @PostMapping("/tasks/{id}/reopen")
    OutcomeView reopen(@PathVariable UUID id, @RequestBody Reasoned request) {
        List<Problems.Field> faults = new ArrayList<>();
        String by = DoneBy.name(request.by(), faults);
        String reason = reason(request, "is needed: why what was said does not hold", faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        Reopened reopened = reopen.reopen(id, by, reason);
        if (reopened instanceof Reopened.Open open) {
            return OutcomeView.of(open.task(), open.notice());
        }
        throw Problems.conflict(reopened instanceof Reopened.Refused refused ? refused.why() : "this task is not done");
    }

    private static String reason(Reasoned request, String missing, List<Problems.Field> faults) {
        Optional<String> reason = OutcomeRequest.words("reason", request.reason(), faults);
        if (reason.isEmpty()) {
            faults.add(new Problems.Field("reason", missing));
        }
        return reason.orElse("");
    }

    /** Decides, in counsel's place and for this one notice, that it be sent. */
    @PostMapping("/tasks/{id}/send")
    SendView send(@PathVariable UUID id, @RequestBody Reasoned request) {
        List<Problems.Field> faults = new ArrayList<>();
        String by = DoneBy.name(request.by(), faults);
        String reason = reason(request, "is needed: why it may be sent although counsel has not signed", faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        Decided decided = send.decide(id, by, reason);
        if (decided instanceof Decided.Planned planned) {
            return SendView.of(planned.notice());
        }
        throw Problems.conflict(decided instanceof Decided.Refused refused ? refused.why() : "this task is not open");
    }
}
