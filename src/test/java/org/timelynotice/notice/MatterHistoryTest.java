package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.recipient.RecipientId;

/** Who knows, or may know, what an event makes stale. */
class MatterHistoryTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final EventId EVENT = new EventId(Notices.id());
    private static final EventId BEFORE = new EventId(Notices.id());
    private static final RecipientId READER = new RecipientId(Notices.id());
    private static final RecipientId SOMEBODY = new RecipientId(Notices.id());
    private static final NoticeState MET = new NoticeState.Met(NOON);
    private static final NoticeState REFERRED = new NoticeState.Referred(Optional.of("no address"));
    private static final NoticeState PLANNED = new NoticeState.Planned(NOON, Optional.empty());
    private static final NoticeState CLOSED = new NoticeState.NotMet(Optional.empty());

    private int minutes;

    /** Each is due a minute after the one before. */
    private Notice notice(EventId event, Optional<RecipientId> person, NoticeState state) {
        return notice(event, EventKind.HEARING_SCHEDULED, person, state, Optional.of(NOON.plusSeconds(3600)));
    }

    private Notice notice(
            EventId event, EventKind kind, Optional<RecipientId> person, NoticeState state, Optional<Instant> expires) {
        Instant due = NOON.plus(Duration.ofMinutes(minutes++));
        return new Notice(
                new NoticeId(Notices.id()),
                Notices.CASE.id(),
                event,
                kind,
                new org.timelynotice.docket.Matter("hearing:1"),
                Occasion.FIRST,
                new LegalBasis("rule", "citation"),
                List.of(),
                Role.VICTIM,
                person,
                new NoticeSchedule(due, due, Optional.empty(), expires, false),
                state);
    }

    private Notice to(RecipientId person, NoticeState state) {
        return notice(BEFORE, Optional.of(person), state);
    }

    private static MatterHistory history(EventAction action, Set<NoticeId> goneOut, Notice... notices) {
        CourtEvent move = Notices.hearing(EventKind.HEARING_RESCHEDULED, action, "2026-12-08T09:30", 2);
        return new MatterHistory(new PlanRequest(
                Notices.CASE, EVENT, move, Notices.ruling(), List.of(), List.of(notices), goneOut, NOON, false));
    }

    private static MatterHistory history(Notice... notices) {
        return history(EventAction.NEW, Set.of(), notices);
    }

    @Test
    void a_move_concerns_what_it_replaces_and_a_withdrawal_whatever_was_said() {
        Notice release = notice(BEFORE, EventKind.RELEASED, Optional.of(READER), PLANNED, Optional.empty());
        Notice hearing = to(READER, PLANNED);

        assertThat(history(hearing, release).stillPlanned())
                .extracting(PlannedNotice::notice)
                .containsExactly(hearing);
        assertThat(history(EventAction.WITHDRAWAL, Set.of(), hearing, release).stillPlanned())
                .hasSize(2);
    }

    @Test
    void a_notice_is_planned_for_its_own_reader() {
        MatterHistory history = history(to(READER, PLANNED), to(SOMEBODY, MET));

        assertThat(history.wasPlanned(READER)).isTrue();
        assertThat(history.wasPlanned(SOMEBODY)).isFalse();
    }

    @Test
    void whoever_was_told_or_may_have_been_told_or_was_to_be_told_by_a_person_may_know() {
        Notice sending = to(READER, new NoticeState.Sending(Notices.id(), NOON));
        Notice late = to(READER, new NoticeState.MetLate(NOON, Optional.empty()));
        Notice perhaps = to(READER, CLOSED);

        assertThat(Arrays.asList(sending, late, to(READER, MET), to(READER, REFERRED)))
                .allSatisfy(one -> {
                    assertThat(history(one).mayKnow(READER)).isTrue();
                    assertThat(history(one).mayKnow(SOMEBODY)).isFalse();
                });
        assertThat(history(perhaps, to(READER, PLANNED)).mayKnow(READER)).isFalse();
        assertThat(history(EventAction.NEW, Set.of(perhaps.id()), perhaps).mayKnow(READER))
                .isTrue();
    }

    @Test
    void the_last_that_somebody_was_told_is_that_which_was_due_last() {
        Notice first = to(READER, MET);
        Notice last = to(READER, MET);
        Notice others = to(SOMEBODY, MET);

        assertThat(history(last, first, others).lastTold(READER)).contains(last);
        assertThat(history(others).lastTold(READER)).isEmpty();
    }

    @Test
    void whose_last_word_was_the_event_itself_knows_it() {
        Notice before = to(READER, MET);
        Notice itself = notice(EVENT, Optional.of(READER), MET);
        Notice byHand = notice(EVENT, Optional.of(READER), REFERRED);
        Notice others = notice(EVENT, Optional.of(SOMEBODY), REFERRED);

        assertThat(history(before, itself).knowsIt(READER)).isTrue();
        assertThat(history(before, byHand).knowsIt(READER)).isTrue();
        assertThat(history(before).knowsIt(READER)).isFalse();
        assertThat(history(before, others).knowsIt(READER)).isFalse();
        assertThat(history().knowsIt(READER)).isFalse();
        assertThat(history(itself, to(READER, MET)).knowsIt(READER))
                .as("something else was said after it")
                .isFalse();
    }

    @Test
    void somebody_sets_out_for_the_first_of_what_they_were_told_that_still_lies_ahead() {
        Notice past = notice(
                BEFORE, EventKind.HEARING_SCHEDULED, Optional.of(READER), MET, Optional.of(NOON.minusSeconds(1)));
        Notice later =
                notice(BEFORE, EventKind.HEARING_SCHEDULED, Optional.of(READER), MET, Optional.of(NOON.plusSeconds(9)));
        Notice sooner = notice(
                BEFORE, EventKind.HEARING_SCHEDULED, Optional.of(READER), REFERRED, Optional.of(NOON.plusSeconds(5)));
        Notice others = notice(
                BEFORE, EventKind.HEARING_SCHEDULED, Optional.of(SOMEBODY), REFERRED, Optional.of(NOON.plusSeconds(1)));

        assertThat(history(past, later).expectedAt(READER, NOON)).contains(NOON.plusSeconds(9));
        assertThat(history(past, later, sooner, others).expectedAt(READER, NOON))
                .contains(NOON.plusSeconds(5));
        assertThat(history(past).expectedAt(READER, NOON)).isEmpty();
    }

    @Test
    void of_what_a_person_was_asked_to_tell_the_last_for_each_reader_counts_unless_they_were_told_since() {
        Notice first = to(READER, REFERRED);
        Notice last = to(READER, REFERRED);
        Notice others = to(SOMEBODY, REFERRED);
        Notice nobodys = notice(BEFORE, Optional.empty(), REFERRED);
        Notice toldSince = to(SOMEBODY, MET);

        assertThat(history(nobodys, others, last, first, to(READER, PLANNED)).handedOver())
                .containsExactly(last, others, nobodys);
        assertThat(history(last, others, nobodys, toldSince).handedOver()).containsExactly(last, nobodys);
        Notice again = to(SOMEBODY, REFERRED);
        assertThat(history(toldSince, again).handedOver()).containsExactly(again);
    }

    @Test
    void what_may_have_gone_out_is_known_by_its_name() {
        Notice one = to(READER, PLANNED);
        Notice other = to(READER, PLANNED);
        MatterHistory history = history(EventAction.NEW, Set.of(one.id()), one, other);

        assertThat(List.of(one, other).stream().filter(history::mayHaveGoneOut).collect(Collectors.toSet()))
                .containsExactly(one);
    }
}
