package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.flow.SendingStage.NOON;
import static org.timelynotice.flow.SendingStage.schedule;
import static org.timelynotice.notice.Notices.id;
import static org.timelynotice.notice.Notices.sms;
import static org.timelynotice.notice.Notices.victim;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Topic;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.desk.Task;
import org.timelynotice.flow.ChangePerson.Changed;
import org.timelynotice.flow.ChangePerson.Whose;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Choice;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.RuleTerms;
import org.timelynotice.rights.Trigger;
import org.timelynotice.sending.Lanes;

/** Whatever a person chooses is obeyed from then on, by what waits and by what is about to leave. */
class ChangePersonTest {

    private static final Map<Topic, Choice> REFUSED = Map.of(Topic.ALL, Choice.DECLINED);
    private static final RuleTerms HEARINGS = new RuleTerms(Topic.HEARINGS, Trigger.AUTOMATIC, true, true);

    private final SendingStage stage = new SendingStage();
    private final Recipient vera = victim(sms());

    ChangePersonTest() {
        stage.rules.put("rule", HEARINGS);
    }

    private static Whose whose(Recipient person) {
        return new Whose(person.caseId(), person.id(), Optional.empty(), "Cora Coordinator");
    }

    private static Whose whose(Recipient person, long version) {
        return new Whose(person.caseId(), person.id(), Optional.of(version), "Cora Coordinator");
    }

    @Test
    void a_refusal_ends_what_waits_at_once() {
        Notice first = stage.routine(vera);
        Notice reminder =
                stage.plan(vera, Occasion.REMINDER, schedule(NOON.plus(Duration.ofDays(9)), Optional.empty(), false));

        assertThat(stage.change.elect(whose(vera), REFUSED)).isInstanceOf(Changed.Done.class);

        assertThat(stage.state(first)).isEqualTo(new NoticeState.Waived(Optional.of("declined in writing")));
        assertThat(stage.state(reminder)).isInstanceOf(NoticeState.Waived.class);
        stage.later(Duration.ofDays(10));
        stage.send.sendAll();
        assertThat(stage.sms.asked()).isEmpty();
    }

    /** One that arrived, and whose law asks for more, which a person sees to. */
    private Notice withAPerson() {
        Notice told = stage.lacking(stage.routine(vera));
        stage.send.sendAll();
        stage.reported(stage.attempts(told).get(0), ProviderStatus.DELIVERED);
        assertThat(stage.state(told)).isInstanceOf(NoticeState.Referred.class);
        stage.tasks.add(new Task(
                id(),
                "NOTICE",
                Optional.of(told.caseId()),
                Optional.of(told.id()),
                "the law also asks for more",
                NOON,
                NOON,
                Optional.empty()));
        return told;
    }

    @Test
    void what_a_person_was_still_to_tell_them_is_waived_with_its_task() {
        Notice told = withAPerson();

        stage.change.elect(whose(vera), Map.of(Topic.HEARINGS, Choice.DECLINED));

        assertThat(stage.state(told)).isEqualTo(new NoticeState.Waived(Optional.of("declined in writing")));
        assertThat(stage.tasks.openTasks(9)).isEmpty();
    }

    @Test
    void a_refusal_of_something_else_or_of_what_nobody_may_waive_leaves_it_with_the_person() {
        Notice told = withAPerson();

        stage.change.elect(whose(vera), Map.of(Topic.CUSTODY, Choice.DECLINED));
        assertThat(stage.state(told)).isInstanceOf(NoticeState.Referred.class);

        stage.rules.put("rule", new RuleTerms(Topic.HEARINGS, Trigger.AUTOMATIC, true, false));
        stage.change.elect(whose(vera), REFUSED);
        assertThat(stage.state(told)).isInstanceOf(NoticeState.Referred.class);
        assertThat(stage.tasks.openTasks(9)).hasSize(1);
    }

    @Test
    void whoever_has_been_asked_need_not_be_asked_what_they_want() {
        stage.people.add(vera);
        stage.tasks.ask(
                vera.caseId(),
                "the victim " + vera.id() + " was never asked about custody, which is given",
                NOON,
                NOON);
        stage.tasks.ask(vera.caseId(), "the victim " + id() + " was never asked about custody", NOON, NOON);

        stage.change.elect(whose(vera), Map.of(Topic.ALL, Choice.REQUESTED));

        assertThat(stage.tasks.openTasks(9))
                .singleElement()
                .satisfies(task ->
                        assertThat(task.reason()).doesNotContain(vera.id().toString()));
    }

    @Test
    void where_counsel_lets_nobody_waive_it_a_person_is_asked_and_no_message_leaves() {
        stage.rules.put("rule", new RuleTerms(Topic.HEARINGS, Trigger.AUTOMATIC, true, false));
        Notice first = stage.routine(vera);

        stage.change.elect(whose(vera), REFUSED);

        assertThat(stage.state(first)).isInstanceOf(NoticeState.Referred.class);
        stage.send.sendAll();
        assertThat(stage.sms.asked()).isEmpty();
    }

    @Test
    void a_refusal_that_comes_while_a_batch_is_being_prepared_is_obeyed() {
        var refuse = new AtomicReference<Runnable>(() -> {});
        Executor between = call -> {
            refuse.get().run();
            call.run();
        };
        var busy = new SendingStage(new Lanes(Map.of(), Map.of(), between));
        busy.rules.put("rule", HEARINGS);
        Notice first = busy.routine(vera);
        refuse.set(() -> {
            assertThat(busy.state(first)).isInstanceOf(NoticeState.Sending.class);
            busy.change.elect(whose(vera), REFUSED);
        });

        busy.send.sendAll();
        busy.later(Duration.ofSeconds(10));
        busy.send.sendAll();

        assertThat(busy.sms.asked()).isEmpty();
        assertThat(busy.state(first)).isInstanceOf(NoticeState.Waived.class);
    }

    @Test
    void a_refusal_that_nobody_rechecked_is_found_by_the_last_look() {
        Notice first = stage.routine(vera);
        stage.people.change(vera.choosing(vera.elections().with(REFUSED)), "somebody", NOON);

        stage.send.sendAll();

        assertThat(stage.sms.asked()).isEmpty();
        assertThat(stage.state(first)).isInstanceOf(NoticeState.Waived.class);
    }

    @Test
    void whoever_saw_an_older_version_changes_nothing() {
        stage.people.add(vera);
        long seen = vera.standing().version();

        assertThat(stage.change.elect(whose(vera, seen), REFUSED))
                .isInstanceOfSatisfying(
                        Changed.Done.class,
                        done -> assertThat(done.person().standing().version()).isEqualTo(seen + 1));

        assertThat(stage.change.elect(whose(vera, seen), Map.of(Topic.ALL, Choice.REQUESTED)))
                .isEqualTo(new Changed.Stale(seen + 1));
        assertThat(stage.people.find(vera.id()).orElseThrow().elections().declined(Topic.CUSTODY))
                .isTrue();
    }

    @Test
    void a_change_that_changes_nothing_is_no_change_and_one_of_a_stranger_is_refused() {
        stage.people.add(vera);

        assertThat(stage.change.elect(whose(vera), Map.of()))
                .isInstanceOfSatisfying(
                        Changed.Done.class, done -> assertThat(done.person()).isEqualTo(vera));
        assertThat(stage.change.elect(whose(victim(sms())), REFUSED)).isEqualTo(new Changed.Unknown());
        assertThat(stage.audit).isEmpty();
    }

    @Test
    void the_audit_says_who_changed_what_and_holds_no_address() {
        stage.routine(vera);

        stage.change.elect(whose(vera), REFUSED);

        assertThat(stage.audit).singleElement().satisfies(entries -> {
            assertThat(entries)
                    .extracting(entry -> entry.action())
                    .containsExactly("ELECTIONS_CHANGED", "NOTICE_WAIVED");
            assertThat(entries.get(0).details())
                    .containsEntry("by", "Cora Coordinator")
                    .containsEntry("version", "2");
            assertThat(entries.toString()).doesNotContain("5550101");
        });
    }
}
