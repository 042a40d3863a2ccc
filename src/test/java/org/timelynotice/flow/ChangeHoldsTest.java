package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.SendingStage.NOON;
import static org.timelynotice.flow.SendingStage.schedule;
import static org.timelynotice.notice.Notices.CASE;
import static org.timelynotice.notice.Notices.hearing;
import static org.timelynotice.notice.Notices.owed;
import static org.timelynotice.notice.Notices.ruling;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.docket.EventKind;
import org.timelynotice.flow.ChangePerson.Changed;
import org.timelynotice.flow.ChangePerson.Whose;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlanRequest;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.RuleTerms;
import org.timelynotice.rights.Trigger;
import org.timelynotice.sending.Lanes;

/** While a safety hold stands nothing goes out; what is due is a task, and its end lets out what is still of use. */
class ChangeHoldsTest {

    private static final Instant END = NOON.plus(Duration.ofHours(4));

    private final SendingStage stage = new SendingStage();
    private final Recipient vera = victim(sms());

    private static Whose whose(Recipient person) {
        return new Whose(person.caseId(), person.id(), Optional.empty(), "Cora Coordinator");
    }

    private UUID held() {
        Changed changed = stage.holds.place(whose(vera), "she says that he reads her phone", END);
        return ((Changed.Done) changed).part();
    }

    private void passesTo(Instant instant) {
        stage.at(instant);
        stage.holds.lookAtAll();
        stage.send.sendAll();
    }

    @Test
    void what_waits_is_held_back_with_its_deadline_and_a_person_is_asked_once() {
        Optional<Instant> deadline = Optional.of(NOON.plus(Duration.ofHours(1)));
        Notice notice = stage.plan(vera, Occasion.FIRST, schedule(NOON, deadline, true));

        held();
        passesTo(NOON.plusSeconds(60));
        passesTo(NOON.plus(Duration.ofMinutes(90)));

        assertThat(stage.sms.asked()).isEmpty();
        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Planned.class);
        assertThat(stage.state(notice).reason().orElseThrow()).contains("safety hold");
        assertThat(stage.ledger.get(notice.id()).schedule()).isEqualTo(notice.schedule());
        assertThat(stage.ledger.questions()).singleElement().asString().contains("safety hold");
    }

    @Test
    void lifting_it_lets_out_what_is_of_use() {
        Notice notice = stage.routine(vera);
        UUID hold = held();
        passesTo(NOON.plusSeconds(60));

        assertThat(stage.holds.lift(whose(vera), hold)).isInstanceOf(Changed.Done.class);
        stage.send.sendAll();

        assertThat(stage.sms.asked()).hasSize(1);
        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Sent.class);
        assertThat(stage.holds.lift(whose(vera), hold)).isEqualTo(new Changed.Unknown());
    }

    @Test
    void its_end_ends_what_was_asked_because_of_it_and_another_asks_again() {
        stage.routine(vera);
        UUID hold = held();
        passesTo(NOON.plus(Duration.ofHours(3)));
        assertThat(stage.ledger.questions()).hasSize(1);
        assertThat(stage.tasks.openTasks(9)).as("that it ends soon").hasSize(1);

        stage.holds.lift(whose(vera), hold);
        assertThat(stage.ledger.questions()).isEmpty();
        assertThat(stage.tasks.openTasks(9)).isEmpty();

        held();
        assertThat(stage.ledger.questions()).hasSize(1);
    }

    @Test
    void what_was_asked_while_it_waited_is_not_asked_once_it_has_ended() {
        stage.rules.put("rule", new RuleTerms(Topic.HEARINGS, Trigger.AUTOMATIC, true, true));
        Notice notice = stage.routine(vera);
        held();
        assertThat(stage.ledger.questions()).hasSize(1);

        stage.change.elect(whose(vera), Map.of(Topic.ALL, Choice.DECLINED));

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.Waived.class);
        assertThat(stage.ledger.questions()).isEmpty();
    }

    @Test
    void before_it_ends_a_person_is_asked_and_then_what_is_due_goes_out() {
        stage.routine(vera);
        held();

        passesTo(NOON.plus(Duration.ofMinutes(119)));
        assertThat(stage.tasks.asked()).isEmpty();
        passesTo(NOON.plus(Duration.ofMinutes(120)));
        assertThat(stage.tasks.asked()).singleElement().asString().contains("safety hold", "ends at " + END);
        assertThat(stage.sms.asked()).isEmpty();

        passesTo(END);
        assertThat(stage.sms.asked()).hasSize(1);
        assertThat(stage.people.find(vera.id()).orElseThrow().standing().holds())
                .isEmpty();
        assertThat(stage.tasks.asked()).hasSize(1);
    }

    @Test
    void it_does_not_lapse_unseen_where_nobody_looked_in_time() {
        stage.routine(vera);
        held();

        stage.at(END.plus(Duration.ofHours(9)));
        stage.send.sendAll();
        assertThat(stage.sms.asked()).as("until somebody has been asked").isEmpty();

        passesTo(END.plus(Duration.ofHours(10)));
        assertThat(stage.tasks.asked()).hasSize(1);
    }

    @Test
    void what_was_of_use_only_during_the_hold_is_not_met_and_never_sent() {
        Notice notice = stage.plan(
                vera,
                Occasion.FIRST,
                new org.timelynotice.notice.NoticeSchedule(
                        NOON, NOON, Optional.empty(), Optional.of(NOON.plus(Duration.ofHours(2))), false));
        held();

        passesTo(NOON.plus(Duration.ofHours(2)));

        assertThat(stage.state(notice)).isInstanceOf(NoticeState.NotMet.class);
        passesTo(END);
        assertThat(stage.sms.asked()).isEmpty();
    }

    @Test
    void the_longer_of_two_holds_counts() {
        stage.routine(vera);
        held();
        stage.holds.place(whose(vera), "until the hearing", END.plus(Duration.ofHours(1)));

        passesTo(END);
        assertThat(stage.sms.asked()).isEmpty();
        passesTo(END.plus(Duration.ofHours(1)));
        assertThat(stage.sms.asked()).hasSize(1);
    }

    @Test
    void one_that_is_placed_while_a_batch_is_being_prepared_is_obeyed() {
        var place = new AtomicReference<Runnable>(() -> {});
        Executor between = call -> {
            place.get().run();
            call.run();
        };
        var busy = new SendingStage(new Lanes(Map.of(), Map.of(), between));
        busy.routine(vera);
        place.set(() -> busy.holds.place(whose(vera), "she called", END));

        busy.send.sendAll();
        busy.later(Duration.ofSeconds(10));
        busy.send.sendAll();

        assertThat(busy.sms.asked()).isEmpty();
    }

    @Test
    void one_that_would_have_ended_already_is_refused() {
        stage.people.add(vera);

        assertThat(stage.holds.place(whose(vera), "why", NOON)).isInstanceOf(Changed.Refused.class);
    }

    @Test
    void what_is_new_while_it_stands_is_held_back_too_and_a_person_has_a_task() {
        stage.people.add(vera);
        held();
        Recipient held = stage.people.find(vera.id()).orElseThrow();

        Plan plan = new Planner(Notices.POLICY, Notices::id)
                .plan(new PlanRequest(
                        CASE,
                        new EventId(Notices.id()),
                        hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1),
                        ruling(owed("R", Role.VICTIM, Trigger.AUTOMATIC, NOON, Optional.empty())),
                        List.of(held),
                        List.of(),
                        Set.of(),
                        NOON,
                        false));

        Notice first = plan.notices().get(0);
        assertThat(first.state())
                .isInstanceOfSatisfying(
                        NoticeState.Planned.class,
                        planned -> assertThat(planned.nextLook()).isEqualTo(END));
        assertThat(first.schedule().due()).isEqualTo(NOON);
        assertThat(plan.tasks()).extracting(Plan.Task::notice).containsExactly(first.id());
    }
}
