package org.timelynotice.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.at;
import static org.timelynotice.notice.Notices.custody;
import static org.timelynotice.notice.Notices.hearing;
import static org.timelynotice.notice.Notices.id;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.notice.CaseEvents.LatestNews;

class StalenessTest {

    private static final Instant NOON = at("2026-11-02T12:00");
    private static final CourtEvent TRIAL = hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
    private static final CourtEvent ESCAPE = custody(EventKind.ESCAPED, EventAction.NEW, "2026-11-02T09:00");

    private static Notice about(CourtEvent event) {
        return about(event, Occasion.FIRST);
    }

    private static Notice about(CourtEvent event, Occasion occasion) {
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
                new NoticeSchedule(NOON, NOON, Optional.empty(), Optional.empty(), false),
                new NoticeState.Planned(NOON, Optional.empty()));
    }

    private static Optional<LatestNews> later(CourtEvent event) {
        return Optional.of(new LatestNews(new EventId(id()), event));
    }

    private static Optional<NoticeState> overtaken(Notice notice, List<Attempt> tried, Optional<LatestNews> latest) {
        return Staleness.of(new PlannedNotice(notice), tried, latest).map(Notice::state);
    }

    @Test
    void a_notice_of_the_latest_news_holds() {
        Notice notice = about(TRIAL);

        assertThat(overtaken(notice, List.of(), Optional.of(new LatestNews(notice.event(), TRIAL))))
                .isEmpty();
        assertThat(overtaken(notice, List.of(), Optional.empty())).isEmpty();
    }

    @Test
    void a_notice_of_a_hearing_that_was_called_off_meanwhile_is_superseded_with_a_reason() {
        CourtEvent cancelled = hearing(EventKind.HEARING_CANCELLED, "2026-12-01T09:30", 2);

        assertThat(overtaken(about(TRIAL), List.of(), later(cancelled))).hasValueSatisfying(state -> {
            assertThat(state).isInstanceOf(NoticeState.Superseded.class);
            assertThat(state.reason()).contains("overtaken by later news before it could be sent");
        });
    }

    @Test
    void an_escape_is_still_told_after_a_transfer_and_no_longer_after_the_recapture() {
        CourtEvent transfer = custody(EventKind.TRANSFERRED, EventAction.NEW, "2026-11-02T10:00");
        CourtEvent recapture = custody(EventKind.RECAPTURED, EventAction.NEW, "2026-11-02T10:00");

        assertThat(overtaken(about(ESCAPE), List.of(), later(transfer))).isEmpty();
        assertThat(overtaken(about(ESCAPE), List.of(), later(recapture))).isPresent();
    }

    @Test
    void what_was_taken_back_is_not_told_whatever_stands_now_and_its_correction_is() {
        CourtEvent transfer = custody(EventKind.TRANSFERRED, EventAction.NEW, "2026-11-02T10:00");
        Notice escape = about(ESCAPE);
        var stands = Optional.of(new LatestNews(new EventId(id()), transfer, Set.of(escape.event())));
        var again = Optional.of(new LatestNews(new EventId(id()), ESCAPE));

        assertThat(overtaken(escape, List.of(), stands)).isPresent();
        assertThat(overtaken(about(ESCAPE, Occasion.CORRECTION), List.of(), again))
                .isEmpty();
    }

    @Test
    void an_escape_that_its_source_took_back_is_not_told() {
        CourtEvent takenBack = custody(EventKind.ESCAPED, EventAction.WITHDRAWAL, "2026-11-02T09:00");

        assertThat(overtaken(about(ESCAPE), List.of(), later(takenBack))).isPresent();
    }

    @Test
    void what_may_have_gone_out_before_it_was_overtaken_is_not_said_to_have_been_stopped() {
        CourtEvent cancelled = hearing(EventKind.HEARING_CANCELLED, "2026-12-01T09:30", 2);

        assertThat(overtaken(about(TRIAL), List.of(tried(AttemptState.ACCEPTED)), later(cancelled)))
                .contains(NoticeState.Referred.unproven());
        assertThat(overtaken(about(TRIAL), List.of(tried(AttemptState.DELIVERED)), later(cancelled)))
                .isEmpty();
        assertThat(overtaken(about(TRIAL), List.of(tried(AttemptState.NOT_SENT)), later(cancelled)))
                .containsInstanceOf(NoticeState.Superseded.class);
    }

    private static Attempt tried(AttemptState state) {
        var point = Notices.sms();
        return Attempt.started(id(), new NoticeId(id()), point.channel(), point.id(), id(), NOON)
                .ended(state, Optional.empty(), Optional.empty(), NOON);
    }
}
