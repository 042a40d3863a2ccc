package org.timelynotice.notice.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.NoticeState.Met;
import org.timelynotice.notice.NoticeState.MetLate;
import org.timelynotice.notice.NoticeState.NotMet;
import org.timelynotice.notice.NoticeState.Planned;
import org.timelynotice.notice.NoticeState.Referred;
import org.timelynotice.notice.NoticeState.Sending;
import org.timelynotice.notice.NoticeState.Sent;
import org.timelynotice.notice.NoticeState.Superseded;
import org.timelynotice.notice.NoticeState.Unknown;
import org.timelynotice.notice.NoticeState.Waived;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Plan;
import org.timelynotice.notice.PlannedNotice;
import org.timelynotice.notice.Refusal;
import org.timelynotice.platform.TestCases;
import org.timelynotice.platform.TestDatabase;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.RecipientId;
import org.timelynotice.vault.KeysInMemory;

class JdbcNoticeLedgerTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CourtEvent TRIAL = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
    private static final UUID CALL = new UUID(4, 4);
    private static final Optional<String> WHY = Optional.of("in words");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    private final JdbcNoticeLedger ledger = new JdbcNoticeLedger(jdbc);
    private final CaseId theCase = TestCases.add(database);
    private final EventId event = event();

    private EventId event() {
        var id = new EventId(UUID.randomUUID());
        new JdbcCaseEvents(jdbc, TestCases.sealed(KeysInMemory.vault()))
                .add(List.of(new CaseEvents.NewEvent(id, theCase, UUID.randomUUID(), 0, true, TRIAL, NOON)));
        return id;
    }

    private Notice notice(boolean urgent, NoticeState state) {
        return new Notice(
                new NoticeId(UUID.randomUUID()),
                theCase,
                event,
                TRIAL.kind(),
                TRIAL.matter(),
                Occasion.REMINDER,
                new LegalBasis("pa-hearing", "18 P.S. 11.201"),
                List.of(new LegalBasis("agency", "policy 4")),
                Role.ADVOCATE,
                Optional.empty(),
                new NoticeSchedule(
                        NOON.minusSeconds(60),
                        NOON,
                        Optional.of(NOON.plusSeconds(3_600)),
                        Optional.of(NOON.plusSeconds(7_200)),
                        urgent),
                state);
    }

    private Notice planned(boolean urgent, Instant nextLook) {
        return written(notice(urgent, new Planned(nextLook, Optional.empty())));
    }

    /** Brought to its state by steps that the table allows. */
    private Notice written(Notice notice) {
        boolean begins = notice.state() instanceof NoticeState.First;
        Notice first = begins ? notice : in(notice, new Planned(NOON, Optional.empty()));
        ledger.write(new Plan(List.of(first), List.of(), List.of(), List.of()), NOON);
        if (notice.state() instanceof Sent || notice.state() instanceof Unknown) {
            ledger.save(List.of(in(notice, new Sending(CALL, NOON))), NOON);
        }
        if (!begins) {
            ledger.save(List.of(notice), NOON);
        }
        return notice;
    }

    private static Notice in(Notice any, NoticeState state) {
        return new Notice(
                any.id(),
                any.caseId(),
                any.event(),
                any.kind(),
                any.matter(),
                any.occasion(),
                any.basis(),
                any.alsoMeets(),
                any.role(),
                any.recipient(),
                any.schedule(),
                state);
    }

    private static PlannedNotice open(Notice notice) {
        return new PlannedNotice(notice);
    }

    private List<String> tasks() {
        return jdbc.queryForList("select kind || ': ' || reason from task order by opened_at, kind", String.class);
    }

    static Stream<NoticeState> states() {
        return Stream.of(
                new Planned(NOON, Optional.empty()),
                new Planned(NOON, WHY),
                new Sending(CALL, NOON),
                new Sent(CALL, NOON),
                new Unknown(CALL, NOON),
                new Met(NOON),
                new MetLate(NOON, WHY),
                new NotMet(WHY),
                new Superseded(WHY),
                new Waived(WHY),
                new Referred(WHY));
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_notice_comes_back_in_every_state_as_it_was_saved(NoticeState state) {
        Notice written = written(notice(true, state));

        assertThat(ledger.find(written.id())).contains(written);
    }

    @ParameterizedTest
    @MethodSource("states")
    void only_an_open_notice_has_a_next_look_and_only_a_failed_one_opens_a_task(NoticeState state) {
        Notice notice = written(notice(false, state));
        boolean open = state instanceof NoticeState.Open;
        boolean failed = state instanceof Referred || state instanceof NotMet;

        assertThat(ledger.nextLook()).isEqualTo(open ? Optional.of(NOON) : Optional.empty());
        assertThat(ledger.open(10)).isEqualTo(open ? List.of(notice) : List.of());
        assertThat(tasks()).isEqualTo(failed ? List.of("NOTICE: in words") : List.of());
    }

    @Test
    void a_notice_that_is_handed_over_later_opens_its_task_by_its_deadline() {
        Notice notice = planned(false, NOON);
        ledger.save(List.of(open(notice).referred("in words")), NOON);

        assertThat(tasks()).containsExactly("NOTICE: in words");
        assertThat(jdbc.queryForObject("select do_by from task", java.sql.Timestamp.class)
                        .toInstant())
                .isEqualTo(NOON.plusSeconds(3_600));
    }

    @Test
    void a_plan_writes_what_is_new_closes_what_it_replaces_and_asks_what_it_doubts() {
        Notice old = planned(false, NOON);
        Notice fresh = notice(false, new Planned(NOON, Optional.empty()));
        ledger.write(
                new Plan(
                        List.of(fresh),
                        List.of(open(old).superseded("in words")),
                        List.of(),
                        List.of(new Plan.Task(fresh.id(), "no safe hour before the deadline"))),
                NOON);

        assertThat(ledger.of(theCase)).containsExactlyInAnyOrder(open(old).superseded("in words"), fresh);
        assertThat(ledger.history(theCase, TRIAL.matter())).hasSize(2);
        assertThat(tasks()).containsExactly("QUESTION: no safe hour before the deadline");
    }

    private Notice meantBy(Instant target, NoticeState state) {
        Notice any = notice(true, state);
        NoticeSchedule schedule = any.schedule();
        return written(new Notice(
                any.id(),
                any.caseId(),
                any.event(),
                any.kind(),
                any.matter(),
                any.occasion(),
                any.basis(),
                any.alsoMeets(),
                any.role(),
                any.recipient(),
                new NoticeSchedule(
                        schedule.notBefore(),
                        schedule.due(),
                        schedule.deadline(),
                        schedule.expires(),
                        schedule.urgent(),
                        Optional.of(target)),
                state));
    }

    @Test
    void whatever_is_open_at_its_target_becomes_overdue_once_and_its_task_is_for_the_target() {
        Instant passed = NOON.minusSeconds(5);
        Notice waits = meantBy(passed, new Planned(NOON.plusSeconds(900), Optional.empty()));
        Notice sent = meantBy(NOON, new Sent(CALL, NOON.plusSeconds(900)));
        meantBy(NOON.plusSeconds(1), new Planned(NOON, Optional.empty()));
        planned(true, NOON);

        assertThat(ledger.nextLook()).contains(passed);
        assertThat(ledger.becomeOverdue(NOON, 10)).containsExactly(waits, sent);
        assertThat(ledger.becomeOverdue(NOON, 10)).isEmpty();
        assertThat(ledger.nextLook()).contains(NOON);

        assertThat(ledger.isAsked(waits.id())).isFalse();
        ledger.ask(waits.id(), "it still waits", NOON);
        assertThat(ledger.isAsked(waits.id())).isTrue();
        assertThat(jdbc.queryForObject("select do_by from task", java.sql.Timestamp.class))
                .isEqualTo(java.sql.Timestamp.from(passed));
    }

    @Test
    void a_target_cannot_be_moved() {
        Notice notice = meantBy(NOON, new Planned(NOON, Optional.empty()));

        assertThatThrownBy(() -> jdbc.update(
                        "update notice set target = ? where id = ?",
                        java.sql.Timestamp.from(NOON.plusSeconds(60)),
                        notice.id().value()))
                .hasMessageContaining("cannot be changed");
    }

    @Test
    void the_same_question_about_a_notice_is_asked_once_also_after_its_answer() {
        Notice notice = planned(true, NOON);
        ledger.ask(notice.id(), "tell them another way", NOON);
        jdbc.update("update task set done_at = now(), done_by = 'a test'");

        ledger.ask(notice.id(), "tell them another way", NOON.plusSeconds(60));
        ledger.ask(notice.id(), "something else", NOON.plusSeconds(60));

        assertThat(tasks()).containsExactly("QUESTION: tell them another way", "QUESTION: something else");
    }

    private List<String> openTasks() {
        return jdbc.queryForList(
                "select kind || ': ' || reason from task where done_at is null order by opened_at, kind", String.class);
    }

    @Test
    void what_was_asked_while_a_notice_waited_is_over_once_it_waits_no_more() {
        Notice waits = planned(false, NOON);
        Notice other = planned(false, NOON);
        ledger.ask(waits.id(), "tell them another way", NOON);
        ledger.ask(other.id(), "it still waits", NOON);

        ledger.save(List.of(open(waits).superseded("it moved")), NOON.plusSeconds(60));

        assertThat(openTasks()).containsExactly("QUESTION: it still waits");
    }

    @Test
    void what_was_asked_of_a_notice_that_a_person_has_stays_when_that_ends() {
        Notice handed = planned(false, NOON);
        ledger.save(List.of(open(handed).referred("no safe way")), NOON);
        ledger.ask(handed.id(), "it has changed: whoever was told must be told of it", NOON.plusSeconds(1));

        ledger.settle(
                ledger.find(handed.id())
                        .flatMap(Notice::withPerson)
                        .orElseThrow()
                        .told(NOON, "a person told them by phone"),
                NOON.plusSeconds(60));

        assertThat(openTasks()).contains("QUESTION: it has changed: whoever was told must be told of it");
    }

    @Test
    void a_notice_that_ends_while_a_person_has_it_needs_nobody_any_more() {
        Notice handed = planned(true, NOON);
        ledger.save(List.of(open(handed).referred("nobody answered; call this person")), NOON);
        ledger.ask(handed.id(), "it has changed: whoever was told must be told of it", NOON.plusSeconds(1));

        ledger.save(
                List.of(ledger.find(handed.id())
                        .flatMap(Notice::withPerson)
                        .orElseThrow()
                        .told(NOON, "its reader answered the message")),
                NOON.plusSeconds(60));

        assertThat(openTasks()).containsExactly("QUESTION: it has changed: whoever was told must be told of it");
    }

    @Test
    void what_is_over_may_be_asked_again() {
        Notice notice = planned(false, NOON);
        ledger.ask(notice.id(), "a hold stands", NOON);
        ledger.over(notice.id(), "a hold stands", NOON.plusSeconds(60));
        assertThat(openTasks()).isEmpty();

        ledger.ask(notice.id(), "a hold stands", NOON.plusSeconds(120));

        assertThat(openTasks()).containsExactly("QUESTION: a hold stands");
    }

    @Test
    void a_persons_handed_over_notices_are_found() {
        var person = new RecipientId(UUID.randomUUID());
        jdbc.update(
                "insert into recipient (id, case_id, role, body) values (?, ?, 'VICTIM', '')",
                person.value(),
                theCase.value());
        Notice handed = written(of(person));
        written(of(person));
        ledger.save(List.of(open(handed).referred("no safe way")), NOON);

        assertThat(ledger.lockHandedOver(theCase, person))
                .extracting(Notice::id)
                .containsExactly(handed.id());
    }

    @Test
    void what_waits_for_one_reason_can_be_looked_at_at_once() {
        Notice kept = written(notice(false, new Planned(NOON.plusSeconds(600), WHY)));
        Notice safe = written(notice(false, new Planned(NOON.plusSeconds(600), Optional.of("waits for a safe hour"))));

        ledger.lookAgain("in words", NOON);

        assertThat(ledger.find(kept.id()).orElseThrow().state()).isEqualTo(new Planned(NOON, WHY));
        assertThat(ledger.find(safe.id()).orElseThrow().state()).isEqualTo(safe.state());
    }

    @Test
    void urgent_notices_are_due_first_and_what_is_not_due_waits() {
        Notice routine = planned(false, NOON.minusSeconds(60));
        Notice later = planned(true, NOON.plusSeconds(1));
        Notice urgent = planned(true, NOON);

        assertThat(ledger.lockDue(NOON, 10)).containsExactly(urgent);
        ledger.save(List.of(open(urgent).met(NOON, NOON)), NOON);
        assertThat(ledger.lockDue(NOON, 10)).containsExactly(routine);
        assertThat(ledger.lockDue(NOON.plusSeconds(1), 10)).containsExactly(later);
    }

    @Test
    void what_another_node_holds_is_skipped() {
        planned(false, NOON.minusSeconds(2));
        Notice second = planned(false, NOON.minusSeconds(1));
        Notice unclear = written(notice(false, new Sent(CALL, NOON)));

        transaction.executeWithoutResult(status -> {
            assertThat(ledger.lockDue(NOON, 1)).hasSize(1);
            assertThat(ledger.lockUnclear(NOON, 10)).containsExactly(unclear);
            assertThat(elsewhere(() -> ledger.lockDue(NOON, 10))).containsExactly(second);
            assertThat(elsewhere(() -> ledger.lockUnclear(NOON, 10))).isEmpty();
        });
    }

    private <T> T elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> transaction.execute(status -> work.get()))
                .join();
    }

    @Test
    void only_calls_whose_outcome_has_been_unclear_too_long_are_looked_into() {
        Notice sending = written(notice(false, new Sending(CALL, NOON)));
        Notice unknown = written(notice(false, new Unknown(CALL, NOON.minusSeconds(1))));
        written(notice(false, new Sent(CALL, NOON.plusSeconds(1))));
        planned(false, NOON);

        assertThat(ledger.lockUnclear(NOON, 10)).containsExactly(unknown, sending);
    }

    @Test
    void a_notice_can_be_locked_by_name() {
        Notice notice = planned(false, NOON);

        assertThat(ledger.lock(notice.id())).contains(notice);
        assertThat(ledger.lockAll(List.of(notice.id()))).containsExactly(notice);
        assertThat(ledger.lock(new NoticeId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void the_open_duties_come_in_the_order_of_their_next_look_whatever_they_wait_for() {
        Notice third = planned(false, NOON.plusSeconds(3));
        Notice second = written(notice(false, new Unknown(CALL, NOON.plusSeconds(2))));
        Notice first = planned(true, NOON.plusSeconds(1));
        written(notice(false, new Met(NOON)));

        assertThat(ledger.open(10)).containsExactly(first, second, third);
        assertThat(ledger.open(2)).containsExactly(first, second);
        assertThat(ledger.nextLook()).contains(NOON.plusSeconds(1));
    }

    @Test
    void an_attempt_stands_before_its_call_and_takes_up_what_came_of_it() {
        Attempt attempt = Attempt.started(
                UUID.randomUUID(), planned(false, NOON).id(), Channel.SMS, point(), UUID.randomUUID(), NOON);
        ledger.start(List.of(attempt));
        assertThat(ledger.attempt(attempt.id())).contains(attempt);

        Attempt accepted =
                attempt.ended(AttemptState.ACCEPTED, Optional.of("SM-1"), Optional.empty(), NOON.plusSeconds(1));
        ledger.end(List.of(accepted));
        assertThat(ledger.attemptOf("SM-1")).contains(accepted);
        assertThat(ledger.attempts(List.of(attempt.notice()))).containsExactly(accepted);

        ledger.end(List.of(attempt.ended(AttemptState.FAILED, Optional.empty(), Optional.of("30003"), NOON)));
        assertThat(ledger.attemptOf("SM-1"))
                .hasValueSatisfying(failed -> assertThat(failed.state()).isEqualTo(AttemptState.FAILED));
        assertThat(ledger.attemptOf("SM-2")).isEmpty();
    }

    @Test
    void the_pause_that_a_provider_asked_for_is_on_record() {
        Attempt attempt = Attempt.started(
                UUID.randomUUID(), planned(false, NOON).id(), Channel.SMS, point(), UUID.randomUUID(), NOON);
        ledger.start(List.of(attempt));
        Attempt throttled = attempt.ended(AttemptState.THROTTLED, Optional.empty(), Optional.of("too much to do"), NOON)
                .askedToPause(Optional.of(Duration.ofSeconds(90)));
        ledger.end(List.of(throttled));

        assertThat(ledger.attempt(attempt.id())).contains(throttled);
    }

    @Test
    void why_a_provider_refused_and_whether_another_try_may_help_are_on_record_beside_the_words() {
        Attempt attempt = Attempt.started(
                UUID.randomUUID(), planned(false, NOON).id(), Channel.SMS, point(), UUID.randomUUID(), NOON);
        ledger.start(List.of(attempt));
        Attempt refused = attempt.ended(AttemptState.REFUSED, Optional.empty(), Optional.of("any words"), NOON)
                .refused(new Attempt.Refused(Refusal.UNREACHABLE, true));
        ledger.end(List.of(refused));

        assertThat(ledger.attempt(attempt.id())).contains(refused);
    }

    @Test
    void a_refusal_of_old_that_stood_in_words_alone_becomes_a_fact() throws IOException {
        Attempt attempt = Attempt.started(
                UUID.randomUUID(), planned(false, NOON).id(), Channel.SMS, point(), UUID.randomUUID(), NOON);
        ledger.start(List.of(attempt));
        String words = "UNREACHABLE 30003 (another try may help)";
        ledger.end(List.of(attempt.ended(AttemptState.REFUSED, Optional.empty(), Optional.of(words), NOON)));

        String migration = Files.readString(Path.of("src/main/resources/db/migration/V20__refusals.sql"));
        jdbc.execute(migration.substring(migration.indexOf("update attempt")));

        assertThat(ledger.attempt(attempt.id())).hasValueSatisfying(converted -> {
            assertThat(converted.refusal()).contains(new Attempt.Refused(Refusal.UNREACHABLE, true));
            assertThat(converted.code()).contains("UNREACHABLE 30003");
        });
    }

    @Test
    void when_the_provider_first_did_not_list_a_lost_call_is_on_record() {
        Notice notice = planned(true, NOON);
        Attempt started = Attempt.started(CALL, notice.id(), Channel.SMS, point(), CALL, NOON);
        ledger.start(List.of(started));

        ledger.end(List.of(
                started.ended(AttemptState.UNKNOWN, Optional.empty(), WHY, NOON).notListed(NOON.plusSeconds(120))));

        assertThat(ledger.attempt(CALL).orElseThrow().notListedAt()).contains(NOON.plusSeconds(120));
    }

    @Test
    void attempts_come_in_the_order_in_which_they_were_made() {
        NoticeId notice = planned(false, NOON).id();
        ContactPointId point = point();
        Attempt second = Attempt.started(
                UUID.randomUUID(), notice, Channel.SMS, point, UUID.randomUUID(), NOON.plus(Duration.ofMinutes(1)));
        Attempt first = Attempt.started(UUID.randomUUID(), notice, Channel.SMS, point, UUID.randomUUID(), NOON);
        ledger.start(List.of(second, first));

        assertThat(ledger.attempts(List.of(notice))).containsExactly(first, second);
        assertThat(ledger.attempts(List.of())).isEmpty();
    }

    private ContactPointId point() {
        UUID person = UUID.randomUUID();
        UUID point = UUID.randomUUID();
        jdbc.update(
                "insert into recipient (id, case_id, role, body) values (?, ?, 'VICTIM', '')", person, theCase.value());
        jdbc.update("""
                insert into contact_point (id, recipient_id, position, channel, address_hash, body)
                values (?, ?, 0, 'SMS', ?, '')""", point, person, UUID.randomUUID());
        return new ContactPointId(point);
    }

    @Test
    void what_else_the_same_person_hears_of_the_same_matter_is_found() {
        var people = List.of(new RecipientId(UUID.randomUUID()), new RecipientId(UUID.randomUUID()));
        people.forEach(person -> jdbc.update(
                "insert into recipient (id, case_id, role, body) values (?, ?, 'VICTIM', '')",
                person.value(),
                theCase.value()));
        Notice reminder = written(of(people.get(0)));
        Notice other = written(of(people.get(0)));
        written(of(people.get(1)));

        assertThat(ledger.besides(List.of(reminder.id()))).containsExactly(other);
        assertThat(ledger.besides(List.of(reminder.id(), other.id()))).containsExactlyInAnyOrder(reminder, other);
        assertThat(ledger.besides(List.of())).isEmpty();
    }

    private Notice of(RecipientId person) {
        Notice any = notice(false, new Planned(NOON, Optional.empty()));
        return new Notice(
                any.id(),
                any.caseId(),
                any.event(),
                any.kind(),
                any.matter(),
                any.occasion(),
                any.basis(),
                any.alsoMeets(),
                any.role(),
                Optional.of(person),
                any.schedule(),
                any.state());
    }

    @Test
    void only_urgent_notices_are_locked_where_those_are_asked_for() {
        planned(false, NOON);
        Notice urgent = planned(true, NOON);
        planned(true, NOON.plusSeconds(1));

        assertThat(ledger.lockUrgent(NOON, 10)).containsExactly(urgent);
    }
}
