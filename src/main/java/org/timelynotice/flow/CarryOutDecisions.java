package org.timelynotice.flow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.timelynotice.decision.Decision;
import org.timelynotice.decision.Decision.Answer;
import org.timelynotice.decision.Decision.AskElections;
import org.timelynotice.decision.Decision.AskWhichHearing;
import org.timelynotice.decision.Decision.CaseTask;
import org.timelynotice.decision.Decision.ChangeCase;
import org.timelynotice.decision.Decision.LaterWord;
import org.timelynotice.decision.Decision.Link;
import org.timelynotice.decision.Decision.PlanNotices;
import org.timelynotice.decision.Decision.Question;
import org.timelynotice.decision.Decision.Step;
import org.timelynotice.decision.Decision.TakeBack;
import org.timelynotice.decision.Decision.Undo;
import org.timelynotice.desk.WhichHearing;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.notice.Plan;

/** Writes what was decided, and nothing else, in the caller's transaction. */
final class CarryOutDecisions {

    /** Who ended a task that no person did. */
    private static final String WITHDRAWN = "withdrawn";

    private final Rooms rooms;

    CarryOutDecisions(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Writes decisions, each of which was made as if those before it had been written. The audit comes last: a chain that is locked
     * earlier could wait for a notice whose sender waits for the chain.
     *
     * @throws Transactions.TryAgain if somebody else asked or answered the same meanwhile
     */
    void carryOut(List<Decision> decisions, Instant now) {
        // First: what is undone makes room for the same, said of something else.
        steps(decisions, Undo.class).forEach(step -> rooms.events().undo(step.event(), step.again()));
        rooms.events()
                .add(steps(decisions, Link.class).stream().map(Link::event).toList());
        rooms.events()
                .takeBack(steps(decisions, TakeBack.class).stream()
                        .flatMap(step -> step.events().stream())
                        .toList());
        Set<UUID> overtaken = steps(decisions, LaterWord.class).stream()
                .flatMap(step -> step.receipts().stream())
                .collect(Collectors.toSet());
        if (!overtaken.isEmpty()) {
            rooms.messages().laterWord(overtaken);
        }
        steps(decisions, PlanNotices.class).stream()
                .map(PlanNotices::plan)
                .reduce(Plan::and)
                .ifPresent(plan -> rooms.ledger().write(plan, now));
        steps(decisions, ChangeCase.class).forEach(this::change);
        steps(decisions, CaseTask.class)
                .forEach(task -> rooms.desk().ask(task.theCase(), task.reason(), task.openedAt(), task.doBy()));
        steps(decisions, AskWhichHearing.class).forEach(this::ask);
        steps(decisions, Undo.class).stream()
                .filter(step -> !step.withdrawn().isEmpty())
                .forEach(step -> rooms.desk().withdrawn(step.withdrawn(), WITHDRAWN, now));
        steps(decisions, AskElections.class).forEach(this::ask);
        steps(decisions, Question.class)
                .forEach(question -> certainly(rooms.desk().open(question.review(), question.subject())));
        steps(decisions, Answer.class)
                .forEach(answer ->
                        certainly(rooms.desk().decide(answer.review(), answer.decision(), answer.by(), answer.at())));
        rooms.audit()
                .appendAll(decisions.stream()
                        .flatMap(decision -> decision.audit().stream())
                        .toList());
    }

    /** What came in under a number that the case did not know then is read again. */
    private void change(ChangeCase change) {
        rooms.index().change();
        rooms.cases().change(change.theCase());
        rooms.index().index(change.theCase().id(), change.foundBy());
        rooms.messages().readAgain(rooms.index().hashes(change.foundBy()));
    }

    private void ask(AskWhichHearing which) {
        CaseTask task = which.task();
        var question = new WhichHearing(UUID.randomUUID(), task.theCase(), which.event(), which.hearings());
        rooms.desk().askWhichHearing(question, task.reason(), task.openedAt(), task.doBy());
    }

    private void ask(AskElections unasked) {
        CaseTask task = unasked.task();
        rooms.recipients().asked(unasked.person());
        rooms.desk().ask(task.theCase(), task.reason(), task.openedAt(), task.doBy());
    }

    private static <T extends Step> List<T> steps(List<Decision> decisions, Class<T> kind) {
        return decisions.stream()
                .flatMap(decision -> decision.steps(kind).stream())
                .toList();
    }

    private static void certainly(boolean done) {
        if (!done) {
            throw new Transactions.TryAgain(new IllegalStateException("asked or answered by somebody else meanwhile"));
        }
    }
}
