package org.timelynotice.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.Matter;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.notice.CaseEvents.NewEvent;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Plan;
import org.timelynotice.recipient.RecipientId;

/**
 * What one event leads to, complete: whoever carries it out adds nothing, and whoever rehearses or explains it reads the same.
 *
 * @param outcome whom the event concerns, and why, in words that name nobody
 * @param steps what is to be written, in order
 * @param audit what the audit says of it, in order
 */
public record Decision(EventOutcome outcome, List<Step> steps, List<AuditEntry> audit) {

    /** The event concerns nobody who is followed. */
    public static final Decision NOTHING = new Decision(EventOutcome.unrelated(), List.of(), List.of());

    public Decision {
        steps = List.copyOf(steps);
        audit = List.copyOf(audit);
    }

    /** One thing that a decision changes on record. */
    public sealed interface Step {}

    /** The event is one of a case. */
    public record Link(NewEvent event) implements Step {}

    /** Earlier events do not stand any more. */
    public record TakeBack(List<EventId> events) implements Step {

        public TakeBack {
            events = List.copyOf(events);
        }
    }

    /** Notices to give, notices that are superseded, and what a person must look at beside them. */
    public record PlanNotices(Plan plan) implements Step {}

    /**
     * A case knows more, or fewer, numbers of its defendants.
     *
     * @param theCase as it is from then on
     * @param foundBy what it is found by besides what it was found by before
     */
    public record ChangeCase(TraffickingCase theCase, Set<MatchKey> foundBy) implements Step {

        public ChangeCase {
            foundBy = Set.copyOf(foundBy);
        }
    }

    /** Something that a person must look at in a case as a whole. */
    public record CaseTask(CaseId theCase, String reason, Instant openedAt, Instant doBy) implements Step {}

    /**
     * A person is to say which hearing something was said of.
     *
     * @param event what was said
     * @param hearings those that may be meant
     */
    public record AskWhichHearing(CaseTask task, EventId event, Set<Matter> hearings) implements Step {

        public AskWhichHearing {
            hearings = Set.copyOf(hearings);
        }
    }

    /**
     * A person's word that something was said of a case, or of a hearing, did not hold: it is as if it had never been.
     *
     * @param again what was taken back by it, and stands again
     * @param withdrawn notices that nobody need do anything about any more
     */
    public record Undo(EventId event, List<EventId> again, List<NoticeId> withdrawn) implements Step {

        public Undo {
            again = List.copyOf(again);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /** Messages after which something later was said of the same: the same words, if they come again, say it anew. */
    public record LaterWord(Set<UUID> receipts) implements Step {

        public LaterWord {
            receipts = Set.copyOf(receipts);
        }
    }

    /** Somebody is to ask a person what they elect; once, however many events would have to be told on request. */
    public record AskElections(RecipientId person, CaseTask task) implements Step {}

    /**
     * A weak match, or a charge in a case that nobody follows, which a person must decide.
     *
     * @param subject keyed hash of what it is about, where one open question about it is enough
     */
    public record Question(Review review, Optional<UUID> subject) implements Step {}

    /**
     * A question that nobody need decide any more.
     *
     * @param by what answered it
     */
    public record Answer(UUID review, Review.Decision decision, String by, Instant at) implements Step {}

    static Decision of(Step step, List<AuditEntry> entries) {
        return new Decision(EventOutcome.unrelated(), List.of(step), entries);
    }

    static Decision of(Step step, AuditEntry... entries) {
        return of(step, Arrays.asList(entries));
    }

    static Decision noted(AuditEntry entry) {
        return new Decision(EventOutcome.unrelated(), List.of(), List.of(entry));
    }

    Decision because(EventOutcome what) {
        return new Decision(what.and(outcome), steps, audit);
    }

    /** Both, this one first. */
    public Decision and(Decision other) {
        return new Decision(
                outcome.and(other.outcome),
                Stream.concat(steps.stream(), other.steps.stream()).toList(),
                Stream.concat(audit.stream(), other.audit.stream()).toList());
    }

    /** The steps of one kind, in order. */
    public <T extends Step> List<T> steps(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** New duties, each in its first state. */
    public List<Notice> notices() {
        return steps(PlanNotices.class).stream()
                .flatMap(step -> step.plan().notices().stream())
                .toList();
    }

    /** Notices that no longer hold, each in the state that says why. */
    public List<Notice> superseded() {
        return steps(PlanNotices.class).stream()
                .flatMap(step -> step.plan().superseded().stream())
                .toList();
    }

    /** Why persons are asked, whatever they are asked about. */
    public List<String> asked() {
        return steps.stream().flatMap(Decision::asked).toList();
    }

    private static Stream<String> asked(Step step) {
        if (step instanceof PlanNotices planned) {
            return asked(planned.plan());
        }
        if (step instanceof CaseTask task) {
            return Stream.of(task.reason());
        }
        if (step instanceof AskWhichHearing which) {
            return Stream.of(which.task().reason());
        }
        if (step instanceof AskElections unasked) {
            return Stream.of(unasked.task().reason());
        }
        return step instanceof Question question ? Stream.of(question.review().reason()) : Stream.of();
    }

    /** Whatever is handed over is a task, and so is what failed. */
    private static Stream<String> asked(Plan plan) {
        Stream<String> handedOver = Stream.concat(plan.notices().stream(), plan.superseded().stream())
                .map(Notice::state)
                .filter(NoticeState::needsPerson)
                .map(state -> state.reason().orElse(""));
        return Stream.concat(handedOver, plan.tasks().stream().map(Plan.Task::reason));
    }
}
