package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Rulebook;

/** What is not understood, is long past, or is only written down once more is told to nobody as news. */
class AskedNotToldTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final Recipient VICTIM =
            Notices.person(Role.VICTIM, new Elections(Set.of(Topic.values()), Set.of()), Notices.smsThatMayWake());

    private final CaseOnRecord record = new CaseOnRecord(List.of(VICTIM));
    private final DecideForCase decide = new DecideForCase(
            Rulebook.load(Path.of("config")),
            new Planner(Notices.POLICY, Notices::id),
            AnswerWithin.USUAL,
            Notices::id,
            false);

    private Decision arrives(CourtEvent event) {
        var arrival = new Arrival(new Receipt(UUID.randomUUID()), 0, event, Optional.of("PA"), NOON);
        Decision decision = decide.decide(Notices.CASE.id(), arrival, List.of("same name"), record);
        record.carryOut(decision);
        return decision;
    }

    private static CourtEvent custody(EventKind kind, String time) {
        return Notices.custody(kind, EventAction.NEW, time);
    }

    /** As a jail says it that knows only when it wrote something down. */
    private static CourtEvent recorded(CourtEvent event, String name) {
        EventHeader header = event.header();
        return event.with(header.from(new EventSource(name, EventSource.UNCOUNTED, header.at())));
    }

    private static CourtEvent doubtful(CourtEvent event) {
        return event.with(event.header().doubting("Report/Status: not understood"));
    }

    @Test
    void what_is_not_understood_changes_nothing_and_is_asked_about_within_minutes() {
        Decision before = arrives(custody(EventKind.RELEASE_SCHEDULED, "2026-11-05T09:00"));
        Decision asked = arrives(doubtful(custody(EventKind.RELEASED, "2026-11-02T11:00")));

        assertThat(before.notices()).isNotEmpty();
        assertThat(asked.notices()).isEmpty();
        assertThat(asked.superseded()).isEmpty();
        assertThat(asked.steps(Decision.CaseTask.class)).singleElement().satisfies(task -> {
            assertThat(task.reason()).contains("Report/Status: not understood", "find out what happened");
            assertThat(task.doBy()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        });
        assertThat(asked.steps(Decision.Link.class).get(0).event().news()).isFalse();
        assertThat(arrives(custody(EventKind.RELEASED, "2026-11-02T11:00")).notices())
                .isNotEmpty();
    }

    @Test
    void a_status_that_is_not_understood_may_be_a_release_and_is_asked_about_as_soon() {
        CourtEvent status = doubtful(custody(EventKind.CUSTODY_STATUS, "2026-11-02T11:00"));
        CourtEvent understood = custody(EventKind.CUSTODY_STATUS, "2026-11-02T11:00");

        assertThat(AnswerWithin.USUAL.by(status, NOON)).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
        assertThat(AnswerWithin.USUAL.by(understood, NOON)).isEqualTo(NOON.plus(Duration.ofHours(4)));
    }

    @Test
    void the_same_that_nobody_understood_asks_once_under_one_name() {
        CourtEvent status = doubtful(custody(EventKind.CUSTODY_STATUS, "2026-11-02T11:00"));

        assertThat(arrives(status).asked()).hasSize(1);
        assertThat(arrives(status).asked()).isEmpty();
    }

    @Test
    void a_withdrawal_that_is_not_understood_takes_nothing_back() {
        arrives(custody(EventKind.RELEASED, "2026-11-02T10:00"));
        Decision asked =
                arrives(doubtful(Notices.custody(EventKind.RELEASED, EventAction.WITHDRAWAL, "2026-11-02T10:00")));

        assertThat(asked.superseded()).isEmpty();
        assertThat(asked.steps(Decision.TakeBack.class)).isEmpty();
        assertThat(asked.asked()).hasSize(1);
    }

    @Test
    void a_withdrawal_that_is_not_understood_does_not_wait_for_what_it_may_mean() {
        arrives(doubtful(Notices.custody(EventKind.RELEASED, EventAction.WITHDRAWAL, "2026-11-02T10:00")));

        assertThat(arrives(custody(EventKind.RELEASED, "2026-11-02T10:00")).notices())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {"RELEASED", "ESCAPED", "RECAPTURED", "TEMPORARY_LEAVE", "RETURNED"})
    void what_befell_somebody_long_ago_is_a_question_and_no_message(EventKind kind) {
        Decision old = arrives(custody(kind, "2025-09-28T10:00"));

        assertThat(old.notices()).noneMatch(notice -> notice.state() instanceof NoticeState.Planned);
        assertThat(old.asked()).anySatisfy(why -> assertThat(why).contains("long ago"));
    }

    @Test
    void what_befell_somebody_some_days_ago_is_still_told() {
        Decision recent = arrives(custody(EventKind.RELEASED, "2026-10-28T10:00"));

        assertThat(recent.notices()).anyMatch(notice -> notice.state() instanceof NoticeState.Planned);
    }

    @ParameterizedTest
    @CsvSource({"SENTENCE, 2026-08-01T10:00, false", "BAIL, 2025-11-02T10:00, false", "PLEA, 2026-10-01T10:00, true"})
    void what_happened_in_court_long_ago_is_for_a_person_to_tell_and_what_a_clerk_enters_late_is_told(
            EventKind kind, String time, boolean told) {
        Decision late =
                arrives(new CaseEvent(kind, custody(EventKind.RELEASED, time).header(), Optional.empty()));

        assertThat(late.notices().stream().map(Notice::state))
                .isNotEmpty()
                .anyMatch(state -> state instanceof NoticeState.Planned == told)
                .allMatch(state -> told || state.reason().orElse("").contains("in court long ago"));
    }

    @Test
    void how_long_ago_is_the_agencys_to_say() {
        var policy = Notices.POLICY;
        CourtEvent event = custody(EventKind.RELEASED, "2026-10-20T10:00");

        assertThat(new Planner(policy, Notices::id).isLongAgo(event, NOON)).isTrue();
        var patient = new org.timelynotice.notice.PlanningPolicy(
                policy.reminderDays(),
                policy.courtReminderDays(),
                policy.reminderTime(),
                policy.quietHours(),
                policy.reminderGap(),
                Duration.ofDays(30),
                policy.longAgoInCourt(),
                policy.served());
        assertThat(new Planner(patient, Notices::id).isLongAgo(event, NOON)).isFalse();
    }

    @Test
    void what_is_only_written_down_once_more_is_no_news() {
        arrives(recorded(custody(EventKind.RELEASED, "2026-11-02T10:00"), "M-1"));
        Decision again = arrives(recorded(custody(EventKind.RELEASED, "2026-11-02T10:04"), "M-2"));

        assertThat(again.notices()).isEmpty();
        assertThat(again.asked()).isEmpty();
        assertThat(again.outcome().explanation()).contains("says what was known already");
    }

    @Test
    void what_says_itself_that_it_happened_at_another_time_is_news() {
        arrives(custody(EventKind.RELEASED, "2026-11-02T10:00"));
        CourtEvent other = custody(EventKind.RELEASED, "2026-11-02T10:04");

        assertThat(arrives(other.with(other.header().from(new EventSource("M-2", EventSource.UNCOUNTED))))
                        .notices())
                .isNotEmpty();
    }

    @Test
    void what_is_written_down_again_much_later_may_have_happened_again() {
        arrives(recorded(custody(EventKind.RELEASED, "2026-10-25T10:00"), "M-1"));
        Decision again = arrives(recorded(custody(EventKind.RELEASED, "2026-11-02T10:00"), "M-2"));

        assertThat(again.notices()).isEmpty();
        assertThat(again.asked()).singleElement().asString().contains("happened once more");
    }

    @Test
    void a_case_that_is_said_to_be_sealed_at_every_poll_is_sealed_once() {
        EventHeader header = custody(EventKind.BOOKED, "2026-11-02T10:00").header();
        var first = new CaseAccessEvent(header.from(new EventSource("Q-1", 0)), CaseAccess.SEALED);
        var second = new CaseAccessEvent(header.from(new EventSource("Q-2", 0)), CaseAccess.SEALED);
        arrives(first);

        assertThat(arrives(second).outcome().explanation()).contains("says what was known already");
    }

    @Test
    void an_entry_of_a_day_to_come_may_be_a_hearing() {
        var at = new CourtTime(java.time.LocalDate.of(2026, 12, 1), Optional.empty(), Notices.PHILADELPHIA);
        EventHeader said = custody(EventKind.BOOKED, "2026-11-02T10:00").header();
        var header = new EventHeader(
                said.source(),
                said.action(),
                said.court(),
                said.caseNumbers(),
                said.defendants(),
                said.charges(),
                Optional.of(at),
                Optional.empty(),
                List.of());
        var entry = new CaseEvent(EventKind.DOCKET_ENTRY, header, Optional.of("Status conference"));

        assertThat(entry.asOf(NOON).isQuestion()).isTrue();
        assertThat(entry.asOf(at.latest()).isQuestion()).isFalse();
    }
}
