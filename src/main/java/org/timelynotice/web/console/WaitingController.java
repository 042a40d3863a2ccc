package org.timelynotice.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.timelynotice.desk.Review;
import org.timelynotice.desk.WorkList;
import org.timelynotice.flow.FinishTask;
import org.timelynotice.flow.ResolveReview;
import org.timelynotice.flow.UndoReview;
import org.timelynotice.flow.port.Transactions;

/** Takes what a person decided or did; the answer stands where its buttons were. */
@Controller
class WaitingController {

    private static final String DECIDED_BEFORE = "This was decided before, or the cases were not among its candidates.";
    private static final Pattern LIST = Pattern.compile("/(?:console/waiting\\?show=[A-Z]+&page=\\d{1,9})?");

    private final WaitingList waiting;
    private final ResolveReview resolve;
    private final UndoReview undo;
    private final FinishTask finish;
    private final CourtZone courtZone;
    private final Transactions transactions;
    private final Clock clock;

    WaitingController(
            WaitingList waiting,
            ResolveReview resolve,
            UndoReview undo,
            FinishTask finish,
            CourtZone courtZone,
            Transactions transactions,
            Clock clock) {
        this.waiting = waiting;
        this.resolve = resolve;
        this.undo = undo;
        this.finish = finish;
        this.courtZone = courtZone;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Links the event to the cases that were ticked, or, on {@code none}, to no case; the first time it asks once more.
     *
     * @param from the list on which the answer was given
     */
    @PostMapping("/console/reviews/{id}")
    String decide(
            @PathVariable("id") UUID id,
            @RequestParam(name = "linkTo", defaultValue = "") Set<UUID> linkTo,
            @RequestParam("decision") String decision,
            @RequestParam(name = "confirmed", defaultValue = "false") boolean confirmed,
            @RequestParam(name = "from", defaultValue = "/") String from,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Optional<WorkList.Item> item = waiting.find(id);
        boolean none = decision.equals("none");
        Set<UUID> cases = none ? Set.of() : linkTo;
        if (item.isPresent() && !none && cases.isEmpty()) {
            return answer(
                    item,
                    id,
                    "Tick the case that it concerns, or say that it concerns none of them.",
                    true,
                    false,
                    from,
                    flash);
        }
        if (!confirmed && item.filter(WorkList.Question.class::isInstance).isPresent()) {
            Review review = ((WorkList.Question) item.get()).review();
            return transactions.inOneView(() -> askOnceMore(review, cases, decision, from, model));
        }
        boolean decided = resolve.resolve(id, cases, Person.of(request));
        boolean wasQuestion = item.filter(WorkList.Question.class::isInstance).isPresent();
        String done = none ? "Decided: it concerns no followed case." : "Decided: linked, and its notices are planned.";
        return answer(item, id, decided ? done : DECIDED_BEFORE, !decided, decided && wasQuestion, from, flash);
    }

    private String askOnceMore(Review review, Set<UUID> cases, String decision, String from, Model model) {
        Waiting.ReviewCard card = waiting.review(review, clock.instant(), courtZone.get());
        List<Waiting.Candidate> chosen = card.candidates().stream()
                .filter(candidate -> cases.contains(candidate.id()))
                .toList();
        model.addAttribute("card", card);
        model.addAttribute("chosen", chosen);
        model.addAttribute("decision", decision);
        model.addAttribute("from", list(from));
        return "console/confirm";
    }

    /** Takes the answer back, where nobody was told of anything yet. */
    @PostMapping("/console/reviews/{id}/undo")
    String undo(
            @PathVariable("id") UUID id,
            @RequestParam(name = "from", defaultValue = "/") String from,
            HttpServletRequest request,
            RedirectAttributes flash) {
        UndoReview.Undone undone = undo.undo(id, Person.of(request));
        String text = undone instanceof UndoReview.Undone.Refused refused
                ? "Not undone: " + refused.why() + "."
                : undone instanceof UndoReview.Undone.Open
                        ? "Undone: the question is open again, and what was planned is withdrawn."
                        : "This was undone before.";
        boolean problem = !(undone instanceof UndoReview.Undone.Open);
        return answer(waiting.find(id), id, text, problem, false, from, flash);
    }

    @PostMapping("/console/tasks/{id}")
    String done(
            @PathVariable("id") UUID id,
            @RequestParam(name = "from", defaultValue = "/") String from,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Optional<WorkList.Item> item = waiting.find(id);
        if (finish.asksForAnswer(id)) {
            return answer(item, id, "Open it, and say which hearing is meant.", true, false, from, flash);
        }
        boolean done = finish.finish(id, Person.of(request));
        return answer(item, id, done ? "Marked as done." : "This task was done before.", !done, false, from, flash);
    }

    private String answer(
            Optional<WorkList.Item> item,
            UUID id,
            String text,
            boolean problem,
            boolean undoable,
            String from,
            RedirectAttributes flash) {
        Instant place = item.map(WorkList.Item::by).orElse(Instant.MIN);
        flash.addFlashAttribute(Answered.NAME, new Answered(id, place, text, problem, undoable));
        return "redirect:" + list(from) + "#answer";
    }

    /** No other page than one of our own lists. */
    private static String list(String from) {
        return LIST.matcher(from).matches() ? from : "/";
    }
}
