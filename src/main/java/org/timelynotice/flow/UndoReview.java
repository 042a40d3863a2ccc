package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.decision.DecideEvent;
import org.timelynotice.decision.Decision;
import org.timelynotice.decision.HearingAnswer;
import org.timelynotice.decision.OnRecord;
import org.timelynotice.decision.ReviewEntries;
import org.timelynotice.desk.Review;
import org.timelynotice.desk.WhichHearing;
import org.timelynotice.docket.Matter;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;

/** Takes back what a person decided about a weak match, as long as nobody was told of it: it is as if it had not been decided. */
public final class UndoReview {

    private static final String WHY = "a person undid their decision that this is of this case";
    private static final String GONE_OUT =
            "somebody was told of it already, or is being told now: it cannot be undone. Tell them what is so, and have the court or jail"
                    + " correct it";
    private static final String ASKED_AGAIN = "a person is asked again: their decision was undone";

    private final Rooms rooms;
    private final DecideEvent decide;
    private final CarryOutDecisions carryOut;
    private final Transactions transactions;
    private final Clock clock;

    public UndoReview(Rooms rooms, DecideEvent decide, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.decide = decide;
        this.carryOut = new CarryOutDecisions(rooms);
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Undone {

        /** The question is open again. */
        record Open() implements Undone {}

        /** Nothing was changed. */
        record Refused(String why) implements Undone {}

        /** There is no such question, or it is not decided. */
        record NotDecided() implements Undone {}
    }

    /**
     * @param by who takes it back
     */
    public Undone undo(UUID reviewId, String by) {
        return transactions.inOne(() -> rooms.desk()
                .review(reviewId)
                .filter(review -> review.decision().isPresent())
                .map(review -> undo(review, by, clock.instant()))
                .orElseGet(Undone.NotDecided::new));
    }

    private Undone undo(Review review, String by, Instant now) {
        OnRecord record = rooms.locked(linked(review).keySet());
        Map<CaseId, EventId> linked = linked(review);
        if (linked.entrySet().stream().anyMatch(one -> isTold(one.getKey(), one.getValue(), record))) {
            return new Undone.Refused(GONE_OUT);
        }
        if (!rooms.desk().reopen(review.id())) {
            return new Undone.NotDecided();
        }
        var receipt = new Receipt(review.receipt());
        Instant heard = rooms.messages()
                .find(receipt)
                .map(message -> message.message().keptAt())
                .orElse(now);
        var decisions = new ArrayList<Decision>();
        OnRecord known = record;
        List<Map.Entry<CaseId, EventId>> inOrder = linked.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().value()))
                .toList();
        for (Map.Entry<CaseId, EventId> one : inOrder) {
            Decision undone = undo(one.getKey(), one.getValue(), heard, by, now, known);
            known = known.after(undone);
            decisions.add(undone);
        }
        carryOut.carryOut(decisions, now);
        rooms.messages().decided(receipt, review.position(), askedAgain(review));
        rooms.audit()
                .appendAll(ReviewEntries.undone(
                        review, linked.keySet().stream().map(CaseId::value).toList(), by, now));
        return new Undone.Open();
    }

    private Decision undo(CaseId theCase, EventId id, Instant heard, String by, Instant now, OnRecord record) {
        Optional<Known> event = known(theCase, id);
        if (event.isEmpty()) {
            return Decision.NOTHING;
        }
        Decision undone = decide.undo(theCase, event.get(), heard, WHY, now, record);
        for (WhichHearing doubt : rooms.desk().hearingsInDoubt(theCase)) {
            if (doubt.event().equals(id)) {
                rooms.desk().done(doubt.task(), by, now);
                undone = undone.and(holds(doubt, event.get(), by, now, record.after(undone)));
            }
        }
        return undone;
    }

    /** What waited because it might have been meant goes on. */
    private Decision holds(WhichHearing doubt, Known said, String by, Instant now, OnRecord record) {
        Set<Matter> stillAsked = rooms.desk().hearingsInDoubt(doubt.theCase()).stream()
                .filter(other -> !other.event().equals(said.id()))
                .flatMap(other -> other.hearings().stream())
                .collect(Collectors.toSet());
        return new HearingAnswer(doubt.theCase(), said, doubt.hearings(), stillAsked, by, now).none(record);
    }

    private static EventOutcome askedAgain(Review review) {
        List<UUID> cases = review.candidates().stream()
                .map(Review.Candidate::caseId)
                .distinct()
                .toList();
        return new EventOutcome(
                EventOutcome.Verdict.NEEDS_REVIEW, cases, List.of(), List.of(ASKED_AGAIN, review.reason()));
    }

    /** Those that the question was about; a machine may have linked others. */
    private Map<CaseId, EventId> linked(Review review) {
        Set<UUID> asked =
                review.candidates().stream().map(Review.Candidate::caseId).collect(Collectors.toSet());
        return rooms.events().decided(review.receipt(), review.position()).entrySet().stream()
                .filter(one -> asked.isEmpty() || asked.contains(one.getKey().value()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Known> known(CaseId theCase, EventId id) {
        return rooms.events()
                .find(id)
                .flatMap(event -> rooms
                        .events()
                        .of(theCase, event.header().source().id())
                        .stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
    }

    private boolean isTold(CaseId theCase, EventId event, OnRecord record) {
        List<Notice> notices = rooms.events().find(event).stream()
                .flatMap(what -> record.notices(theCase, what.matter()).stream())
                .filter(notice -> notice.event().equals(event))
                .toList();
        return notices.stream().map(Notice::state).anyMatch(UndoReview::isTold)
                || !record.mayHaveGoneOut(notices).isEmpty();
    }

    private static boolean isTold(NoticeState state) {
        return state instanceof NoticeState.InFlight
                || state instanceof NoticeState.Delivered
                || state instanceof NoticeState.Met
                || state instanceof NoticeState.MetLate;
    }
}
