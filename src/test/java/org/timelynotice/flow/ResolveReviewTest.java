package org.timelynotice.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.decision.DecideEvent;
import org.timelynotice.decision.ReviewEntries;
import org.timelynotice.decision.UnfollowedCharges;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.CaseEvents.NewEvent;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Planner;
import org.timelynotice.rights.Rulebook;

/** What a person says about a weak match is done: of the event that they were shown, in the cases that they were shown. */
class ResolveReviewTest {

    private static final Path CONFIG = Path.of("config");
    private static final MessageReader READER = MessageReader.load(CONFIG, Path.of("niem-schemas"));
    private static final DecideEvent DECIDE = new DecideEvent(
            Rulebook.load(CONFIG),
            new Planner(Notices.POLICY, Notices::id),
            new UnfollowedCharges(OffenseCatalog.load(CONFIG), keys -> Set.of(), AnswerWithin.USUAL, Notices::id),
            AnswerWithin.USUAL,
            Notices::id,
            false);
    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final CourtEvent TRIAL = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
    private static final CourtEvent RELEASE = Notices.custody(EventKind.RELEASED, EventAction.NEW, "2026-11-01T10:00");
    private static final UUID ONE = Followed.SAMPLE.id().value();
    private static final UUID TWO = Followed.OTHER.id().value();
    private static final UUID QUESTION = new UUID(9, 9);

    private final RoomsInMemory on = new RoomsInMemory();
    private final ResolveReview resolve = new ResolveReview(
            on.rooms, Feeds.load(CONFIG, List.of()), READER, DECIDE, new AtOnce(), Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void twoCasesAreFollowed() {
        on.follow(Followed.SAMPLE);
        on.follow(Followed.OTHER);
    }

    /** A message whose content reads as something else today. */
    private Receipt readAs(CourtEvent... events) {
        Receipt receipt = kept();
        on.messages.record(List.of(new ReadOutcome.Read(
                receipt,
                new ReadEvents("niem", Optional.of("last week"), List.of(events)),
                NOON,
                Arrays.stream(events).map(event -> EventOutcome.unrelated()).toList(),
                Set.of())));
        return receipt;
    }

    private Receipt kept() {
        return on.messages
                .keep("sandbox", Followed.sample("hearing-notice-new").getBytes(UTF_8))
                .receipt();
    }

    private void asked(Receipt receipt, int position, UUID... candidates) {
        var review = new Review(
                QUESTION,
                receipt.value(),
                position,
                "the name alone agrees",
                Arrays.stream(candidates)
                        .map(id -> new Review.Candidate(id, List.of("same name"), List.of()))
                        .toList(),
                NOON,
                NOON.plus(java.time.Duration.ofHours(4)),
                Optional.empty());
        assertThat(on.desk.open(review, Optional.empty())).isTrue();
    }

    private List<AuditEntry> entries(UUID theCase) {
        return on.audit.stream()
                .filter(entry -> entry.chain().equals(theCase.toString()))
                .toList();
    }

    private void nothingHappened() {
        assertThat(on.docket.events()).isEmpty();
        assertThat(on.audit).isEmpty();
        assertThat(on.desk.asked()).isEmpty();
    }

    @Test
    void the_event_that_was_shown_is_linked_and_neither_its_neighbour_nor_what_a_changed_format_reads_today() {
        Receipt receipt = readAs(TRIAL, RELEASE, TRIAL);
        asked(receipt, 1, ONE);

        assertThat(resolve.resolve(QUESTION, Set.of(ONE), "a clerk")).isTrue();

        assertThat(on.docket.events()).singleElement().satisfies(event -> {
            assertThat(event.event()).isEqualTo(RELEASE);
            assertThat(event.theCase().value()).isEqualTo(ONE);
            assertThat(event.receipt()).isEqualTo(receipt.value());
            assertThat(event.position()).isEqualTo(1);
            assertThat(event.decidedAt()).isEqualTo(NOON);
        });
        assertThat(on.happened).contains("decided 1 LINKED");
        assertThat(on.cases.locked).containsExactly(Followed.SAMPLE.id());
    }

    @Test
    void what_was_linked_makes_notices_due_as_any_other_event_does() {
        asked(readAs(TRIAL), 0, ONE);

        resolve.resolve(QUESTION, Set.of(ONE), "a clerk");

        assertThat(on.ledger.of(Followed.SAMPLE.id())).isNotEmpty();
        assertThat(entries(ONE))
                .extracting(AuditEntry::action)
                .startsWith("EVENT_LINKED")
                .endsWith("REVIEW_DECIDED")
                .contains("NOTICE_PLANNED");
        assertThat(entries(ONE).get(0).details().get("evidence")).isEqualTo("decided by a clerk");
    }

    @Test
    void only_a_candidate_can_be_linked_and_the_question_stays_open() {
        asked(readAs(TRIAL), 0, ONE);

        assertThat(resolve.resolve(QUESTION, Set.of(TWO), "a clerk")).isFalse();
        assertThat(resolve.resolve(QUESTION, Set.of(ONE, TWO), "a clerk"))
                .as("one of them is none")
                .isFalse();

        nothingHappened();
        assertThat(on.desk.openReviews(9)).hasSize(1);
    }

    @Test
    void where_there_are_no_candidates_any_case_that_is_followed_will_do_and_no_other() {
        asked(readAs(TRIAL), 0);

        assertThat(resolve.resolve(QUESTION, Set.of(new UUID(4, 4)), "a clerk")).isFalse();
        nothingHappened();

        assertThat(resolve.resolve(QUESTION, Set.of(TWO), "a clerk")).isTrue();
        assertThat(on.docket.events()).hasSize(1);
        assertThat(entries(TWO))
                .filteredOn(entry -> entry.action().equals("REVIEW_DECIDED"))
                .hasSize(1);
    }

    @Test
    void a_candidate_that_is_not_followed_any_more_cannot_be_linked() {
        asked(readAs(TRIAL), 0, ONE, TWO);
        on.cases.forget(Followed.OTHER.id());

        assertThat(resolve.resolve(QUESTION, Set.of(ONE, TWO), "a clerk")).isFalse();

        nothingHappened();
    }

    @Test
    void a_question_that_nobody_asked_has_no_answer() {
        assertThat(resolve.resolve(QUESTION, Set.of(), "a clerk")).isFalse();

        nothingHappened();
    }

    @Test
    void a_question_is_decided_once() {
        asked(readAs(TRIAL), 0, ONE);
        assertThat(resolve.resolve(QUESTION, Set.of(), "a clerk")).isTrue();
        List<AuditEntry> before = List.copyOf(on.audit);

        assertThat(resolve.resolve(QUESTION, Set.of(ONE), "another clerk")).isFalse();

        assertThat(on.docket.events()).isEmpty();
        assertThat(on.audit).isEqualTo(before);
        assertThat(on.desk.review(QUESTION).orElseThrow().decision()).contains(Review.Decision.UNRELATED);
    }

    @Test
    void none_of_them_links_nothing_and_stands_in_the_chain_of_each_candidate() {
        asked(readAs(TRIAL), 0, ONE, TWO);

        assertThat(resolve.resolve(QUESTION, Set.of(), "a clerk")).isTrue();

        assertThat(on.docket.events()).isEmpty();
        assertThat(on.ledger.of(Followed.SAMPLE.id())).isEmpty();
        assertThat(List.of(ONE, TWO))
                .allSatisfy(one -> assertThat(entries(one))
                        .containsExactly(new AuditEntry(
                                one.toString(),
                                NOON,
                                "REVIEW_DECIDED",
                                QUESTION.toString(),
                                Map.of("decision", "UNRELATED", "by", "a clerk"))));
    }

    @Test
    void one_of_two_is_linked_and_each_chain_says_which() {
        asked(readAs(TRIAL), 0, ONE, TWO);

        resolve.resolve(QUESTION, Set.of(TWO), "a clerk");

        assertThat(on.docket.events()).extracting(NewEvent::theCase).containsExactly(Followed.OTHER.id());
        assertThat(entries(ONE))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("decision", "UNRELATED"));
        assertThat(entries(TWO))
                .last()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("decision", "LINKED"));
        assertThat(on.desk.review(QUESTION).orElseThrow().decision()).contains(Review.Decision.LINKED);
    }

    @Test
    void a_charge_that_is_none_of_ours_stands_where_nothing_else_is_followed() {
        asked(readAs(TRIAL), 0);

        resolve.resolve(QUESTION, Set.of(), "a clerk");

        assertThat(on.audit)
                .singleElement()
                .satisfies(entry -> assertThat(entry.chain()).isEqualTo(ReviewEntries.UNFOLLOWED));
    }

    @Test
    void an_event_of_which_nothing_is_left_opens_a_task_in_each_case() {
        asked(new Receipt(new UUID(7, 7)), 0, ONE, TWO);

        assertThat(resolve.resolve(QUESTION, Set.of(ONE, TWO), "a clerk")).isTrue();

        assertThat(on.desk.openTasks(9))
                .allSatisfy(task -> {
                    assertThat(task.reason()).contains("cannot be read any more");
                    assertThat(task.openedAt()).isEqualTo(NOON);
                    assertThat(task.doBy()).isEqualTo(NOON.plus(java.time.Duration.ofHours(4)));
                })
                .extracting(task -> task.theCase().orElseThrow())
                .containsExactlyInAnyOrder(Followed.SAMPLE.id(), Followed.OTHER.id());
        assertThat(List.of(ONE, TWO))
                .allSatisfy(one -> assertThat(entries(one))
                        .extracting(AuditEntry::action)
                        .containsExactly("PERSON_ASKED", "REVIEW_DECIDED"));
        assertThat(on.docket.events()).isEmpty();
    }

    @Test
    void a_position_that_the_message_does_not_have_is_no_other_event_of_it() {
        asked(readAs(TRIAL), 1, ONE);

        assertThat(resolve.resolve(QUESTION, Set.of(ONE), "a clerk")).isTrue();

        assertThat(on.docket.events()).isEmpty();
        assertThat(on.desk.asked()).hasSize(1);
    }

    @Test
    void what_was_read_before_readings_were_kept_is_read_again() {
        asked(readBefore(1), 0, ONE);

        resolve.resolve(QUESTION, Set.of(ONE), "a clerk");

        assertThat(on.docket.events())
                .singleElement()
                .satisfies(event -> assertThat(event.event()).isInstanceOf(HearingEvent.class));
    }

    @Test
    void what_cannot_be_read_again_is_for_a_person() {
        Receipt garbage =
                on.messages.keep("sandbox", "no message at all".getBytes(UTF_8)).receipt();
        asked(garbage, 0, ONE);

        resolve.resolve(QUESTION, Set.of(ONE), "a clerk");

        assertThat(on.docket.events()).isEmpty();
        assertThat(on.desk.asked()).hasSize(1);
    }

    /** A message that was read before readings were kept, as that many events. */
    private Receipt readBefore(int events) {
        Receipt receipt = kept();
        on.messages.record(List.of(new ReadOutcome.Read(
                receipt,
                new ReadEvents("niem", Optional.empty(), List.of()),
                NOON,
                Collections.nCopies(events, EventOutcome.unrelated()),
                Set.of())));
        on.messages.forgetReading(receipt);
        return receipt;
    }

    @Test
    void where_it_reads_as_more_or_fewer_events_today_nobody_can_tell_which_was_meant_and_a_person_finds_out() {
        asked(readBefore(2), 0, ONE);

        assertThat(resolve.resolve(QUESTION, Set.of(ONE), "a clerk")).isTrue();

        assertThat(on.docket.events()).isEmpty();
        assertThat(on.desk.asked()).singleElement().asString().contains("cannot be read any more");
    }
}
