package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Evidence;
import org.timelynotice.correlation.Match;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.decision.Decision.CaseTask;
import org.timelynotice.decision.Decision.Link;
import org.timelynotice.decision.Decision.Question;
import org.timelynotice.decision.Decision.TakeBack;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.Charge;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.EventOutcome.Verdict;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Planner;
import org.timelynotice.rights.Rulebook;

class DecideEventTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final CaseId CASE = Notices.CASE.id();
    private static final HearingEvent TRIAL = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
    private static final UUID SUBJECT = new UUID(7, 7);
    private static final OffenseCatalog OFFENSES = OffenseCatalog.load(Path.of("config"));
    private static final Rulebook LAW = Rulebook.load(Path.of("config"));

    private final RecordInMemory record = new RecordInMemory();
    private final DecideEvent decide = new DecideEvent(
            LAW,
            new Planner(Notices.POLICY, Notices::id),
            new UnfollowedCharges(OFFENSES, keys -> Set.of(SUBJECT), AnswerWithin.USUAL, Notices::id),
            AnswerWithin.USUAL,
            Notices::id,
            false);

    private int receipts;

    private Arrival arrives(CourtEvent event) {
        return new Arrival(new Receipt(new UUID(++receipts, 0)), 0, event, Optional.of("PA"), NOON);
    }

    private static Match match(CaseId theCase) {
        return new Match(
                theCase,
                Optional.empty(),
                List.of(new Evidence(MatchKey.Kind.NAME_AND_BIRTH_DATE, "same name and birth date")));
    }

    private static Correlation.Linked linked() {
        return new Correlation.Linked(List.of(match(CASE)), Optional.empty());
    }

    private static Correlation.NeedsReview doubt() {
        return new Correlation.NeedsReview(List.of(match(CASE)), "the name alone agrees");
    }

    private Decision decided(CourtEvent event, Correlation correlation) {
        return decide.decide(arrives(event), correlation, Set.of(), record);
    }

    private static Stream<String> actions(Decision decision) {
        return decision.audit().stream().map(AuditEntry::action);
    }

    @Test
    void a_sure_match_links_plans_for_everybody_and_says_so() {
        record.people.add(Notices.victim(Notices.sms()));

        Decision decision = decided(TRIAL, linked());

        assertThat(decision.outcome().verdict()).isEqualTo(Verdict.LINKED);
        assertThat(decision.outcome().cases()).containsExactly(CASE.value());
        assertThat(decision.outcome().explanation()).containsExactly("same name and birth date");
        assertThat(decision.steps(Link.class)).singleElement().satisfies(link -> {
            assertThat(link.event().news()).isTrue();
            assertThat(decision.outcome().events())
                    .containsExactly(link.event().id().value());
        });
        assertThat(decision.notices()).extracting(Notice::occasion).contains(Occasion.FIRST, Occasion.REMINDER);
        assertThat(actions(decision)).contains("EVENT_LINKED", "NOTICE_PLANNED", "NOT_OWED");
    }

    @Test
    void the_same_event_of_the_same_message_is_decided_once() {
        Arrival arrival = arrives(TRIAL);
        Decision first = decide.decide(arrival, linked(), Set.of(), record);

        Decision again = decide.decide(arrival, linked(), Set.of(), record.after(first));

        assertThat(again.steps()).isEmpty();
        assertThat(again.outcome().events()).isEqualTo(first.outcome().events());
        assertThat(again.outcome().explanation()).contains("this event of this message was decided before");
    }

    @Test
    void what_was_decided_before_counts_although_nobody_has_written_it_yet() {
        record.people.add(Notices.victim(Notices.sms()));
        Decision first = decided(TRIAL, linked());

        Decision moved = decide.decide(
                arrives(Notices.hearing(EventKind.HEARING_RESCHEDULED, EventAction.UPDATE, "2026-12-08T09:30", 2)),
                linked(),
                Set.of(),
                record.after(first));
        Decision repeated = decide.decide(arrives(TRIAL), linked(), Set.of(), record.after(first));

        assertThat(moved.superseded())
                .extracting(Notice::id)
                .containsExactlyInAnyOrderElementsOf(first.notices().stream()
                        .filter(notice -> notice.state() instanceof NoticeState.Planned)
                        .map(Notice::id)
                        .toList());
        assertThat(repeated.notices()).isEmpty();
        assertThat(actions(repeated)).containsExactly("EVENT_LINKED", "EVENT_NOT_NEW");
    }

    @Test
    void a_withdrawal_takes_back_what_was_said_and_what_was_replaced_stands_again() {
        record.people.add(Notices.victim(Notices.sms()));
        Decision first = decided(TRIAL, linked());
        HearingEvent move = Notices.hearing(EventKind.HEARING_RESCHEDULED, EventAction.NEW, "2026-12-08T09:30", 1);
        HearingEvent moved = named(move, "MOVE", EventAction.NEW);
        Decision second = decide.decide(arrives(moved), linked(), Set.of(), record.after(first));

        Decision withdrawn = decide.decide(
                arrives(named(move, "MOVE", EventAction.WITHDRAWAL)),
                linked(),
                Set.of(),
                record.after(first).after(second));

        assertThat(withdrawn.steps(TakeBack.class))
                .singleElement()
                .satisfies(step -> assertThat(step.events())
                        .containsExactly(second.steps(Link.class).get(0).event().id()));
        assertThat(actions(withdrawn)).contains("EVENT_STANDS_AGAIN");
        assertThat(withdrawn.notices())
                .filteredOn(notice -> notice.event()
                        .equals(first.steps(Link.class).get(0).event().id()))
                .isNotEmpty();
    }

    private static HearingEvent named(HearingEvent hearing, String name, EventAction action) {
        EventHeader header = hearing.header();
        return (HearingEvent) hearing.with(new EventHeader(
                new org.timelynotice.docket.EventSource(name, 1),
                action,
                header.court(),
                header.caseNumbers(),
                header.defendants(),
                header.charges(),
                header.at(),
                header.place(),
                header.notUnderstood()));
    }

    @Test
    void what_was_taken_back_unheard_changes_nothing_and_a_moved_hearing_that_nobody_knows_is_asked_about() {
        record.people.add(Notices.victim(Notices.sms()));
        Decision first = decided(TRIAL, linked());
        HearingEvent unknown = new HearingEvent(
                EventKind.HEARING_CANCELLED,
                named(TRIAL, "ELSE", EventAction.NEW).header(),
                "H-2",
                Optional.of("Arraignment"),
                Optional.empty());

        Decision off = decide.decide(arrives(unknown), linked(), Set.of(), record.after(first));

        assertThat(off.steps(CaseTask.class))
                .singleElement()
                .satisfies(task -> assertThat(task.reason()).contains("not one that is planned"));
        assertThat(actions(off)).contains("PERSON_ASKED");
    }

    @Test
    void a_weak_match_links_nothing_and_asks_a_person_once() {
        Arrival arrival = arrives(TRIAL);
        Decision decision = decide.decide(arrival, doubt(), Set.of(), record);

        assertThat(decision.outcome().verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(decision.outcome().explanation())
                .containsExactly("the name alone agrees", "same name and birth date");
        assertThat(decision.steps()).singleElement().isInstanceOf(Question.class);
        assertThat(actions(decision)).containsExactly("REVIEW_OPENED");
        assertThat(decide.decide(arrival, doubt(), Set.of(), record.after(decision))
                        .steps())
                .isEmpty();
    }

    @Test
    void a_sure_match_beside_a_weak_one_links_the_one_and_asks_about_the_other() {
        Decision decision = decided(TRIAL, new Correlation.Linked(List.of(match(CASE)), Optional.of(doubt())));

        assertThat(decision.outcome().verdict()).isEqualTo(Verdict.LINKED);
        assertThat(decision.steps(Question.class)).hasSize(1);
        assertThat(decision.steps(Link.class)).hasSize(1);
    }

    @Test
    void a_case_registered_since_answers_what_a_person_was_asked() {
        Arrival arrival = arrives(TRIAL);
        Decision asked = decide.decide(arrival, doubt(), Set.of(), record);

        Decision linked = decide.decide(arrival, linked(), Set.of(), record.after(asked));

        assertThat(linked.steps(Decision.Answer.class)).singleElement().satisfies(answer -> {
            assertThat(answer.review())
                    .isEqualTo(asked.steps(Question.class).get(0).review().id());
            assertThat(answer.decision()).isEqualTo(Review.Decision.LINKED);
        });
        assertThat(actions(linked)).startsWith("REVIEW_DECIDED");
        assertThat(decide.decide(
                                arrival, linked(), Set.of(), record.after(asked).after(linked))
                        .steps(Decision.Answer.class))
                .as("answered before")
                .isEmpty();
    }

    @Test
    void a_case_of_a_jurisdiction_without_a_rights_file_is_asked_about() {
        record.file = new TraffickingCase(CASE, "ZZ", Optional.empty(), Notices.CASE.caseNumbers(), List.of());

        Decision decision = decided(TRIAL, linked());

        assertThat(decision.asked()).singleElement().asString().contains("no rights file for jurisdiction ZZ");
        assertThat(actions(decision)).contains("PERSON_ASKED");
    }

    @Test
    void an_event_that_names_another_case_now_is_taken_back_where_it_was_told() {
        record.people.add(Notices.victim(Notices.sms()));
        Decision told = decided(TRIAL, linked());

        Decision decision = decide.decide(
                arrives(named(TRIAL, TRIAL.header().source().id(), EventAction.WITHDRAWAL)),
                new Correlation.Unrelated(),
                Set.of(CASE),
                record.after(told));

        assertThat(decision.outcome().verdict()).isEqualTo(Verdict.LINKED);
        assertThat(decision.superseded()).isNotEmpty();
        assertThat(decision.steps(TakeBack.class)).hasSize(1);
    }

    @Test
    void an_update_that_names_nobody_now_is_for_a_person() {
        Decision told = decided(TRIAL, linked());

        Decision decision = decide.decide(
                arrives(named(TRIAL, TRIAL.header().source().id(), EventAction.UPDATE)),
                new Correlation.Unrelated(),
                Set.of(CASE),
                record.after(told));

        assertThat(decision.steps(Link.class)).isEmpty();
        assertThat(decision.steps(CaseTask.class)).hasSize(1);
    }

    private static HearingEvent charged(String statute, String description) {
        EventHeader header = TRIAL.header();
        return (HearingEvent) TRIAL.with(new EventHeader(
                header.source(),
                header.action(),
                header.court(),
                header.caseNumbers(),
                header.defendants(),
                List.of(new Charge(Optional.of(statute), Optional.of(description), Optional.empty(), Optional.empty())),
                header.at(),
                header.place(),
                header.notUnderstood()));
    }

    @Test
    void a_trafficking_charge_in_a_case_that_nobody_follows_is_asked_about_once_for_each_case() {
        CourtEvent trafficking = charged("18 Pa.C.S. § 3011(a)(1)", "Trafficking in individuals");
        Decision first = decided(trafficking, new Correlation.Unrelated());

        assertThat(first.outcome().verdict()).isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(first.steps(Question.class)).singleElement().satisfies(question -> {
            assertThat(question.subject()).contains(SUBJECT);
            assertThat(question.review().reason()).contains("a charge of trafficking", "not followed");
            assertThat(question.review().candidates()).isEmpty();
            assertThat(question.review().decideBy()).isEqualTo(NOON.plus(AnswerWithin.USUAL.otherwise()));
        });
        assertThat(first.audit()).singleElement().satisfies(entry -> {
            assertThat(entry.chain()).isEqualTo(ReviewEntries.UNFOLLOWED);
            assertThat(entry.action()).isEqualTo("REVIEW_OPENED");
        });

        Decision again =
                decide.decide(arrives(trafficking), new Correlation.Unrelated(), Set.of(), record.after(first));
        assertThat(again.outcome().verdict()).as("it is asked about").isEqualTo(Verdict.NEEDS_REVIEW);
        assertThat(again.steps()).as("but not twice").isEmpty();
    }

    @Test
    void a_charge_that_only_resembles_trafficking_is_asked_about_as_such_and_any_other_is_let_go() {
        Decision resembling = decided(charged("3011(a)(1)", "A fictional thing"), new Correlation.Unrelated());

        assertThat(resembling.asked()).singleElement().asString().contains("may be trafficking");
        assertThat(decided(charged("18 Pa.C.S. § 3929", "Retail theft"), new Correlation.Unrelated()))
                .isEqualTo(Decision.NOTHING);
        assertThat(decided(TRIAL, new Correlation.Unrelated())).isEqualTo(Decision.NOTHING);
    }

    @Test
    void the_case_number_alone_is_no_subject_to_be_asked_about() {
        var keys = new java.util.ArrayList<Set<MatchKey>>();
        new UnfollowedCharges(
                        OFFENSES,
                        some -> {
                            keys.add(some);
                            return Set.of();
                        },
                        AnswerWithin.USUAL,
                        Notices::id)
                .decide(arrives(charged("18 Pa.C.S. § 3011(a)(1)", "")), record);

        assertThat(keys)
                .singleElement()
                .satisfies(some -> assertThat(some).noneMatch(key -> key.kind() == MatchKey.Kind.CASE_NUMBER_STEM));
    }

    @Test
    void whom_a_person_linked_it_to_stands_in_the_evidence() {
        Decision decision = decide.link(arrives(TRIAL), Set.of(CASE), "a clerk", record);

        assertThat(decision.outcome().explanation()).contains("decided by a clerk");
        assertThat(decision.steps(Link.class)).hasSize(1);
    }

    @Test
    void what_a_person_decided_holds_when_the_message_is_read_again() {
        Arrival arrival = arrives(TRIAL);
        Decision asked = decide.decide(arrival, doubt(), Set.of(), record);
        Review review = asked.steps(Question.class).get(0).review();
        Decision linked = decide.link(arrival, Set.of(CASE), "a clerk", record.after(asked));
        record.reviews.add(review.decided(Review.Decision.LINKED));

        Decision again = decide.decide(arrival, doubt(), Set.of(), record.after(linked));

        assertThat(again.outcome().verdict()).isEqualTo(Verdict.LINKED);
        assertThat(again.outcome().events()).isEqualTo(linked.outcome().events());
        assertThat(again.steps()).isEmpty();
        assertThat(decide.decide(arrival, doubt(), Set.of(), record).outcome().verdict())
                .as("said to concern none")
                .isEqualTo(Verdict.UNRELATED);
    }

    @Test
    void a_case_that_nobody_was_shown_with_the_question_is_looked_at_by_a_person() {
        Arrival arrival = arrives(TRIAL);
        Decision asked = decide.decide(arrival, doubt(), Set.of(), record);
        var since = new CaseId(new UUID(9, 9));
        var both = new Correlation.NeedsReview(List.of(match(CASE), match(since)), "the name alone agrees");

        Decision again = decide.decide(arrival, both, Set.of(), record.after(asked));

        assertThat(again.steps()).singleElement().isInstanceOfSatisfying(CaseTask.class, task -> {
            assertThat(task.theCase()).isEqualTo(since);
            assertThat(task.reason()).contains(arrival.receipt().toString());
        });
        assertThat(actions(again)).containsExactly("PERSON_ASKED");
    }

    @Test
    void whatever_becomes_a_task_is_among_what_is_asked() {
        record.people.add(Notices.victim());

        Decision decision = decided(TRIAL, linked());

        assertThat(decision.notices())
                .filteredOn(notice -> notice.state() instanceof NoticeState.Referred)
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(decision.asked())
                        .contains(notice.state().reason().orElseThrow()));
    }
}
