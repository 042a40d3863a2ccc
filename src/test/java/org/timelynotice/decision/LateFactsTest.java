package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.audit.AuditEntry;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Rulebook;

/** What comes in late undoes nothing that is newer, and is never silent. */
class LateFactsTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final CourtEvent BOOKED = Notices.custody(EventKind.BOOKED, EventAction.NEW, "2026-10-28T09:00");
    private static final CourtEvent RELEASED = Notices.custody(EventKind.RELEASED, EventAction.NEW, "2026-11-02T10:00");
    private static final Recipient VICTIM =
            Notices.person(Role.VICTIM, new Elections(Set.of(Topic.values()), Set.of()), Notices.smsThatMayWake());

    private final CaseOnRecord record = new CaseOnRecord(List.of(VICTIM));
    private final DecideForCase decide = new DecideForCase(
            Rulebook.load(Path.of("config")),
            new Planner(Notices.POLICY, Notices::id),
            AnswerWithin.USUAL,
            Notices::id,
            false);

    private Decision arrives(CourtEvent event) {
        var arrival = new Arrival(new Receipt(UUID.randomUUID()), 0, event, Optional.of("PA"), NOON);
        Decision decision = decide.decide(Notices.CASE.id(), arrival, List.of("same name"), record);
        record.carryOut(decision);
        return decision;
    }

    private Stream<Notice> planned(EventKind kind) {
        return record.ledger.values().stream()
                .filter(notice -> notice.kind() == kind && notice.state() instanceof NoticeState.Planned);
    }

    private static CourtEvent later(CourtEvent event, String name, Duration by) {
        EventHeader header = event.header();
        CourtTime at = header.at().orElseThrow();
        var moved = at.date().atTime(at.time().orElseThrow()).plus(by);
        return event.with(new EventHeader(
                new EventSource(name, EventSource.UNCOUNTED),
                header.action(),
                header.court(),
                header.caseNumbers(),
                header.defendants(),
                header.charges(),
                Optional.of(new CourtTime(moved.toLocalDate(), Optional.of(moved.toLocalTime()), at.zone())),
                header.place(),
                header.notUnderstood()));
    }

    private static CourtEvent named(CourtEvent event, String name, EventAction action) {
        EventHeader header = event.header();
        return event.with(new EventHeader(
                new EventSource(name, EventSource.UNCOUNTED),
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
    void a_booking_that_comes_in_after_the_release_leaves_the_release_as_it_is_and_says_why() {
        arrives(RELEASED);
        Decision late = arrives(BOOKED);

        assertThat(planned(EventKind.RELEASED)).isNotEmpty();
        assertThat(late.superseded()).isEmpty();
        assertThat(late.notices()).isEmpty();
        assertThat(late.asked()).isEmpty();
        assertThat(late.outcome().explanation())
                .anySatisfy(why -> assertThat(why).contains("older than what is known", "released"));
        assertThat(late.audit()).extracting(AuditEntry::action).contains("EVENT_OVERTAKEN");
    }

    @Test
    void a_release_that_comes_in_after_the_next_booking_is_told_to_nobody_but_that_booking_is() {
        arrives(later(BOOKED, "AGAIN", Duration.ofDays(6)));
        Decision late = arrives(RELEASED);

        assertThat(planned(EventKind.RELEASED)).isEmpty();
        assertThat(planned(EventKind.BOOKED)).isNotEmpty();
        assertThat(late.asked()).isEmpty();
    }

    @Test
    void a_release_that_comes_in_after_a_booking_that_nobody_heard_of_is_asked_about() {
        arrives(later(BOOKED, "AGAIN", Duration.ofDays(6)));
        record.ledger.clear();
        Decision late = arrives(RELEASED);

        assertThat(planned(EventKind.RELEASED)).isEmpty();
        assertThat(late.asked()).singleElement().asString().contains("released", "reported late");
    }

    @Test
    void whoever_was_not_told_of_a_release_is_told_that_somebody_was_booked_again() {
        arrives(RELEASED);
        Decision again = arrives(later(BOOKED, "AGAIN", Duration.ofDays(6)));

        assertThat(again.superseded()).extracting(Notice::kind).contains(EventKind.RELEASED);
        assertThat(planned(EventKind.BOOKED)).isNotEmpty();
    }

    @Test
    void an_escape_that_is_over_before_it_is_told_leaves_the_word_that_it_is_over() {
        CourtEvent escaped = Notices.custody(EventKind.ESCAPED, EventAction.NEW, "2026-11-02T09:00");
        CourtEvent caught = Notices.custody(EventKind.RECAPTURED, EventAction.NEW, "2026-11-02T11:00");
        arrives(caught);
        Decision late = arrives(escaped);

        assertThat(planned(EventKind.RECAPTURED)).isNotEmpty();
        assertThat(planned(EventKind.ESCAPED)).isEmpty();
        assertThat(late.asked()).isEmpty();
    }

    @Test
    void what_its_source_took_back_before_it_came_is_told_to_nobody() {
        arrives(named(RELEASED, "R-7", EventAction.WITHDRAWAL));
        Decision late = arrives(named(RELEASED, "R-7", EventAction.NEW));

        assertThat(late.notices()).isEmpty();
        assertThat(late.outcome().explanation())
                .anySatisfy(why -> assertThat(why).contains("took this back"));
        assertThat(arrives(later(RELEASED, "R-8", Duration.ofHours(1))).notices())
                .as("another release is told")
                .isNotEmpty();
    }

    @Test
    void two_dates_of_which_nobody_can_tell_which_was_set_last_are_asked_about() {
        HearingEvent set = Notices.hearing(EventKind.HEARING_SCHEDULED, "2026-12-01T09:30", 1);
        arrives(named(set, "E-1", EventAction.NEW));
        Decision other = arrives(later(set, "E-2", Duration.ofDays(7)));
        Decision moved = arrives(named(
                new HearingEvent(
                        EventKind.HEARING_RESCHEDULED,
                        Notices.hearing(EventKind.HEARING_RESCHEDULED, "2026-12-15T09:30", 1)
                                .header(),
                        "H-1",
                        Optional.of("Trial"),
                        later(set, "E-2", Duration.ofDays(7)).header().at()),
                "E-3",
                EventAction.NEW));

        assertThat(other.asked()).anySatisfy(why -> assertThat(why).contains("which came last"));
        assertThat(moved.asked()).as("a move names what it moves").isEmpty();
    }

    @Test
    void a_booking_and_a_release_of_one_day_without_hours_are_asked_about_only_if_the_booking_comes_last() {
        CourtEvent booked = onTheDay(BOOKED, "B-1");
        CourtEvent released = onTheDay(RELEASED, "R-1");

        assertThat(arrives(booked).asked()).isEmpty();
        assertThat(arrives(released).asked()).isEmpty();
        Decision again = arrives(onTheDay(BOOKED, "B-2"));
        assertThat(again.asked()).anySatisfy(why -> assertThat(why).contains("which came last"));
        assertThat(planned(EventKind.RELEASED)).isNotEmpty();
    }

    private static CourtEvent onTheDay(CourtEvent event, String name) {
        EventHeader header = event.header();
        var day =
                new CourtTime(NOON.atZone(Notices.PHILADELPHIA).toLocalDate(), Optional.empty(), Notices.PHILADELPHIA);
        return event.with(new EventHeader(
                new EventSource(name, EventSource.UNCOUNTED),
                header.action(),
                header.court(),
                header.caseNumbers(),
                header.defendants(),
                header.charges(),
                Optional.of(day),
                header.place(),
                header.notUnderstood()));
    }
}
