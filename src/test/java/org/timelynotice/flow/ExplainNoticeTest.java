package org.timelynotice.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditTrail;
import org.timelynotice.casefile.CaseId;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.flow.report.NoticeReport;
import org.timelynotice.intake.EventOutcome;
import org.timelynotice.intake.ReadEvents;
import org.timelynotice.intake.ReadOutcome;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Attempt;
import org.timelynotice.notice.CaseEvents.NewEvent;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.LegalBasis;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeId;
import org.timelynotice.notice.NoticeSchedule;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.Recipient;

/** A notice tells where it comes from, to whom it goes and what became of it, and never where its reader is reached. */
class ExplainNoticeTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final CourtEvent TRIAL = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
    private static final CaseId CASE = Notices.CASE.id();

    private final RoomsInMemory on = new RoomsInMemory();
    private final ExplainNotice explain = new ExplainNotice(
            on.rooms,
            (chain, subject) -> new AuditTrail.Proof(List.of(), (chain + subject).length(), Optional.empty()),
            Notices.QUIET,
            new AtOnce());

    private Receipt read(EventOutcome... outcomes) {
        Receipt receipt = on.messages.keep("sandbox", new byte[0]).receipt();
        on.messages.record(List.of(new ReadOutcome.Read(
                receipt, new ReadEvents("niem", Optional.empty(), List.of(TRIAL)), NOON, List.of(outcomes), Set.of())));
        return receipt;
    }

    private static EventOutcome because(String reason) {
        return new EventOutcome(EventOutcome.Verdict.LINKED, List.of(), List.of(), List.of(reason));
    }

    private Notice notice(Optional<Recipient> person, Optional<UUID> receipt, int position) {
        var event = new EventId(Notices.id());
        receipt.ifPresent(from -> on.docket.add(List.of(new NewEvent(event, CASE, from, position, true, TRIAL, NOON))));
        person.ifPresent(on.people::add);
        var notice = new Notice(
                new NoticeId(Notices.id()),
                CASE,
                event,
                TRIAL.kind(),
                TRIAL.matter(),
                Occasion.FIRST,
                new LegalBasis("rule", "citation"),
                List.of(),
                Role.VICTIM,
                person.map(Recipient::id),
                new NoticeSchedule(NOON, NOON, Optional.empty(), Optional.empty(), false),
                new NoticeState.Planned(NOON, Optional.empty()));
        on.ledger.add(notice);
        return notice;
    }

    private NoticeReport explained(Notice notice) {
        return explain.explain(notice.id()).orElseThrow();
    }

    @Test
    void a_notice_names_its_event_and_the_message_that_brought_it_with_the_evidence_of_that_very_event() {
        Receipt receipt = read(because("the first"), because("the second"));
        NoticeReport report = explained(notice(Optional.empty(), Optional.of(receipt.value()), 1));

        assertThat(report.event()).contains(TRIAL);
        assertThat(report.source())
                .contains(new NoticeReport.Source("sandbox", receipt.value(), Instant.EPOCH, List.of("the second")));
        assertThat(report.reader()).isEmpty();
    }

    @Test
    void where_no_evidence_was_kept_there_is_none_and_where_the_message_is_gone_no_source() {
        Receipt receipt = read(because("the first"));

        assertThat(explained(notice(Optional.empty(), Optional.of(receipt.value()), 1))
                        .source()
                        .orElseThrow()
                        .evidence())
                .isEmpty();
        assertThat(explained(notice(Optional.empty(), Optional.of(new UUID(7, 7)), 0))
                        .source())
                .isEmpty();
        assertThat(explained(notice(Optional.empty(), Optional.empty(), 0)).event())
                .isEmpty();
    }

    @Test
    void its_reader_is_shown_with_every_way_and_no_address() {
        Recipient victim = Notices.victim(Notices.sms(), Notices.email());
        NoticeReport.Reader reader = explained(notice(Optional.of(victim), Optional.empty(), 0))
                .reader()
                .orElseThrow();

        assertThat(reader.id()).isEqualTo(victim.id());
        assertThat(reader.language()).isEqualTo(victim.language());
        assertThat(reader.zone()).isEqualTo(victim.zone());
        assertThat(reader.ways()).extracting(NoticeReport.Way::channel).containsExactly(Channel.SMS, Channel.EMAIL);
        assertThat(reader.toString()).doesNotContain("5550101", "example.org");
    }

    @Test
    void its_calls_and_its_proof_are_its_own() {
        Notice one = notice(Optional.empty(), Optional.empty(), 0);
        Notice other = notice(Optional.empty(), Optional.empty(), 0);
        Attempt attempt = Attempt.started(
                Notices.id(), one.id(), Channel.SMS, Notices.sms().id(), Notices.id(), NOON);
        on.ledger.start(List.of(attempt));

        assertThat(explained(one).attempts()).containsExactly(attempt);
        assertThat(explained(other).attempts()).isEmpty();
        assertThat(explained(one).proof().length()).isEqualTo((CASE.toString() + one.id()).length());
        assertThat(explain.explain(new NoticeId(Notices.id()))).isEmpty();
        assertThat(explain.quietHours()).isEqualTo(Notices.QUIET);
    }

    @Test
    void a_line_is_on_the_clock_of_its_reader_else_of_the_court_else_of_the_world() {
        Recipient away = abroad(Notices.victim(Notices.sms()));
        Notice readers = notice(Optional.of(away), Optional.of(new UUID(7, 7)), 0);
        Notice courts = notice(Optional.empty(), Optional.of(new UUID(7, 7)), 1);
        Notice nobodys = notice(Optional.empty(), Optional.empty(), 0);

        List<NoticeReport.Line> lines = explain.of(CASE);

        assertThat(lines).extracting(NoticeReport.Line::notice).containsExactly(readers, courts, nobodys);
        assertThat(lines)
                .extracting(NoticeReport.Line::zone)
                .containsExactly(ZoneId.of("America/Chicago"), Notices.PHILADELPHIA, ZoneOffset.UTC);
        assertThat(lines)
                .extracting(NoticeReport.Line::event)
                .containsExactly(Optional.of(TRIAL), Optional.of(TRIAL), Optional.empty());
        assertThat(explain.open(0, 2)).hasSize(2);
    }

    private static Recipient abroad(Recipient one) {
        return new Recipient(
                one.id(),
                one.caseId(),
                one.role(),
                one.name(),
                one.language(),
                ZoneId.of("America/Chicago"),
                one.contactPoints(),
                one.elections());
    }

    @Test
    void a_case_is_shown_with_its_people_and_each_duty_with_its_own_calls() {
        var show = new ShowCase(on.rooms, new AtOnce());
        Recipient victim = Notices.victim(Notices.sms());
        Notice called = notice(Optional.of(victim), Optional.empty(), 0);
        Notice waiting = notice(Optional.empty(), Optional.empty(), 0);
        Attempt attempt = Attempt.started(
                Notices.id(), called.id(), Channel.SMS, Notices.sms().id(), Notices.id(), NOON);
        on.ledger.start(List.of(attempt));

        assertThat(show.find(CASE)).contains(new ShowCase.CaseFile(Notices.CASE, List.of(victim), List.of()));
        assertThat(show.ledger(CASE))
                .contains(
                        List.of(new ShowCase.Entry(called, List.of(attempt)), new ShowCase.Entry(waiting, List.of())));
        assertThat(show.since(CASE)).contains(Instant.EPOCH);
        assertThat(show.latest(0, 1)).containsExactly(Notices.CASE);
        CaseId unknown = new CaseId(new UUID(4, 4));
        assertThat(show.find(unknown)).isEmpty();
        assertThat(show.ledger(unknown)).isEmpty();
        assertThat(show.since(unknown)).isEmpty();
    }
}
