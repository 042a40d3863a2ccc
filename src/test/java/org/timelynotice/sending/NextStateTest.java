package org.timelynotice.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.notice.Notices.at;
import static org.timelynotice.notice.Notices.id;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.delivery.ProviderStatus;
import org.timelynotice.delivery.Reconciliation.Finding;
import org.timelynotice.delivery.SendResult;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.Matter;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.AttemptState;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Refusal;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPointId;
import org.timelynotice.recipient.ContentTier;

class NextStateTest {

    private static final Instant NOON = at("2026-11-02T12:00");
    private static final Duration SETTLE = Duration.ofMinutes(2);
    private static final UUID CALL = new UUID(4, 4);
    private static final NoticeState SENDING = new NoticeState.Sending(CALL, NOON);
    private static final NoticeState UNKNOWN = new NoticeState.Unknown(CALL, NOON);
    private static final NoticeState SENT = new NoticeState.Sent(CALL, NOON);
    private static final NoticeSchedule ROUTINE = schedule(Optional.empty(), Optional.empty(), false);
    private static final NoticeSchedule URGENT = schedule(Optional.empty(), Optional.empty(), true);

    private final NextState next = new NextState(new LadderTimes(
            Duration.ofHours(2),
            Duration.ofHours(24),
            Duration.ofMinutes(10),
            Duration.ofHours(4),
            Duration.ofMinutes(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(30),
            SETTLE));

    private static NoticeSchedule schedule(Optional<Instant> deadline, Optional<Instant> expires, boolean urgent) {
        return new NoticeSchedule(NOON, NOON, deadline, expires, urgent);
    }

    private static Notice notice(NoticeState state, NoticeSchedule schedule) {
        return new Notice(
                new NoticeId(id()),
                Notices.CASE.id(),
                new EventId(id()),
                EventKind.HEARING_SCHEDULED,
                new Matter("hearing:H-1"),
                Occasion.FIRST,
                new LegalBasis("rule", "citation"),
                List.of(),
                Role.VICTIM,
                Optional.empty(),
                schedule,
                state);
    }

    private static Attempt attempt(Channel channel, AttemptState state) {
        Attempt started =
                Attempt.started(CALL, new NoticeId(id()), channel, new ContactPointId(id()), new UUID(5, 5), NOON);
        return state == AttemptState.STARTED
                ? started
                : started.ended(state, Optional.of("P-1"), Optional.empty(), NOON);
    }

    private static Attempt text(AttemptState state) {
        return attempt(Channel.SMS, state);
    }

    private Outcome answered(Notice notice, Attempt known, SendResult result) {
        return next.after(notice, known, new Report.Answer(result, NOON), NOON);
    }

    private Outcome receipt(Notice notice, Attempt known, ProviderStatus status) {
        return next.after(notice, known, new Report.Receipt("P-1", status, Optional.empty()), NOON.plusSeconds(60));
    }

    private Outcome lookedUp(Notice notice, Attempt known, Finding finding, boolean askable, Duration after) {
        return next.after(notice, known, new Report.LookUp(finding, known.state(), askable), NOON.plus(after));
    }

    private static NoticeState state(Outcome outcome) {
        return ((Outcome.Moved) outcome).notice().state();
    }

    private static Attempt attempt(Outcome outcome) {
        return outcome instanceof Outcome.Recorded recorded ? recorded.attempt() : ((Outcome.Moved) outcome).attempt();
    }

    private static final Outcome NO_NEWS = new Outcome.NoNews();

    @Test
    void a_text_that_was_accepted_waits_for_its_receipt_and_a_mail_is_met() {
        var accepted = new SendResult.Accepted("P-1");
        Attempt mail = attempt(Channel.EMAIL, AttemptState.STARTED);
        var late = schedule(Optional.of(NOON.minusSeconds(1)), Optional.empty(), false);

        assertThat(state(answered(notice(SENDING, ROUTINE), text(AttemptState.STARTED), accepted)))
                .isEqualTo(new NoticeState.Sent(CALL, NOON.plus(Duration.ofHours(4))));
        assertThat(state(answered(notice(SENDING, URGENT), text(AttemptState.STARTED), accepted)))
                .isEqualTo(new NoticeState.Sent(CALL, NOON.plus(Duration.ofMinutes(10))));
        assertThat(state(answered(notice(SENDING, ROUTINE), mail, accepted))).isEqualTo(new NoticeState.Met(NOON));
        assertThat(state(answered(notice(SENDING, late), mail, accepted))).isInstanceOf(NoticeState.MetLate.class);
    }

    @Test
    void a_lost_answer_is_looked_up_and_what_surely_did_not_go_out_is_planned_again() {
        assertThat(state(answered(
                        notice(SENDING, ROUTINE), text(AttemptState.STARTED), new SendResult.Unknown("no answer"))))
                .isEqualTo(new NoticeState.Unknown(CALL, NOON.plus(SETTLE)));
        assertThat(state(answered(
                        notice(SENDING, ROUTINE), text(AttemptState.STARTED), new SendResult.NotSent("no way there"))))
                .isEqualTo(new NoticeState.Planned(NOON, Optional.of("not sent yet: no way there")));
    }

    @Test
    void a_refusal_is_kept_as_a_fact_beside_its_words() {
        var busy = new SendResult.Refused(Refusal.UNREACHABLE, "30003", true);

        Outcome outcome = answered(notice(SENDING, ROUTINE), text(AttemptState.STARTED), busy);

        assertThat(attempt(outcome).refusal()).contains(new Attempt.Refused(Refusal.UNREACHABLE, true));
        assertThat(attempt(outcome).code()).contains("UNREACHABLE 30003");
        assertThat(state(outcome)).isInstanceOf(NoticeState.Planned.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = AttemptState.class,
            names = {"ACCEPTED", "SENT", "DELIVERED", "FAILED", "REFUSED"})
    void an_answer_that_is_slower_than_the_receipt_changes_nothing(AttemptState known) {
        assertThat(answered(notice(SENT, ROUTINE), text(known), new SendResult.Unknown("no answer")))
                .isEqualTo(NO_NEWS);
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, SENT, true", "ACCEPTED, QUEUED, false", "SENT, SENT, false", "SENT, DELIVERED, true",
        "SENT, UNDELIVERED, true", "FAILED, DELIVERED, true", "DELIVERED, FAILED, false", "NOT_SENT, DELIVERED, true"
    })
    void a_receipt_counts_where_it_says_more_than_is_known(AttemptState known, ProviderStatus status, boolean counts) {
        assertThat(receipt(notice(SENT, ROUTINE), text(known), status).equals(NO_NEWS))
                .isEqualTo(!counts);
    }

    @Test
    void a_receipt_of_another_message_than_the_accepted_one_changes_nothing() {
        Attempt accepted =
                text(AttemptState.STARTED).ended(AttemptState.ACCEPTED, Optional.of("P-2"), Optional.empty(), NOON);

        assertThat(receipt(notice(SENT, ROUTINE), accepted, ProviderStatus.DELIVERED))
                .isEqualTo(NO_NEWS);
        assertThat(receipt(notice(SENT, ROUTINE), text(AttemptState.UNKNOWN), ProviderStatus.DELIVERED))
                .as("where the provider's answer was lost, its receipt names the message")
                .isNotEqualTo(NO_NEWS);
    }

    @Test
    void proof_of_a_former_attempt_ends_an_open_notice_and_leaves_a_closed_one_as_it_is() {
        var another = new NoticeState.Sent(new UUID(6, 6), NOON);
        var planned = new NoticeState.Planned(NOON, Optional.empty());
        Notice closed = notice(new NoticeState.Referred(Optional.of("a person")), ROUTINE);

        assertThat(state(receipt(notice(another, ROUTINE), text(AttemptState.SENT), ProviderStatus.DELIVERED)))
                .isInstanceOf(NoticeState.Met.class);
        assertThat(state(receipt(notice(planned, ROUTINE), text(AttemptState.UNKNOWN), ProviderStatus.DELIVERED)))
                .isInstanceOf(NoticeState.Met.class);
        assertThat(receipt(closed, text(AttemptState.SENT), ProviderStatus.DELIVERED))
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(receipt(notice(another, ROUTINE), text(AttemptState.SENT), ProviderStatus.FAILED))
                .as("no proof")
                .isInstanceOf(Outcome.Recorded.class);
    }

    private Outcome replied(Notice notice, Attempt known, boolean isReader) {
        return next.after(notice, known, new Report.Reply(isReader), NOON.plusSeconds(60));
    }

    @Test
    void an_urgent_text_that_arrived_is_open_until_its_reader_answers() {
        var waits = new NoticeState.Delivered(CALL, NOON.plusSeconds(60).plus(Duration.ofMinutes(20)));

        assertThat(state(receipt(notice(SENT, URGENT), text(AttemptState.SENT), ProviderStatus.DELIVERED)))
                .isEqualTo(waits);
        assertThat(state(
                        answered(notice(SENDING, URGENT), text(AttemptState.STARTED), new SendResult.Delivered("P-1"))))
                .isInstanceOf(NoticeState.Delivered.class);
        assertThat(state(replied(notice(waits, URGENT), text(AttemptState.DELIVERED), true)))
                .isInstanceOf(NoticeState.Met.class);
        assertThat(state(replied(notice(SENT, URGENT), text(AttemptState.SENT), true)))
                .as("an answer needs no receipt")
                .isInstanceOf(NoticeState.Met.class);
        assertThat(state(receipt(
                        notice(SENT, URGENT),
                        text(AttemptState.SENT).saying(ContentTier.FULL),
                        ProviderStatus.DELIVERED)))
                .as("it said what happened")
                .isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void an_urgent_mail_ends_nothing_however_far_it_came() {
        Attempt mail = attempt(Channel.EMAIL, AttemptState.STARTED);

        assertThat(state(answered(notice(SENDING, URGENT), mail, new SendResult.Accepted("P-1"))))
                .isInstanceOf(NoticeState.Planned.class);
        assertThat(state(answered(
                        notice(SENDING, URGENT), mail.saying(ContentTier.FULL), new SendResult.Delivered("P-1"))))
                .isInstanceOf(NoticeState.Planned.class);
    }

    @Test
    void what_somebody_else_read_is_no_proof_and_goes_on_to_another_way() {
        var waits = new NoticeState.Delivered(CALL, NOON);
        var another = new NoticeState.Sent(new UUID(6, 6), NOON);

        Outcome outcome = replied(notice(waits, URGENT), text(AttemptState.DELIVERED), false);
        assertThat(attempt(outcome).state()).isEqualTo(AttemptState.MISDIRECTED);
        assertThat(state(outcome)).isInstanceOf(NoticeState.Planned.class);
        assertThat(state(replied(notice(SENT, ROUTINE), text(AttemptState.SENT), false)))
                .isInstanceOf(NoticeState.Planned.class);
        assertThat(replied(notice(another, ROUTINE), text(AttemptState.SENT), false))
                .isInstanceOf(Outcome.Recorded.class);
        assertThat(receipt(notice(SENT, ROUTINE), text(AttemptState.MISDIRECTED), ProviderStatus.DELIVERED))
                .as("a receipt that comes after")
                .isEqualTo(NO_NEWS);
    }

    @ParameterizedTest
    @EnumSource(
            value = AttemptState.class,
            names = {"NOT_SENT", "THROTTLED", "REFUSED", "FAILED", "CONFIRMED", "MISDIRECTED"})
    void what_did_not_go_out_cannot_have_been_answered_and_what_was_answered_is_not_answered_again(AttemptState known) {
        assertThat(replied(notice(SENT, URGENT), text(known), true)).isEqualTo(NO_NEWS);
    }

    @Test
    void a_text_that_left_before_the_deadline_is_in_time_although_its_receipt_is_not() {
        var inTime = schedule(Optional.of(NOON.plusSeconds(30)), Optional.empty(), false);

        assertThat(state(receipt(notice(SENT, inTime), text(AttemptState.SENT), ProviderStatus.DELIVERED)))
                .isInstanceOf(NoticeState.Met.class);
    }

    @Test
    void a_lost_call_is_taken_for_not_sent_only_when_the_provider_was_asked_twice_in_time_and_did_not_list_it() {
        Notice lost = notice(UNKNOWN, URGENT);
        Attempt known = text(AttemptState.UNKNOWN);
        Finding none = new Finding.NotFound();

        assertThat(lookedUp(lost, known, none, true, SETTLE.minusSeconds(1))).isEqualTo(NO_NEWS);
        Attempt missing = attempt(lookedUp(lost, known, none, true, SETTLE));
        assertThat(missing.state()).as("looked up once").isEqualTo(AttemptState.UNKNOWN);
        assertThat(lookedUp(lost, missing, none, true, SETTLE.plusSeconds(59)))
                .as("the same look twice is not two")
                .isEqualTo(NO_NEWS);

        Outcome settled = lookedUp(lost, missing, none, true, SETTLE.plus(SETTLE));
        assertThat(attempt(settled).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(state(settled)).isInstanceOf(NoticeState.Planned.class);
    }

    @Test
    void one_look_is_not_enough_however_late_it_comes() {
        Outcome late = lookedUp(
                notice(UNKNOWN, ROUTINE),
                text(AttemptState.STARTED),
                new Finding.NotFound(),
                true,
                Duration.ofHours(3));

        assertThat(late).isInstanceOf(Outcome.Recorded.class);
        assertThat(attempt(late).state()).isEqualTo(AttemptState.UNKNOWN);
    }

    @Test
    void a_provider_that_cannot_tell_is_asked_again_for_ten_minutes_and_then_the_call_stays_unknown() {
        Notice lost = notice(UNKNOWN, URGENT);
        Attempt known = text(AttemptState.STARTED);
        Finding silence = new Finding.CannotTell("down");

        assertThat(lookedUp(lost, known, silence, true, Duration.ofSeconds(599)))
                .isEqualTo(NO_NEWS);
        Outcome given = lookedUp(lost, known, silence, true, Duration.ofSeconds(600));
        assertThat(attempt(given).state()).as("it may have gone out").isEqualTo(AttemptState.UNKNOWN);
        assertThat(state(given).reason()).contains("an attempt may have gone out; going on to another way");
    }

    @Test
    void where_nobody_can_be_asked_the_call_stays_unknown_at_once_and_never_counts_as_not_sent() {
        Outcome outcome = lookedUp(
                notice(UNKNOWN, URGENT),
                attempt(Channel.EMAIL, AttemptState.STARTED),
                new Finding.CannotTell("this channel cannot be asked"),
                false,
                SETTLE);

        assertThat(attempt(outcome).state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(state(outcome)).isInstanceOf(NoticeState.Planned.class);
    }

    @Test
    void what_is_found_at_the_provider_is_what_it_says() {
        Notice lost = notice(UNKNOWN, ROUTINE);
        Attempt known = text(AttemptState.UNKNOWN);

        assertThat(state(lookedUp(lost, known, found(ProviderStatus.QUEUED), true, SETTLE)))
                .isInstanceOf(NoticeState.Sent.class);
        assertThat(state(lookedUp(lost, known, found(ProviderStatus.DELIVERED), true, SETTLE)))
                .isInstanceOf(NoticeState.Met.class);
        assertThat(state(lookedUp(lost, known, found(ProviderStatus.FAILED), true, SETTLE)))
                .isInstanceOf(NoticeState.Planned.class);
    }

    private static Finding found(ProviderStatus status) {
        return new Finding.Found("P-1", status);
    }

    @Test
    void without_a_receipt_urgent_news_goes_on_at_once_and_any_other_when_its_wait_is_over() {
        Attempt known = text(AttemptState.SENT);
        Finding sent = found(ProviderStatus.QUEUED);

        assertThat(state(lookedUp(notice(SENT, URGENT), known, sent, true, SETTLE)))
                .isInstanceOf(NoticeState.Planned.class);
        assertThat(lookedUp(notice(SENT, ROUTINE), known, sent, true, Duration.ofMinutes(239)))
                .isEqualTo(NO_NEWS);
        Outcome over = lookedUp(notice(SENT, ROUTINE), known, new Finding.NotFound(), true, Duration.ofHours(4));
        assertThat(state(over).reason()).contains("no proof of delivery; going on to the next way");
        assertThat(attempt(over).state()).as("never said to be lost").isEqualTo(AttemptState.SENT);
    }

    @Test
    void a_look_up_that_a_receipt_overtook_or_that_is_of_a_former_attempt_changes_nothing() {
        var asked = new Report.LookUp(new Finding.NotFound(), AttemptState.UNKNOWN, true);
        Instant later = NOON.plus(SETTLE);

        assertThat(next.after(notice(SENT, ROUTINE), text(AttemptState.SENT), asked, later))
                .isEqualTo(NO_NEWS);
        assertThat(next.after(
                        notice(new NoticeState.Unknown(new UUID(6, 6), NOON), ROUTINE),
                        text(AttemptState.UNKNOWN),
                        asked,
                        later))
                .isEqualTo(NO_NEWS);
    }

    @ParameterizedTest
    @CsvSource({"14400, 0, 7200", "0, 7200, 3600", "300, 0, 600", "1555200, 0, 14400", "-3600, 0, 14400"})
    void the_proof_is_waited_for_no_longer_than_half_of_what_is_left_before_the_deadline_or_the_hearing(
            long deadline, long expires, long wait) {
        var schedule = schedule(in(deadline), in(expires), false);

        assertThat(state(answered(notice(SENDING, schedule), text(AttemptState.STARTED), new SendResult.Accepted("P"))))
                .isEqualTo(new NoticeState.Sent(CALL, NOON.plusSeconds(wait)));
    }

    private static Optional<Instant> in(long seconds) {
        return seconds == 0 ? Optional.empty() : Optional.of(NOON.plusSeconds(seconds));
    }
}
