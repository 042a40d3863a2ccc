package org.timelynotice.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.decision.Arrival;
import org.timelynotice.decision.DecideEvent;
import org.timelynotice.decision.Decision;
import org.timelynotice.decision.HearingAnswer;
import org.timelynotice.decision.OnRecord;
import org.timelynotice.desk.Task;
import org.timelynotice.desk.WhichHearing;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.CaseEvents.Origin;
import org.timelynotice.notice.CaseHearings;

/** Takes a person's word on which hearing something was said of, or changed; what waited for it goes on, moves, ends or is handed to them. */
public final class SayWhichHearing {

    private final Rooms rooms;
    private final DecideEvent decide;
    private final CarryOutDecisions carryOut;
    private final Transactions transactions;
    private final Clock clock;

    public SayWhichHearing(Rooms rooms, DecideEvent decide, Transactions transactions, Clock clock) {
        this.rooms = rooms;
        this.decide = decide;
        this.carryOut = new CarryOutDecisions(rooms);
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What a person is asked.
     *
     * @param said what was said
     * @param hearings by their names, the last that is known of each
     */
    public record Asked(HearingEvent said, Map<Matter, HearingEvent> hearings) {}

    /** What became of an answer. */
    public enum Said {
        DONE,
        /** There is no such question, or it was answered before. */
        NOT_OPEN,
        /** That hearing is none of those that may be meant. */
        NOT_AMONG_THEM
    }

    /** What a task asks; empty if it asks for no hearing. */
    public Optional<Asked> asked(UUID task) {
        return rooms.desk().whichHearing(task).flatMap(this::asked);
    }

    private Optional<Asked> asked(WhichHearing question) {
        return rooms.events()
                .find(question.event())
                .filter(HearingEvent.class::isInstance)
                .map(HearingEvent.class::cast)
                .map(said -> {
                    var known = new CaseHearings(rooms.events().hearings(question.theCase(), said.numbered()));
                    return new Asked(
                            said,
                            question.hearings().stream()
                                    .filter(hearing -> known.lastWord(hearing).isPresent())
                                    .collect(Collectors.toMap(
                                            hearing -> hearing,
                                            hearing -> known.lastWord(hearing).orElseThrow())));
                });
    }

    /**
     * @param hearing the one that is meant, or that does not stand as planned where nobody understood what was said; empty: none of them
     * @param by who says so
     */
    public Said say(UUID task, Optional<Matter> hearing, String by) {
        return transactions.inOne(() -> {
            Optional<WhichHearing> question =
                    rooms.desk().lock(task).map(Task::id).flatMap(rooms.desk()::whichHearing);
            if (question.isEmpty()) {
                return Said.NOT_OPEN;
            }
            if (hearing.filter(Predicate.not(question.get().hearings()::contains))
                    .isPresent()) {
                return Said.NOT_AMONG_THEM;
            }
            answer(question.get(), hearing, by, clock.instant());
            return Said.DONE;
        });
    }

    private void answer(WhichHearing question, Optional<Matter> hearing, String by, Instant now) {
        OnRecord record = rooms.locked(Set.of(question.theCase()));
        rooms.desk().done(question.task(), by, now);
        Decision decided = said(question)
                .map(known -> decide(question, known, hearing, by, now, record))
                .orElse(Decision.NOTHING);
        carryOut.carryOut(List.of(decided), now);
        rooms.audit()
                .append(new AuditEntry(
                        question.theCase().toString(),
                        now,
                        "TASK_DONE",
                        question.task().toString(),
                        Map.of("hearing", hearing.isPresent() ? "KNOWN" : "NONE", "by", by)));
    }

    private Decision decide(
            WhichHearing question, Known said, Optional<Matter> hearing, String by, Instant now, OnRecord record) {
        Set<Matter> stillAsked = rooms.desk().hearingsInDoubt(question.theCase()).stream()
                .filter(other -> !other.task().equals(question.task()))
                .flatMap(other -> other.hearings().stream())
                .collect(Collectors.toSet());
        var answer = new HearingAnswer(question.theCase(), said, question.hearings(), stillAsked, by, now);
        return hearing.map(meant -> decide.ofHearing(answer, meant, arrival(said, now), record))
                .orElseGet(() -> answer.none(record));
    }

    /** What was undone meanwhile asks nothing any more. */
    private Optional<Known> said(WhichHearing question) {
        return rooms.events()
                .find(question.event())
                .flatMap(event -> rooms
                        .events()
                        .of(question.theCase(), event.header().source().id())
                        .stream()
                        .filter(known -> known.id().equals(question.event()))
                        .findFirst());
    }

    private Arrival arrival(Known said, Instant now) {
        Origin origin = rooms.events().origin(said.id()).orElseThrow();
        Instant heard = rooms.messages()
                .find(new Receipt(origin.receipt()))
                .map(message -> message.message().keptAt())
                .orElse(now);
        return new Arrival(
                new Receipt(origin.receipt()), origin.position(), said.event(), Optional.empty(), heard, false, now);
    }
}
