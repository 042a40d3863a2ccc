package org.timelynotice.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.timelynotice.desk.Desk;
import org.timelynotice.desk.Review;
import org.timelynotice.desk.Task;
import org.timelynotice.flow.FinishTask;
import org.timelynotice.flow.ResolveReview;
import org.timelynotice.flow.UndoReview;
import org.timelynotice.flow.port.Transactions;

/** What waits for a person: weak matches and tasks. */
@RestController
class ReviewController {

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
    private final Transactions transactions;

    ReviewController(Desk desk, ResolveReview resolve, UndoReview undo, FinishTask finish, Transactions transactions) {
        this.desk = desk;
        this.resolve = resolve;
        this.undo = undo;
        this.finish = finish;
        this.transactions = transactions;
    }

    @Operation(
            summary = "Weak matches that wait for a person, what is to be decided first first; a page of them. Ask for "
                    + "the next page until no Link names one.")
    @ApiResponse(
            responseCode = "200",
            useReturnTypeSchema = true,
            headers = {
                @Header(name = Pages.TOTAL, description = Pages.TOTAL_MEANS, schema = @Schema(type = "integer")),
                @Header(name = HttpHeaders.LINK, description = Pages.NEXT_MEANS, schema = @Schema(type = "string"))
            })
    @GetMapping("/reviews")
    ResponseEntity<List<ReviewView>> reviews(
            @RequestParam(name = "page", required = false) @Nullable Integer page,
            @RequestParam(name = "size", required = false) @Nullable Integer size) {
        Pages pages = Pages.of(page, size);
        return transactions.inOneView(() -> pages.answer(reviews(pages), desk.openReviewCount()));
    }

    private List<ReviewView> reviews(Pages pages) {
        return desk.openReviews(pages.before(), pages.size()).stream()
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

    @Operation(
            summary =
                    "What a person must do: first what is asked because somebody may be in danger, and of each what is "
                            + "to be done first; a page of it. Ask for the next page until no Link names one.")
    @ApiResponse(
            responseCode = "200",
            useReturnTypeSchema = true,
            headers = {
                @Header(name = Pages.TOTAL, description = Pages.TOTAL_MEANS, schema = @Schema(type = "integer")),
                @Header(name = HttpHeaders.LINK, description = Pages.NEXT_MEANS, schema = @Schema(type = "string"))
            })
    @GetMapping("/tasks")
    ResponseEntity<List<TaskView>> tasks(
            @RequestParam(name = "page", required = false) @Nullable Integer page,
            @RequestParam(name = "size", required = false) @Nullable Integer size) {
        Pages pages = Pages.of(page, size);
        return transactions.inOneView(() -> pages.answer(
                desk.openTasks(pages.before(), pages.size()).stream()
                        .map(TaskView::of)
                        .toList(),
                desk.openTaskCount()));
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
