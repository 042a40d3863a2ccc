package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.at;
import static org.timelynotice.notice.Notices.custody;
import static org.timelynotice.notice.Notices.hearing;
import static org.timelynotice.notice.Notices.id;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.CaseEvents.Known;

class StalenessTest {

    private static final Instant NOON = at("2026-11-02T12:00");
    private static final CourtEvent TRIAL = hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
    private static final CourtEvent ESCAPE = custody(EventKind.ESCAPED, EventAction.NEW, "2026-11-02T09:00");

    private static Notice about(CourtEvent event) {
        return about(event, Occasion.FIRST);
    }

    private static Notice about(CourtEvent event, Occasion occasion) {
        return about(event, occasion, false);
    }

    private static Notice about(CourtEvent event, Occasion occasion, boolean urgent) {
        return new Notice(
                new NoticeId(id()),
                Notices.CASE.id(),
                new EventId(id()),
                event.kind(),
                event.matter(),
                occasion,
                new LegalBasis("rule", "citation"),
                List.of(),
                Role.VICTIM,
                Optional.empty(),
                new NoticeSchedule(NOON, NOON, Optional.empty(), Optional.empty(), urgent),
                new NoticeState.Planned(NOON, Optional.empty()));
    }

    private static Known told(EventId id, CourtEvent event) {
        return new Known(id, id(), true, event);
    }

    private static MatterSoFar soFar(Notice notice, CourtEvent about, CourtEvent... later) {
        return new MatterSoFar(Stream.concat(
                        Stream.of(told(notice.event(), about)),
                        Stream.of(later).map(event -> told(new EventId(id()), event)))
                .toList());
    }

    private static Optional<NoticeState> overtaken(CourtEvent about, List<Attempt> tried, CourtEvent... later) {
        Notice notice = about(about);
        return overtaken(notice, tried, soFar(notice, about, later));
    }

    private static Optional<NoticeState> overtaken(Notice notice, List<Attempt> tried, MatterSoFar soFar) {
        return Staleness.of(new PlannedNotice(notice), tried, soFar).map(Notice::state);
    }

    @Test
    void a_notice_of_the_latest_news_holds() {
        assertThat(overtaken(TRIAL, List.of())).isEmpty();
        assertThat(overtaken(about(TRIAL), List.of(), new MatterSoFar(List.of())))
                .isEmpty();
    }

    @Test
    void what_is_older_than_a_notice_overtakes_it_never_however_late_it_comes_in() {
        CourtEvent booking = custody(EventKind.BOOKED, EventAction.NEW, "2026-10-28T09:00");
        CourtEvent release = custody(EventKind.RELEASED, EventAction.NEW, "2026-11-02T09:00");

        assertThat(overtaken(release, List.of(), booking)).isEmpty();
        assertThat(overtaken(booking, List.of(), release)).isPresent();
    }

    @Test
    void an_alarm_that_is_overtaken_is_never_dropped_unsaid() {
        CourtEvent recapture = custody(EventKind.RECAPTURED, EventAction.NEW, "2026-11-02T10:00");
        Notice alarm = about(ESCAPE, Occasion.FIRST, true);

        assertThat(overtaken(alarm, List.of(), soFar(alarm, ESCAPE, recapture)))
                .containsInstanceOf(NoticeState.Referred.class);
    }

    @Test
    void a_notice_of_a_hearing_that_was_called_off_meanwhile_is_superseded_with_a_reason() {
        CourtEvent cancelled = hearing(EventKind.HEARING_CANCELLED, "2026-12-01T09:30", 2);

        assertThat(overtaken(TRIAL, List.of(), cancelled)).hasValueSatisfying(state -> {
            assertThat(state).isInstanceOf(NoticeState.Superseded.class);
            assertThat(state.reason()).contains("overtaken by later news before it could be sent");
        });
    }

    @Test
    void an_escape_is_still_told_after_a_transfer_and_no_longer_after_the_recapture() {
        CourtEvent transfer = custody(EventKind.TRANSFERRED, EventAction.NEW, "2026-11-02T10:00");
        CourtEvent recapture = custody(EventKind.RECAPTURED, EventAction.NEW, "2026-11-02T10:00");

        assertThat(overtaken(ESCAPE, List.of(), transfer)).isEmpty();
        assertThat(overtaken(ESCAPE, List.of(), recapture)).isPresent();
    }

    @Test
    void what_was_taken_back_is_not_told_whatever_stands_now_and_its_correction_is() {
        CourtEvent transfer = custody(EventKind.TRANSFERRED, EventAction.NEW, "2026-11-02T10:00");
        CourtEvent takenBack = custody(EventKind.ESCAPED, EventAction.WITHDRAWAL, "2026-11-02T09:00");
        Notice correction = about(ESCAPE, Occasion.CORRECTION);

        assertThat(overtaken(ESCAPE, List.of(), takenBack, transfer)).isPresent();
        assertThat(overtaken(correction, List.of(), soFar(correction, takenBack, ESCAPE)))
                .isEmpty();
    }

    @Test
    void an_escape_that_its_source_took_back_is_not_told() {
        CourtEvent takenBack = custody(EventKind.ESCAPED, EventAction.WITHDRAWAL, "2026-11-02T09:00");

        assertThat(overtaken(ESCAPE, List.of(), takenBack)).isPresent();
    }

    @Test
    void what_may_have_gone_out_before_it_was_overtaken_is_not_said_to_have_been_stopped() {
        CourtEvent cancelled = hearing(EventKind.HEARING_CANCELLED, "2026-12-01T09:30", 2);

        assertThat(overtaken(TRIAL, List.of(tried(AttemptState.ACCEPTED)), cancelled))
                .contains(NoticeState.Referred.unproven());
        assertThat(overtaken(TRIAL, List.of(tried(AttemptState.DELIVERED)), cancelled))
                .isEmpty();
        assertThat(overtaken(TRIAL, List.of(tried(AttemptState.NOT_SENT)), cancelled))
                .containsInstanceOf(NoticeState.Superseded.class);
    }

    private static Attempt tried(AttemptState state) {
        var point = Notices.sms();
        return Attempt.started(id(), new NoticeId(id()), point.channel(), point.id(), id(), NOON)
                .ended(state, Optional.empty(), Optional.empty(), NOON);
    }
}
