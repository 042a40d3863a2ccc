package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Matter;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents.NewEvent;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Plan;

/** What an event is beside what its case was told before. */
class EventInCaseTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final CaseId CASE = Notices.CASE.id();
    private static final Receipt RECEIPT = new Receipt(new UUID(2, 0));
    private static final HearingEvent TRIAL = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);

    private OnRecord record = new RecordInMemory();

    private static CourtEvent named(CourtEvent event, String name, EventAction action) {
        EventHeader header = event.header();
        return event.with(new EventHeader(
                new EventSource(name, EventSource.UNCOUNTED),
                action,
                header.court(),
                List.of(new CaseNumber("CP-51-CR-0001234-2026")),
                header.defendants(),
                header.charges(),
                header.at(),
                header.place(),
                List.of()));
    }

    private static CourtEvent entry(String name, String description) {
        return new CaseEvent(
                EventKind.DOCKET_ENTRY, named(TRIAL, name, EventAction.NEW).header(), Optional.of(description));
    }

    private void heard(CourtEvent event, boolean news) {
        record = record.after(Decision.of(new Decision.Link(
                new NewEvent(new EventId(Notices.id()), CASE, new UUID(1, 0), 0, news, event, NOON))));
    }

    private void planned(EventKind kind) {
        var notice = new Notice(
                new NoticeId(Notices.id()),
                CASE,
                new EventId(Notices.id()),
                kind,
                new Matter("other"),
                Occasion.FIRST,
                new LegalBasis("rule", "citation"),
                List.of(),
                Role.VICTIM,
                Optional.empty(),
                new NoticeSchedule(NOON, NOON, Optional.empty(), Optional.empty(), false),
                new NoticeState.Planned(NOON, Optional.empty()));
        record = record.after(
                Decision.of(new Decision.PlanNotices(new Plan(List.of(notice), List.of(), List.of(), List.of()))));
    }

    private EventInCase inCase(CourtEvent event) {
        return EventInCase.of(CASE, RECEIPT, event, Instant.EPOCH, record);
    }

    private Optional<String> question(CourtEvent event) {
        return inCase(event).question(record, Duration.ofDays(7));
    }

    @Test
    void a_hearing_that_its_court_does_not_number_is_the_one_that_stands_at_its_time() {
        heard(named(TRIAL, "E-1", EventAction.NEW), true);
        HearingEvent unnumbered =
                ((HearingEvent) named(TRIAL, "E-2", EventAction.NEW)).of("CP-51-CR-0001234-2026@2026-12-01T09:30");

        EventInCase recognized = inCase(unnumbered);

        assertThat(recognized.event().matter()).isEqualTo(TRIAL.matter());
        assertThat(recognized.ofMatter()).hasSize(1);
        assertThat(recognized.whyNotNew()).contains(News.KNOWN);
    }

    @Test
    void a_step_of_a_case_is_compared_with_those_of_its_kind_that_still_stand() {
        heard(entry("E-1", "Order"), true);

        assertThat(inCase(entry("E-2", "Order")).whyNotNew()).contains(News.KNOWN);
        assertThat(inCase(entry("E-2", "Another order")).whyNotNew()).isEmpty();

        heard(named(entry("E-1", "Order"), "E-1", EventAction.WITHDRAWAL), true);
        assertThat(inCase(entry("E-2", "Order")).whyNotNew())
                .as("what was taken back does not stand")
                .isEmpty();
    }

    @Test
    void a_step_that_is_on_file_is_compared_with_what_was_said_of_it_alone() {
        heard(entry("E-1", "Order"), true);
        heard(entry("E-2", "Another order"), true);

        assertThat(inCase(entry("E-2", "Order")).alike()).isEmpty();
        assertThat(inCase(entry("E-2", "Order")).whyNotNew()).isEmpty();
    }

    @Test
    void custody_is_never_compared_with_another_custody() {
        CourtEvent release = Notices.custody(EventKind.RELEASED, EventAction.NEW, "2026-11-01T10:00");
        heard(release, true);
        CourtEvent another = new org.timelynotice.docket.CustodyEvent(
                EventKind.RELEASED, release.header(), "B-78", Optional.of("County Jail"), Optional.empty());

        assertThat(inCase(another).alike()).isEmpty();
        assertThat(inCase(another).whyNotNew()).isEmpty();
    }

    @Test
    void taking_back_what_its_matter_never_said_is_for_a_person_where_its_matter_is_known() {
        CourtEvent withdrawal = named(
                Notices.hearing(EventKind.HEARING_CANCELLED, EventAction.WITHDRAWAL, "2026-12-01T09:30", 1),
                "ELSE",
                EventAction.WITHDRAWAL);
        assertThat(question(withdrawal)).as("nothing is known").isEmpty();

        heard(named(TRIAL, "E-1", EventAction.NEW), true);
        assertThat(question(withdrawal)).isPresent().get().asString().contains("this case was never told");
        assertThat(question(named(TRIAL, "E-1", EventAction.WITHDRAWAL)))
                .as("it is known")
                .isEmpty();
    }

    @Test
    void a_move_of_an_unknown_hearing_is_for_a_person_while_others_are_planned() {
        CourtEvent moved =
                named(Notices.hearing(EventKind.HEARING_RESCHEDULED, "2026-12-08T09:30", 1), "E-9", EventAction.NEW);
        assertThat(question(moved)).as("none is planned").isEmpty();

        planned(EventKind.RELEASED);
        assertThat(question(moved)).as("no hearing is planned").isEmpty();

        planned(EventKind.HEARING_SCHEDULED);
        assertThat(question(moved)).isPresent().get().asString().contains("not one that is planned");
        assertThat(question(named(
                        Notices.hearing(EventKind.HEARING_CANCELLED, "2026-12-08T09:30", 1), "E-9", EventAction.NEW)))
                .isPresent();
        assertThat(question(named(TRIAL, "E-9", EventAction.NEW)))
                .as("a new one is just that")
                .isEmpty();
        assertThat(question(named(moved, "E-9", EventAction.WITHDRAWAL)))
                .as("nothing is moved by what takes a move back")
                .isEmpty();
    }

    @Test
    void a_move_of_a_known_hearing_asks_nobody() {
        heard(named(TRIAL, "E-1", EventAction.NEW), true);
        planned(EventKind.HEARING_SCHEDULED);

        assertThat(question(named(
                        Notices.hearing(EventKind.HEARING_RESCHEDULED, "2026-12-08T09:30", 1), "E-9", EventAction.NEW)))
                .isEmpty();
    }
}
