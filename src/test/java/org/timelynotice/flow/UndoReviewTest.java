package org.timelynotice.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.decision.DecideEvent;
import org.timelynotice.decision.UnfollowedCharges;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.desk.Review;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.Feeds;
import org.timelynotice.intake.MessageReader;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Planner;
import org.timelynotice.rights.Rulebook;

/** What a person decided about a weak match is taken back, as long as nobody was told. */
class UndoReviewTest {

    private static final Path CONFIG = Path.of("config");
    private static final DecideEvent DECIDE = new DecideEvent(
            Rulebook.load(CONFIG),
            new Planner(Notices.POLICY, Notices::id),
            new UnfollowedCharges(OffenseCatalog.load(CONFIG), keys -> Set.of(), AnswerWithin.USUAL, Notices::id),
            AnswerWithin.USUAL,
            Notices::id,
            false);
    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final UUID ONE = Followed.SAMPLE.id().value();
    private static final UUID QUESTION = new UUID(9, 9);

    private final RoomsInMemory on = new RoomsInMemory();
    private final ResolveReview resolve = new ResolveReview(
            on.rooms,
            Feeds.load(CONFIG, List.of()),
            MessageReader.load(CONFIG, Path.of("niem-schemas")),
            DECIDE,
            new AtOnce(),
            CLOCK);
    private final UndoReview undo = new UndoReview(on.rooms, DECIDE, new AtOnce(), CLOCK);

    @BeforeEach
    void somethingWasLinkedByAPerson() {
        on.follow(Followed.SAMPLE);
        Receipt receipt = on.messages.keep("sandbox", "any".getBytes(UTF_8)).receipt();
        on.messages.record(List.of(new ReadOutcome.Read(
                receipt,
                new ReadEvents(
                        "niem",
                        Optional.of("now"),
                        List.of(Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1))),
                NOON,
                List.of(EventOutcome.unrelated()),
                Set.of())));
        on.desk.open(
                new Review(
                        QUESTION,
                        receipt.value(),
                        0,
                        "the name alone agrees",
                        List.of(new Review.Candidate(ONE, List.of("same name"), List.of())),
                        NOON,
                        NOON.plus(Duration.ofHours(4)),
                        Optional.empty()),
                Optional.empty());
        assertThat(resolve.resolve(QUESTION, Set.of(ONE), "Cora")).isTrue();
    }

    private List<Notice> notices() {
        return on.ledger.of(Followed.SAMPLE.id());
    }

    @Test
    void its_notices_are_withdrawn_the_audit_tells_it_and_the_question_is_open_again() {
        assertThat(notices()).isNotEmpty();

        assertThat(undo.undo(QUESTION, "Cora")).isEqualTo(new UndoReview.Undone.Open());

        assertThat(notices()).allSatisfy(notice -> {
            assertThat(notice.state()).isInstanceOf(NoticeState.Superseded.class);
            assertThat(notice.state().reason().orElseThrow()).contains("undid their decision");
        });
        assertThat(on.desk.openReviews(10)).extracting(Review::id).containsExactly(QUESTION);
        assertThat(on.desk.openTasks(10)).allMatch(task -> task.notice().isEmpty());
        assertThat(on.actions()).contains("EVENT_UNDONE", "REVIEW_UNDONE");
    }

    @Test
    void it_can_be_decided_anew_and_is_planned_then() {
        undo.undo(QUESTION, "Cora");
        assertThat(resolve.resolve(QUESTION, Set.of(ONE), "Cora")).isTrue();

        assertThat(notices()).anyMatch(notice -> !(notice.state() instanceof NoticeState.Superseded));
    }

    @Test
    void what_went_out_cannot_be_undone_and_nothing_is_changed() {
        Notice first = notices().get(0);
        on.ledger.save(
                List.of(first.toldByPerson(NOON, "a person told them by phone").orElseThrow()), NOON);

        assertThat(undo.undo(QUESTION, "Cora")).isInstanceOf(UndoReview.Undone.Refused.class);
        assertThat(on.desk.openReviews(10)).isEmpty();
        assertThat(on.actions()).doesNotContain("EVENT_UNDONE", "REVIEW_UNDONE");
    }

    @Test
    void what_is_not_decided_is_not_undone() {
        undo.undo(QUESTION, "Cora");

        assertThat(undo.undo(QUESTION, "Cora")).isEqualTo(new UndoReview.Undone.NotDecided());
    }
}
