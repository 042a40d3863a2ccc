package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.decision.Decision;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.EventKind;
import org.timelynotice.flow.port.Rooms;
import org.timelynotice.flow.port.Transactions;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.notice.CaseEvents.NewEvent;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Plan;

/** A decision is written whole, or not at all. */
class CarryOutDecisionsTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final CaseId CASE = Notices.CASE.id();
    private static final UUID RECEIPT = new UUID(3, 3);
    private static final UUID SUBJECT = new UUID(7, 7);

    private final RoomsInMemory on = new RoomsInMemory();
    private final CarryOutDecisions carryOut = new CarryOutDecisions(on.rooms);

    private static Decision decision(Decision.Step... steps) {
        return new Decision(
                EventOutcome.unrelated(),
                List.of(steps),
                List.of(new AuditEntry(CASE.toString(), NOON, "DECIDED", "it", Map.of())));
    }

    private static NewEvent event() {
        return new NewEvent(
                new EventId(Notices.id()),
                CASE,
                RECEIPT,
                0,
                true,
                Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1),
                NOON);
    }

    private static Review question(int position) {
        return new Review(
                Notices.id(), RECEIPT, position, "the name alone agrees", List.of(), NOON, NOON, Optional.empty());
    }

    private static Notice planned() {
        var stage = new SendingStage();
        return stage.routine(Notices.victim(Notices.sms()));
    }

    @Test
    void all_of_several_decisions_is_written() {
        NewEvent first = event();
        NewEvent second = event();
        Notice one = planned();
        Notice two = planned();
        Review asked = question(0);

        carryOut.carryOut(
                List.of(
                        decision(
                                new Decision.Link(first),
                                new Decision.PlanNotices(new Plan(List.of(one), List.of(), List.of(), List.of())),
                                new Decision.CaseTask(CASE, "look", NOON, NOON.plusSeconds(1)),
                                new Decision.Question(asked, Optional.of(SUBJECT))),
                        decision(
                                new Decision.Link(second),
                                new Decision.TakeBack(List.of(first.id())),
                                new Decision.PlanNotices(new Plan(List.of(two), List.of(), List.of(), List.of())),
                                new Decision.Answer(asked.id(), Review.Decision.LINKED, "a case", NOON))),
                NOON);

        assertThat(on.docket.events()).containsExactly(first, second);
        assertThat(on.docket.takenBack()).containsExactly(first.id());
        assertThat(on.ledger.of(CASE)).containsExactly(one, two);
        assertThat(on.desk.openTasks(9)).singleElement().satisfies(task -> {
            assertThat(task.theCase()).contains(CASE);
            assertThat(task.reason()).isEqualTo("look");
            assertThat(task.openedAt()).isEqualTo(NOON);
            assertThat(task.doBy()).isEqualTo(NOON.plusSeconds(1));
        });
        assertThat(on.desk.review(asked.id()).orElseThrow().decision()).contains(Review.Decision.LINKED);
        assertThat(on.actions()).containsExactly("DECIDED", "DECIDED");
    }

    @Test
    void the_audit_comes_last_so_that_nobody_who_holds_a_chain_waits_for_a_notice() {
        var writtenBefore = new ArrayList<Integer>();
        var rooms = new Rooms(
                on.messages,
                on.cases,
                on.keys,
                on.people,
                on.releases,
                on.docket,
                on.ledger,
                on.desk,
                entries -> writtenBefore.addAll(List.of(
                        on.docket.events().size(),
                        on.docket.takenBack().size(),
                        on.ledger.of(CASE).size(),
                        on.desk.asked().size(),
                        on.desk.openReviews(9).size())));
        NewEvent event = event();
        Review answered = question(1);
        on.desk.open(answered, Optional.empty());

        new CarryOutDecisions(rooms)
                .carryOut(
                        List.of(decision(
                                new Decision.Link(event),
                                new Decision.TakeBack(List.of(event.id())),
                                new Decision.PlanNotices(new Plan(List.of(planned()), List.of(), List.of(), List.of())),
                                new Decision.CaseTask(CASE, "look", NOON, NOON),
                                new Decision.Question(question(0), Optional.empty()),
                                new Decision.Answer(answered.id(), Review.Decision.LINKED, "a case", NOON))),
                        NOON);

        assertThat(writtenBefore).containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void what_somebody_else_asked_meanwhile_is_decided_anew() {
        on.desk.open(question(0), Optional.of(SUBJECT));

        assertThatThrownBy(() -> carryOut.carryOut(
                        List.of(decision(new Decision.Question(question(0), Optional.empty()))), NOON))
                .as("the same event")
                .isInstanceOf(Transactions.TryAgain.class);
        assertThatThrownBy(() -> carryOut.carryOut(
                        List.of(decision(new Decision.Question(question(1), Optional.of(SUBJECT)))), NOON))
                .as("the same subject")
                .isInstanceOf(Transactions.TryAgain.class);
        assertThat(on.audit).isEmpty();
    }

    @Test
    void what_somebody_else_answered_meanwhile_is_decided_anew() {
        Review asked = question(0);
        on.desk.open(asked, Optional.empty());
        on.desk.decide(asked.id(), Review.Decision.UNRELATED, "a clerk", NOON);

        assertThatThrownBy(() -> carryOut.carryOut(
                        List.of(decision(new Decision.Answer(asked.id(), Review.Decision.LINKED, "a case", NOON))),
                        NOON))
                .isInstanceOf(Transactions.TryAgain.class);
        assertThat(on.desk.review(asked.id()).orElseThrow().decision()).contains(Review.Decision.UNRELATED);
        assertThat(on.audit).isEmpty();
    }
}
