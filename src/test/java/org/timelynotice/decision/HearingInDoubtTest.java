package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Evidence;
import org.timelynotice.correlation.Match;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents.Known;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.NoticeStatus;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Elections;
import org.timelynotice.rights.Rulebook;

/** Hearings that the court does not number, and what waits where nobody can tell which of them is meant. */
class HearingInDoubtTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final String NUMBER = "CP-51-CR-0001234-2026";
    private static final String MORNING = "2026-12-07T09:30";
    private static final Elections EVERYTHING = new Elections(Set.of(Topic.values()), Set.of());
    private static final Correlation LINKED = new Correlation.Linked(
            List.of(new Match(
                    Notices.CASE.id(),
                    Optional.empty(),
                    List.of(new Evidence(MatchKey.Kind.NAME_AND_BIRTH_DATE, "same name and birth date")))),
            Optional.empty());

    private final CaseOnRecord record =
            new CaseOnRecord(List.of(Notices.person(Role.VICTIM, EVERYTHING, Notices.smsThatMayWake())));
    private final DecideEvent decide = new DecideEvent(
            Rulebook.load(Path.of("config")),
            new Planner(Notices.POLICY, Notices::id),
            new UnfollowedCharges(
                    OffenseCatalog.load(Path.of("config")), keys -> Set.of(), AnswerWithin.USUAL, Notices::id),
            AnswerWithin.USUAL,
            Notices::id,
            false);

    private Decision arrives(UUID receipt, CourtEvent event, boolean again) {
        return arrives(new Arrival(new Receipt(receipt), 0, event, Optional.of("PA"), NOON, again, NOON));
    }

    private Decision arrives(Arrival arrival) {
        Decision decision = decide.decide(arrival, LINKED, Set.of(), record);
        record.carryOut(decision);
        record.send(NOON);
        return decision;
    }

    private Decision arrives(CourtEvent event) {
        return arrives(UUID.randomUUID(), event, false);
    }

    private static EventHeader header(Optional<CourtTime> at) {
        return new EventHeader(
                new EventSource("E-" + Notices.id(), EventSource.UNCOUNTED),
                EventAction.NEW,
                Optional.empty(),
                List.of(new CaseNumber(NUMBER)),
                List.of(),
                List.of(),
                at,
                Optional.empty(),
                List.of());
    }

    private static CourtTime at(String time) {
        LocalDateTime local = LocalDateTime.parse(time);
        return new CourtTime(local.toLocalDate(), Optional.of(local.toLocalTime()), Notices.PHILADELPHIA);
    }

    private static HearingEvent hearing(EventKind kind, String type, CourtTime at) {
        Optional<String> named = Optional.of(type).filter(text -> !text.isEmpty());
        String id = HearingEvent.derivedId(NUMBER, Optional.of(at), named, Optional.empty());
        return new HearingEvent(kind, header(Optional.of(at)), id, named, Optional.empty());
    }

    private static HearingEvent hearing(EventKind kind, String type) {
        return hearing(kind, type, at(MORNING));
    }

    private static CustodyEvent released(String time) {
        return new CustodyEvent(
                EventKind.RELEASED,
                header(Optional.of(at(time))),
                "B-77",
                Optional.of("County Jail"),
                Optional.empty());
    }

    private Stream<Notice> reminders(HearingEvent of) {
        return record.ledger.values().stream()
                .filter(notice -> notice.occasion() == Occasion.REMINDER)
                .filter(notice -> notice.matter().equals(of.matter()))
                .filter(notice -> notice.state() instanceof NoticeState.Open);
    }

    private void answer(Optional<Matter> hearing) {
        Decision.AskWhichHearing question = record.which.get(record.which.size() - 1);
        Known said = record.events.stream()
                .filter(one -> one.id().equals(question.event()))
                .findFirst()
                .orElseThrow()
                .known();
        var answer = new HearingAnswer(Notices.CASE.id(), said, question.hearings(), Set.of(), "Cora", NOON);
        var arrival = new Arrival(new Receipt(said.receipt()), 0, said.event(), Optional.empty(), NOON);
        record.carryOut(hearing.map(meant -> decide.ofHearing(answer, meant, arrival, record))
                .orElseGet(() -> answer.none(record)));
        record.send(NOON);
    }

    @Test
    void calling_off_one_of_two_hearings_at_one_time_leaves_the_other() {
        HearingEvent sentencing = hearing(EventKind.HEARING_SCHEDULED, "Sentencing");
        arrives(sentencing);
        arrives(hearing(EventKind.HEARING_SCHEDULED, "Restitution"));
        Decision off = arrives(hearing(EventKind.HEARING_CANCELLED, "Restitution"));

        assertThat(off.asked()).isEmpty();
        assertThat(reminders(sentencing))
                .isNotEmpty()
                .allMatch(notice -> notice.state() instanceof NoticeState.Planned);
        assertThat(reminders(hearing(EventKind.HEARING_SCHEDULED, "Restitution")))
                .isEmpty();
    }

    @Test
    void what_calls_off_a_hearing_and_does_not_say_which_calls_off_none_and_is_told_to_nobody() {
        HearingEvent sentencing = hearing(EventKind.HEARING_SCHEDULED, "Sentencing");
        arrives(sentencing);
        int told = record.told.size();
        Decision off = arrives(hearing(EventKind.HEARING_CANCELLED, ""));

        assertThat(off.asked()).anySatisfy(why -> assertThat(why).contains("say which it is"));
        assertThat(record.told).hasSize(told);
        assertThat(reminders(sentencing)).isNotEmpty().allMatch(notice -> notice.state() instanceof NoticeState.Held);
        assertThat(off.notices()).allMatch(notice -> notice.state().status() != NoticeStatus.PLANNED);
    }

    @Test
    void a_person_who_says_that_the_known_hearing_is_meant_calls_it_off() {
        HearingEvent sentencing = hearing(EventKind.HEARING_SCHEDULED, "Sentencing");
        arrives(sentencing);
        arrives(hearing(EventKind.HEARING_CANCELLED, ""));
        answer(Optional.of(sentencing.matter()));

        assertThat(reminders(sentencing)).isEmpty();
        assertThat(record.told).last().satisfies(last -> {
            assertThat(last.kind()).isEqualTo(EventKind.HEARING_CANCELLED);
            assertThat(last.matter()).isEqualTo(sentencing.matter());
        });
    }

    @Test
    void a_person_who_says_that_another_is_meant_lets_what_waited_go_on() {
        HearingEvent sentencing = hearing(EventKind.HEARING_SCHEDULED, "Sentencing");
        arrives(sentencing);
        arrives(hearing(EventKind.HEARING_SCHEDULED, "Sentencing Hearing"));
        answer(Optional.empty());

        assertThat(record.ledger.values()).noneMatch(notice -> notice.state() instanceof NoticeState.Held);
        assertThat(reminders(sentencing)).isNotEmpty();
    }

    @Test
    void a_move_that_does_not_say_from_where_is_told_and_nobody_is_reminded_of_the_old_date() {
        HearingEvent trial = hearing(EventKind.HEARING_SCHEDULED, "Trial");
        arrives(trial);
        Decision moved = arrives(hearing(EventKind.HEARING_RESCHEDULED, "Trial", at("2026-12-21T09:30")));

        assertThat(moved.asked()).isNotEmpty();
        assertThat(record.told).last().extracting(Notice::kind).isEqualTo(EventKind.HEARING_RESCHEDULED);
        assertThat(reminders(trial)).isNotEmpty().allMatch(notice -> notice.state() instanceof NoticeState.Held);

        answer(Optional.of(trial.matter()));
        assertThat(reminders(trial).map(notice -> notice.kind()))
                .isNotEmpty()
                .containsOnly(EventKind.HEARING_RESCHEDULED);
    }

    @Test
    void it_is_to_be_answered_before_the_first_reminder_would_have_gone() {
        HearingEvent trial = hearing(EventKind.HEARING_SCHEDULED, "Trial");
        arrives(trial);
        Instant first = reminders(trial)
                .map(notice -> notice.schedule().due())
                .min(Instant::compareTo)
                .orElseThrow();
        arrives(hearing(EventKind.HEARING_CANCELLED, ""));

        assertThat(record.which)
                .singleElement()
                .satisfies(question -> assertThat(question.task().doBy()).isBefore(first));
    }

    @Test
    void two_hearings_of_one_message_that_counts_its_versions_are_two() {
        var message = new Receipt(UUID.randomUUID());
        List<String> types = List.of("Arraignment", "Bail review");
        for (String type : types) {
            HearingEvent one = hearing(EventKind.HEARING_SCHEDULED, type);
            CourtEvent counted = one.with(one.header().from(new EventSource("E-77", 1)));
            arrives(new Arrival(message, types.indexOf(type), counted, Optional.of("PA"), NOON));
        }

        assertThat(record.told).extracting(Notice::occasion).containsExactly(Occasion.FIRST, Occasion.FIRST);
        for (String type : types) {
            assertThat(reminders(hearing(EventKind.HEARING_SCHEDULED, type)))
                    .as(type)
                    .isNotEmpty();
        }
    }

    @Test
    void where_only_the_day_is_given_a_hearing_of_another_kind_is_another() {
        arrives(hearing(EventKind.HEARING_SCHEDULED, "Sentencing"));
        var day = new CourtTime(at(MORNING).date(), Optional.empty(), Notices.PHILADELPHIA);

        assertThat(arrives(hearing(EventKind.HEARING_SCHEDULED, "Restitution", day))
                        .notices())
                .isNotEmpty();
        Decision off = arrives(hearing(EventKind.HEARING_CANCELLED, "", day));
        assertThat(off.asked()).isNotEmpty();
        assertThat(off.superseded()).allMatch(notice -> notice.state() instanceof NoticeState.Held);
    }

    @Test
    void the_same_words_again_after_something_later_tell_nobody_and_ask() {
        HearingEvent set = hearing(EventKind.HEARING_SCHEDULED, "Trial");
        arrives(set);
        Decision off = arrives(hearing(EventKind.HEARING_CANCELLED, "Trial"));
        Decision again = arrives(UUID.randomUUID(), set, true);

        assertThat(off.steps(Decision.LaterWord.class)).isNotEmpty();
        assertThat(again.notices()).isEmpty();
        assertThat(again.asked()).anySatisfy(why -> assertThat(why).contains("word for word"));
    }

    private static HearingEvent notUnderstood(HearingEvent event) {
        return event.with(event.header().doubting("the status of the hearing, in words of the court"));
    }

    @Test
    void nobody_is_reminded_of_a_hearing_of_which_something_was_said_that_nobody_understood() {
        HearingEvent trial = hearing(EventKind.HEARING_SCHEDULED, "Trial");
        HearingEvent other = hearing(EventKind.HEARING_SCHEDULED, "Restitution", at("2026-12-14T09:30"));
        arrives(trial);
        arrives(other);
        Decision unclear = arrives(notUnderstood(hearing(EventKind.HEARING_STATUS, "Trial")));

        assertThat(unclear.asked()).singleElement().asString().contains("find out what happened");
        assertThat(unclear.notices()).allMatch(notice -> notice.matter().equals(trial.matter()));
        assertThat(reminders(trial)).isNotEmpty().allMatch(notice -> notice.state() instanceof NoticeState.Held);
        assertThat(reminders(other)).isNotEmpty().allMatch(notice -> notice.state() instanceof NoticeState.Planned);

        answer(Optional.empty());
        assertThat(reminders(trial)).isNotEmpty().allMatch(notice -> notice.state() instanceof NoticeState.Planned);
    }

    @Test
    void what_was_planned_of_a_hearing_that_a_person_found_changed_is_theirs_to_tell() {
        HearingEvent trial = hearing(EventKind.HEARING_SCHEDULED, "Trial");
        arrives(trial);
        arrives(notUnderstood(hearing(EventKind.HEARING_CANCELLED, "Trial")));
        answer(Optional.of(trial.matter()));

        assertThat(record.ledger.values().stream()
                        .filter(notice -> notice.occasion() == Occasion.REMINDER)
                        .map(Notice::state))
                .isNotEmpty()
                .allSatisfy(state -> {
                    assertThat(state.needsPerson()).isTrue();
                    assertThat(state.reason().orElseThrow()).contains("does not stand as it was planned");
                });
    }

    @Test
    void words_that_name_no_known_hearing_hold_those_to_come_that_may_be_meant() {
        HearingEvent trial = hearing(EventKind.HEARING_SCHEDULED, "Trial");
        HearingEvent numbered = numbered(EventKind.HEARING_SCHEDULED, Optional.of(at("2026-12-14T09:30")));
        arrives(trial);
        arrives(numbered);
        HearingEvent other = numbered(EventKind.HEARING_STATUS, Optional.of(at("2026-12-21T09:30")))
                .of("H-9");
        arrives(notUnderstood(other));

        assertThat(reminders(numbered))
                .as("it has another number")
                .isNotEmpty()
                .allMatch(notice -> notice.state() instanceof NoticeState.Planned);
        assertThat(reminders(trial)).isNotEmpty().allMatch(notice -> notice.state() instanceof NoticeState.Held);
    }

    @Test
    void a_court_that_says_clearly_what_is_so_ends_what_was_held() {
        HearingEvent trial = hearing(EventKind.HEARING_SCHEDULED, "Trial");
        arrives(trial);
        arrives(notUnderstood(hearing(EventKind.HEARING_STATUS, "Trial")));
        arrives(hearing(EventKind.HEARING_CANCELLED, "Trial"));

        assertThat(reminders(trial)).isEmpty();
        assertThat(record.told).last().extracting(Notice::kind).isEqualTo(EventKind.HEARING_CANCELLED);
    }

    private static HearingEvent numbered(EventKind kind, Optional<CourtTime> at) {
        return new HearingEvent(kind, header(at), "H-5", Optional.of("Trial"), Optional.empty());
    }

    @Test
    void a_move_without_a_day_leaves_no_reminder_of_the_old_one() {
        arrives(numbered(EventKind.HEARING_SCHEDULED, Optional.of(at(MORNING))));
        HearingEvent moved = numbered(EventKind.HEARING_RESCHEDULED, Optional.empty());
        arrives(moved);

        assertThat(reminders(moved)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {"HEARING_RESCHEDULED", "HEARING_HELD"})
    void what_contradicts_the_calendar_is_a_question_and_changes_nothing(EventKind kind) {
        HearingEvent trial = numbered(EventKind.HEARING_SCHEDULED, Optional.of(at(MORNING)));
        arrives(trial);
        int told = record.told.size();
        Decision decided = arrives(numbered(kind, Optional.of(at(MORNING))));

        assertThat(decided.asked()).singleElement().asString().contains("a message says that a hearing was");
        assertThat(record.told).hasSize(told);
        assertThat(reminders(trial)).isNotEmpty().allMatch(notice -> notice.state() instanceof NoticeState.Held);
    }

    @Test
    void a_move_to_another_room_at_the_same_hour_is_told_and_so_is_what_was_held_yesterday() {
        HearingEvent trial = numbered(EventKind.HEARING_SCHEDULED, Optional.of(at(MORNING)));
        arrives(trial);
        arrives(trial.with(trial.header().noting(List.of(), Optional.of("Courtroom 7"))));
        HearingEvent moved = numbered(EventKind.HEARING_RESCHEDULED, Optional.of(at(MORNING)));

        assertThat(arrives(moved.with(moved.header().noting(List.of(), Optional.of("Courtroom 9"))))
                        .notices())
                .isNotEmpty();
        assertThat(arrives(hearing(EventKind.HEARING_HELD, "Status", at("2026-11-01T09:30")))
                        .asked())
                .isEmpty();
    }

    @Test
    void a_hearing_that_is_set_on_no_day_is_for_a_person_to_tell() {
        Decision set = arrives(numbered(EventKind.HEARING_SCHEDULED, Optional.empty()));

        assertThat(record.told).isEmpty();
        assertThat(set.notices())
                .isNotEmpty()
                .allSatisfy(notice ->
                        assertThat(notice.state().reason().orElseThrow()).contains("gives no day"));
    }

    @Test
    void a_hearing_that_was_to_be_long_ago_is_not_told_of_as_off() {
        Decision off = arrives(hearing(EventKind.HEARING_CANCELLED, "Trial", at("2025-10-24T09:30")));

        assertThat(record.told).isEmpty();
        assertThat(off.notices())
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.state().reason().orElseThrow())
                        .contains("reported it only after it was past"));
    }

    @Test
    void a_release_that_is_reported_again_is_no_second_alarm_and_one_after_a_return_is() {
        arrives(released("2026-11-01T10:00"));
        Decision again = arrives(released("2026-11-01T10:01"));

        assertThat(again.notices()).isEmpty();
        assertThat(again.asked()).isEmpty();

        var back = new CustodyEvent(
                EventKind.BOOKED,
                header(Optional.of(at("2026-11-01T10:00:30"))),
                "B-77",
                Optional.of("County Jail"),
                Optional.empty());
        assertThat(arrives(back).notices())
                .as("it turns out that they were back in between")
                .anyMatch(notice -> notice.kind() == EventKind.RELEASED);
    }

    private static CustodyEvent custody(EventKind kind, String time) {
        return new CustodyEvent(
                kind, header(Optional.of(at(time))), "B-77", Optional.of("County Jail"), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {"CUSTODY_STATUS", "TRANSFERRED", "BOOKED", "RECAPTURED"})
    void who_was_back_in_custody_and_escapes_again_is_told_of_again(EventKind back) {
        arrives(custody(EventKind.ESCAPED, "2026-11-01T08:00"));
        arrives(custody(back, "2026-11-01T09:00"));

        assertThat(arrives(custody(EventKind.ESCAPED, "2026-11-01T09:30")).notices())
                .anyMatch(notice -> notice.kind() == EventKind.ESCAPED);
    }

    @Test
    void who_escapes_again_as_of_the_time_of_each_report_is_told_of_again_if_they_were_back() {
        for (String said : List.of("2026-11-01T08:00", "2026-11-01T10:00")) {
            CustodyEvent escaped = custody(EventKind.ESCAPED, said);
            EventSource source = new EventSource(
                    escaped.header().source().id(), EventSource.UNCOUNTED, Optional.of(at(said)), Optional.empty());
            Decision decided = arrives(escaped.with(escaped.header().from(source)));
            assertThat(decided.notices()).as(said).anyMatch(notice -> notice.kind() == EventKind.ESCAPED);
            arrives(custody(EventKind.CUSTODY_STATUS, "2026-11-01T09:00"));
        }
    }

    @Test
    void an_escape_that_is_reported_again_as_of_hours_later_is_asked_about_and_as_of_the_day_it_is_not() {
        arrives(custody(EventKind.ESCAPED, "2026-11-01T08:00"));
        Decision later = arrives(custody(EventKind.ESCAPED, "2026-11-01T10:00"));

        assertThat(later.asked()).singleElement().asString().contains("Check whether it happened again");
        var day = new CourtTime(at("2026-11-01T08:00").date(), Optional.empty(), Notices.PHILADELPHIA);
        assertThat(arrives(new CustodyEvent(
                                EventKind.ESCAPED,
                                header(Optional.of(day)),
                                "B-77",
                                Optional.of("County Jail"),
                                Optional.empty()))
                        .asked())
                .isEmpty();
    }
}
