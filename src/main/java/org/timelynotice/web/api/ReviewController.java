package org.timelynotice.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Review;
import org.timelynotice.desk.Task;
import org.timelynotice.flow.FinishTask;
import org.timelynotice.flow.ResolveReview;
import org.timelynotice.flow.UndoReview;

/** What waits for a person: weak matches and tasks. */
@RestController
class ReviewController {

    private static final int MOST = 500;

    record ReviewView(
            UUID id,
            UUID receipt,
            int event,
            String reason,
            List<Review.Candidate> candidates,
            Instant openedAt,
            Instant decideBy) {}

    record TaskView(
            UUID id,
            String kind,
            @Nullable UUID caseId,
            @Nullable UUID notice,
            String reason,
            Instant openedAt,
            Instant doBy,
            int tries,
            @Nullable Instant tryAgainAt) {

        static TaskView of(Task task) {
            return new TaskView(
                    task.id(),
                    task.kind(),
                    task.theCase().map(id -> id.value()).orElse(null),
                    task.notice().map(id -> id.value()).orElse(null),
                    task.reason(),
                    task.openedAt(),
                    task.doBy(),
                    task.tries(),
                    task.tryAgainAt().orElse(null));
        }
    }

    record Decision(
            @Nullable List<@Nullable UUID> linkTo, @Nullable String by) {}

    record Decided(boolean decided) {}

    record Undone(boolean undone) {}

    record Doer(@Nullable String by) {}

    record Done(boolean done) {}

    private final Desk desk;
    private final ResolveReview resolve;
    private final UndoReview undo;
    private final FinishTask finish;

    ReviewController(Desk desk, ResolveReview resolve, UndoReview undo, FinishTask finish) {
        this.desk = desk;
        this.resolve = resolve;
        this.undo = undo;
        this.finish = finish;
    }

    @GetMapping("/reviews")
    List<ReviewView> reviews() {
        return desk.openReviews(MOST).stream()
                .map(review -> new ReviewView(
                        review.id(),
                        review.receipt(),
                        review.position(),
                        review.reason(),
                        review.candidates(),
                        review.openedAt(),
                        review.decideBy()))
                .toList();
    }

    /** Links the event to cases among the candidates, or to none with an empty list. */
    @PostMapping("/reviews/{id}")
    Decided decide(@PathVariable UUID id, @RequestBody Decision decision) {
        List<Problems.Field> faults = new ArrayList<>();
        Set<UUID> cases = cases(decision.linkTo(), faults);
        String by = DoneBy.name(decision.by(), faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        if (!resolve.resolve(id, cases, by)) {
            throw Problems.conflict("this review is not open, or names none of these cases");
        }
        return new Decided(true);
    }

    /** Takes a decision back, as long as nobody was told of it: the question is open again. */
    @PostMapping("/reviews/{id}/undo")
    Undone undo(@PathVariable UUID id, @RequestBody Doer doer) {
        List<Problems.Field> faults = new ArrayList<>();
        String by = DoneBy.name(doer.by(), faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        UndoReview.Undone undone = undo.undo(id, by);
        if (undone instanceof UndoReview.Undone.Open) {
            return new Undone(true);
        }
        throw Problems.conflict(
                undone instanceof UndoReview.Undone.Refused refused ? refused.why() : "this review is not decided");
    }

    private static Set<UUID> cases(@Nullable List<@Nullable UUID> linkTo, List<Problems.Field> faults) {
        if (linkTo == null) {
            faults.add(new Problems.Field("linkTo", "is needed: the cases it belongs to, or an empty list for none"));
            return Set.of();
        }
        Set<UUID> cases = new LinkedHashSet<>();
        for (UUID one : linkTo) {
            if (one == null) {
                faults.add(new Problems.Field("linkTo[" + linkTo.indexOf(null) + "]", "is null"));
                return Set.of();
            }
            cases.add(one);
        }
        return cases;
    }

    @GetMapping("/tasks")
    List<TaskView> tasks() {
        return desk.openTasks(MOST).stream().map(TaskView::of).toList();
    }

    @PostMapping("/tasks/{id}/done")
    Done done(@PathVariable UUID id, @RequestBody Doer doer) {
        List<Problems.Field> faults = new ArrayList<>();
        String by = DoneBy.name(doer.by(), faults);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        if (!finish.finish(id, by)) {
            throw Problems.conflict(
                    finish.asksForAnswer(id)
                            ? "this task asks which hearing is meant: answer it at /tasks/" + id + "/hearing"
                            : "this task is not open");
        }
        return new Done(true);
    }
}
