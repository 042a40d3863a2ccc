package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
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
import org.timelynotice.notice.PlannedNotice;

/** What was decided is on record for the next decision, although nobody has written it yet. */
class OnRecordAfterTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final CaseId CASE = Notices.CASE.id();
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final CourtEvent TRIAL = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
    private static final CourtEvent MOVED = Notices.hearing(EventKind.HEARING_RESCHEDULED, "2026-12-08T09:30", 2);
    private static final CourtEvent RELEASE = Notices.custody(EventKind.RELEASED, EventAction.NEW, "2026-11-01T10:00");
    private static final Receipt RECEIPT = new Receipt(new UUID(3, 3));
    private static final UUID SUBJECT = new UUID(7, 7);

    private final RecordInMemory written = new RecordInMemory();

    private static NewEvent event(CaseId theCase, CourtEvent event, int position, boolean news) {
        return new NewEvent(new EventId(Notices.id()), theCase, RECEIPT.value(), position, news, event, NOON);
    }

    private static Decision linked(NewEvent... events) {
        Decision decision = Decision.NOTHING;
        for (NewEvent event : events) {
            decision = decision.and(Decision.of(new Decision.Link(event)));
        }
        return decision;
    }

    private static Notice notice(CaseId theCase, Matter matter, Instant due, NoticeState state) {
        return new Notice(
                new NoticeId(Notices.id()),
                theCase,
                new EventId(Notices.id()),
                EventKind.HEARING_SCHEDULED,
                matter,
                Occasion.FIRST,
                new LegalBasis("rule", "citation"),
                List.of(),
                Role.VICTIM,
                Optional.empty(),
                new NoticeSchedule(due, due, Optional.empty(), Optional.empty(), false),
                state);
    }

    private static Notice planned(CaseId theCase, Matter matter, Instant due) {
        return notice(theCase, matter, due, new NoticeState.Planned(due, Optional.empty()));
    }

    private static Decision plans(List<Notice> notices, List<Notice> superseded) {
        return Decision.of(new Decision.PlanNotices(new Plan(notices, superseded, List.of(), List.of())));
    }

    private static Review review(Receipt receipt, int position) {
        return new Review(
                Notices.id(),
                receipt.value(),
                position,
                "the name alone agrees",
                List.of(),
                NOON,
                NOON,
                Optional.empty());
    }

    private static Decision asks(Review review, Optional<UUID> subject) {
        return Decision.of(new Decision.Question(review, subject));
    }

    @Test
    void an_event_that_was_linked_is_found_by_its_matter_its_kind_and_its_name_in_its_own_case_alone() {
        NewEvent trial = event(CASE, TRIAL, 0, true);
        NewEvent release = event(CASE, RELEASE, 1, true);
        NewEvent elsewhere = event(OTHER, TRIAL, 0, true);
        OnRecord record = written.after(linked(trial, elsewhere)).after(linked(release));

        assertThat(record.events(CASE, TRIAL.matter())).containsExactly(trial.known());
        assertThat(record.events(CASE, RELEASE.matter())).containsExactly(release.known());
        assertThat(record.hearings(CASE, Notices.hearing(EventKind.HEARING_CANCELLED, "2026-12-01T09:30", 2)))
                .containsExactly(trial.known());
        assertThat(record.events(CASE, "C-RELEASED")).containsExactly(release.known());
        assertThat(record.events(OTHER, TRIAL.matter())).containsExactly(elsewhere.known());
        assertThat(record.events(OTHER, RELEASE.matter())).isEmpty();
    }

    @Test
    void events_come_in_the_order_in_which_they_were_decided() {
        NewEvent trial = event(CASE, TRIAL, 0, true);
        NewEvent moved = event(CASE, MOVED, 0, true);
        OnRecord record = written.after(linked(trial)).after(linked(moved));

        assertThat(record.events(CASE, TRIAL.matter())).containsExactly(trial.known(), moved.known());
    }

    @Test
    void what_said_nothing_new_is_no_news() {
        NewEvent trial = event(CASE, TRIAL, 0, true);
        NewEvent again = event(CASE, TRIAL, 1, false);
        OnRecord record = written.after(linked(trial)).after(linked(again));

        assertThat(record.newsOf(CASE, Set.of(EventKind.HEARING_SCHEDULED))).containsExactly(trial.known());
        assertThat(record.newsOf(CASE, Set.of(EventKind.RELEASED))).isEmpty();
        assertThat(record.after(asks(review(RECEIPT, 5), Optional.empty()))
                        .newsOf(CASE, Set.of(EventKind.HEARING_SCHEDULED)))
                .as("a decision that links nothing changes nothing of it")
                .containsExactly(trial.known());
    }

    @Test
    void an_event_of_a_message_is_decided_in_one_case_at_one_position() {
        NewEvent trial = event(CASE, TRIAL, 1, true);
        OnRecord record = written.after(linked(trial)).after(linked(event(OTHER, RELEASE, 4, true)));

        assertThat(record.decided(RECEIPT, 1)).isEqualTo(Map.of(CASE, trial.id()));
        assertThat(record.decided(RECEIPT, 0)).isEmpty();
        assertThat(record.decided(Receipt.NEWEST, 1)).isEmpty();
    }

    @Test
    void notices_that_were_planned_are_there_by_when_they_are_due_and_superseded_ones_as_such() {
        Notice late = planned(CASE, TRIAL.matter(), NOON.plusSeconds(60));
        Notice soon = planned(CASE, TRIAL.matter(), NOON);
        Notice other = planned(OTHER, TRIAL.matter(), NOON);
        Notice release = planned(CASE, RELEASE.matter(), NOON);
        Notice superseded = new PlannedNotice(late).superseded("it was moved");
        OnRecord planned = written.after(plans(List.of(late, other, release), List.of()));
        OnRecord record = planned.after(plans(List.of(soon), List.of(superseded)));

        assertThat(planned.notices(CASE, TRIAL.matter())).containsExactly(late);
        assertThat(record.notices(CASE, TRIAL.matter())).containsExactly(soon, superseded);
        assertThat(record.notices(OTHER, TRIAL.matter())).containsExactly(other);
    }

    @Test
    void only_what_is_open_in_the_case_is_open() {
        Notice stays = planned(CASE, TRIAL.matter(), NOON);
        Notice goes = planned(CASE, TRIAL.matter(), NOON);
        Notice closed = notice(CASE, TRIAL.matter(), NOON, new NoticeState.Waived(Optional.of("declined in writing")));
        Notice elsewhere = planned(OTHER, TRIAL.matter(), NOON);
        OnRecord record = written.after(plans(List.of(stays, goes, closed, elsewhere), List.of()))
                .after(plans(List.of(), List.of(new PlannedNotice(goes).superseded("it was moved"))));

        assertThat(record.open(CASE)).containsExactly(stays);
        assertThat(record.open(OTHER)).containsExactly(elsewhere);
    }

    @Test
    void what_a_decision_says_nothing_of_is_as_it_was_written() {
        var sent = new NoticeId(Notices.id());
        written.goneOut.add(sent);
        written.people.add(Notices.victim());
        OnRecord record = written.after(linked(event(CASE, TRIAL, 0, true)));

        assertThat(record.mayHaveGoneOut(List.of())).containsExactly(sent);
        assertThat(record.people(CASE)).isEqualTo(written.people);
        assertThat(record.file(CASE)).contains(Notices.CASE);
        assertThat(record.file(OTHER)).isEmpty();
    }

    @Test
    void a_question_is_found_by_the_event_that_it_is_about_with_the_answer_that_it_got() {
        Review asked = review(RECEIPT, 1);
        Review before = review(RECEIPT, 2);
        written.reviews.add(before);
        OnRecord record = written.after(asks(asked, Optional.empty()));
        OnRecord answered = record.after(
                Decision.of(new Decision.Answer(asked.id(), Review.Decision.LINKED, "a case registered since", NOON)));

        assertThat(record.review(RECEIPT, 1)).contains(asked);
        assertThat(record.review(RECEIPT, 2)).contains(before);
        assertThat(record.review(RECEIPT, 0)).isEmpty();
        assertThat(record.review(Receipt.NEWEST, 1)).isEmpty();
        assertThat(answered.review(RECEIPT, 1)).contains(asked.decided(Review.Decision.LINKED));
        assertThat(answered.review(RECEIPT, 2)).contains(before);
    }

    @Test
    void a_subject_is_asked_about_once() {
        var before = new UUID(7, 8);
        written.asked.add(before);
        OnRecord record = written.after(asks(review(RECEIPT, 0), Optional.of(SUBJECT)))
                .after(asks(review(RECEIPT, 1), Optional.empty()));

        assertThat(record.isAsked(SUBJECT)).isTrue();
        assertThat(record.isAsked(before)).isTrue();
        assertThat(record.isAsked(new UUID(7, 9))).isFalse();
    }

    @Test
    void a_decision_that_writes_nothing_leaves_the_record_as_it_is() {
        assertThat(written.after(Decision.NOTHING)).isSameAs(written);
    }
}
