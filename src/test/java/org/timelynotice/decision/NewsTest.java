package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.Charge;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.notice.CaseEvents;
import org.timelynotice.notice.EventId;
import org.timelynotice.notice.MatterSoFar;

class NewsTest {

    private static final String OVERTAKEN = "a later version of this was received before; this one changes nothing";
    private static final String KNOWN = "says what was known already";
    private static final String UNHEARD = "takes back something that was never heard of here";

    private static final HearingEvent NINE = hearing("E-1", 1, EventAction.NEW, "09:00");

    private static EventHeader header(String id, long version, EventAction action, String time, String place) {
        var at = new CourtTime(
                LocalDate.of(2026, 12, 1), Optional.of(LocalTime.parse(time)), ZoneId.of("America/New_York"));
        return new EventHeader(
                new EventSource(id, version),
                action,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(at),
                Optional.of(place),
                List.of());
    }

    private static HearingEvent hearing(String id, long version, EventAction action, String time) {
        return hearing(EventKind.HEARING_SCHEDULED, header(id, version, action, time, "Room 653"), "Trial");
    }

    private static HearingEvent hearing(EventKind kind, EventHeader header, String type) {
        return new HearingEvent(kind, header, "H-1", Optional.of(type), Optional.empty());
    }

    private static CustodyEvent custody(String id, long version, EventKind kind, String destination) {
        return new CustodyEvent(
                kind,
                header(id, version, EventAction.NEW, "09:00", "Dock"),
                "B-77",
                Optional.of("County Jail"),
                Optional.of(destination));
    }

    private static Optional<String> judge(CourtEvent event, CourtEvent... earlier) {
        return News.whyNotNew(
                event,
                new MatterSoFar(Stream.of(earlier)
                        .map(known ->
                                new CaseEvents.Known(new EventId(UUID.randomUUID()), UUID.randomUUID(), true, known))
                        .toList()));
    }

    @Test
    void the_first_word_on_a_matter_is_news() {
        assertThat(judge(NINE)).isEmpty();
    }

    @Test
    void the_withdrawal_of_what_was_never_heard_of_is_no_news() {
        assertThat(judge(hearing("E-1", 1, EventAction.WITHDRAWAL, "09:00"))).contains(UNHEARD);
    }

    @Test
    void a_hearing_that_was_withdrawn_before_it_was_heard_of_is_not_announced_by_its_late_first_version() {
        assertThat(judge(NINE, hearing("E-1", 2, EventAction.WITHDRAWAL, "09:00")))
                .contains(OVERTAKEN);
    }

    @Test
    void the_withdrawal_of_what_is_known_is_news_once() {
        CourtEvent withdrawal = hearing("E-1", 1, EventAction.WITHDRAWAL, "09:00");

        assertThat(judge(withdrawal, NINE)).isEmpty();
        assertThat(judge(withdrawal, NINE, withdrawal)).contains(KNOWN);
        assertThat(judge(NINE, NINE, withdrawal)).isEmpty();
    }

    @Test
    void the_same_said_again_is_no_news_whatever_it_is_called() {
        assertThat(judge(NINE, NINE)).contains(KNOWN);
        assertThat(judge(hearing("E-2", 2, EventAction.UPDATE, "09:00"), NINE)).contains(KNOWN);
    }

    @Test
    void another_time_place_type_or_kind_is_news() {
        EventHeader elsewhere = header("E-1", 1, EventAction.NEW, "09:00", "Room 700");

        assertThat(judge(hearing("E-1", 1, EventAction.NEW, "10:00"), NINE)).isEmpty();
        assertThat(judge(hearing(EventKind.HEARING_SCHEDULED, elsewhere, "Trial"), NINE))
                .isEmpty();
        assertThat(judge(hearing(EventKind.HEARING_SCHEDULED, NINE.header(), "Sentencing"), NINE))
                .isEmpty();
        assertThat(judge(hearing(EventKind.HEARING_CANCELLED, NINE.header(), "Trial"), NINE))
                .isEmpty();
    }

    @Test
    void an_older_version_that_comes_late_changes_nothing() {
        CourtEvent moved = hearing("E-1", 2, EventAction.UPDATE, "10:00");

        assertThat(judge(NINE, moved)).contains(OVERTAKEN);
    }

    @Test
    void versions_of_events_with_names_of_their_own_say_nothing_about_which_is_older() {
        CourtEvent update = hearing("E-9", 2, EventAction.UPDATE, "10:00");

        assertThat(judge(hearing("E-1", 1, EventAction.NEW, "09:00"), update)).isEmpty();
    }

    @Test
    void a_version_that_is_sent_again_after_other_news_is_no_move_back() {
        CourtEvent moved = hearing("E-2", 1, EventAction.NEW, "10:00");

        assertThat(judge(hearing("E-1", 1, EventAction.NEW, "09:00"), NINE, moved))
                .contains(KNOWN);
        assertThat(judge(hearing("E-1", 2, EventAction.UPDATE, "09:00"), NINE, moved))
                .isEmpty();
        assertThat(judge(NINE, NINE, hearing("E-1", 1, EventAction.NEW, "10:00")))
                .isEmpty();
    }

    @Test
    void an_event_without_a_version_is_never_taken_for_an_older_one() {
        CourtEvent moved = hearing("E-1", 2, EventAction.UPDATE, "10:00");

        assertThat(judge(hearing("E-1", EventSource.UNCOUNTED, EventAction.NEW, "11:00"), moved))
                .isEmpty();
    }

    @Test
    void what_stood_before_a_withdrawn_move_is_known_when_it_is_said_again() {
        CourtEvent moved = hearing("E-2", 1, EventAction.NEW, "10:00");
        CourtEvent movedInError = hearing("E-2", 2, EventAction.WITHDRAWAL, "10:00");

        assertThat(judge(hearing("E-3", 1, EventAction.NEW, "09:00"), NINE, moved, movedInError))
                .contains(KNOWN);
        assertThat(judge(hearing("E-4", 1, EventAction.NEW, "10:00"), NINE, moved, movedInError))
                .isEmpty();
    }

    @Test
    void the_withdrawal_of_an_event_without_a_name_takes_back_what_says_the_same() {
        assertThat(judge(hearing("derived", 0, EventAction.WITHDRAWAL, "09:00"), NINE))
                .isEmpty();
        assertThat(judge(hearing("derived", 0, EventAction.WITHDRAWAL, "10:00"), NINE))
                .contains(UNHEARD);
    }

    @Test
    void other_charges_are_news_and_so_is_a_step_that_its_source_put_right() {
        CourtEvent filed = filed(1, EventAction.NEW, "18 § 3011");

        assertThat(judge(filed(1, EventAction.NEW, "18 § 3011"), filed)).contains(KNOWN);
        assertThat(judge(filed(1, EventAction.NEW, "18 § 3012"), filed)).isEmpty();
        assertThat(judge(filed(2, EventAction.NEW, "18 § 3011"), filed)).contains(KNOWN);
        assertThat(judge(filed(2, EventAction.CORRECTION, "18 § 3011"), filed)).isEmpty();
    }

    @Test
    void a_step_that_is_told_again_under_another_name_is_no_news_unless_it_says_more() {
        CourtEvent filed = filed(1, EventAction.NEW, "18 § 3011");
        CourtEvent again = filed.with(filed.header().from(new EventSource("F-2", 1)));
        CourtEvent more = filed(1, EventAction.NEW, "18 § 3012");
        CourtEvent bare = new CaseEvent(EventKind.APPEAL, withoutDate(filed.header()), Optional.empty());

        assertThat(News.whyKnownByAnotherName(again, List.of(filed))).contains(KNOWN);
        assertThat(News.whyKnownByAnotherName(more, List.of(filed))).isEmpty();
        assertThat(News.whyKnownByAnotherName(again, List.of())).isEmpty();
        assertThat(News.whyKnownByAnotherName(bare, List.of(bare))).isEmpty();
    }

    private static EventHeader withoutDate(EventHeader header) {
        return new EventHeader(
                header.source(),
                header.action(),
                header.court(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static CourtEvent filed(long version, EventAction action, String statute) {
        EventHeader bare = header("F-1", version, action, "09:00", "Clerk");
        var header = new EventHeader(
                bare.source(),
                action,
                bare.court(),
                List.of(),
                List.of(),
                List.of(new Charge(Optional.of(statute), Optional.empty(), Optional.empty(), Optional.empty())),
                bare.at(),
                bare.place(),
                List.of());
        return new CaseEvent(EventKind.CHARGES_FILED, header, Optional.empty());
    }

    @Test
    void a_hearing_moved_back_to_where_a_late_older_version_had_it_is_news() {
        CourtEvent moved = hearing("E-1", 2, EventAction.UPDATE, "10:00");
        CourtEvent movedBack = hearing("E-1", 3, EventAction.UPDATE, "09:00");

        assertThat(judge(movedBack, moved, NINE)).isEmpty();
        assertThat(judge(hearing("E-1", 3, EventAction.UPDATE, "10:00"), moved, NINE))
                .contains(KNOWN);
    }

    @Test
    void a_hearing_moved_back_and_forth_is_news_each_time() {
        CourtEvent moved = hearing("E-1", 2, EventAction.UPDATE, "10:00");

        assertThat(judge(hearing("E-1", 3, EventAction.UPDATE, "09:00"), NINE, moved))
                .isEmpty();
    }

    @Test
    void custody_events_of_different_names_do_not_overtake_each_other() {
        CourtEvent transfer = custody("C-7", 7, EventKind.TRANSFERRED, "State Prison");
        CourtEvent release = custody("C-2", 2, EventKind.RELEASED, "Street");

        assertThat(judge(release, transfer)).isEmpty();
        assertThat(judge(custody("C-7", 6, EventKind.TRANSFERRED, "State Prison"), transfer))
                .contains(OVERTAKEN);
    }

    @Test
    void a_transfer_to_another_prison_is_news() {
        CourtEvent transfer = custody("C-1", 1, EventKind.TRANSFERRED, "State Prison");

        assertThat(judge(custody("C-2", 1, EventKind.TRANSFERRED, "Camp Hill"), transfer))
                .isEmpty();
        assertThat(judge(custody("C-2", 1, EventKind.TRANSFERRED, "State Prison"), transfer))
                .contains(KNOWN);
    }

    @Test
    void a_docket_entry_of_another_title_is_news_and_so_is_another_access() {
        EventHeader header = header("D-1", 1, EventAction.NEW, "09:00", "Clerk");
        CourtEvent plea = new CaseEvent(EventKind.PLEA, header, Optional.of("Plea entered"));
        CourtEvent sealed = new CaseAccessEvent(header, CaseAccess.SEALED);

        assertThat(judge(new CaseEvent(EventKind.PLEA, header, Optional.of("Plea withdrawn")), plea))
                .isEmpty();
        assertThat(judge(plea, plea)).contains(KNOWN);
        assertThat(judge(new CaseAccessEvent(header, CaseAccess.UNSEALED), sealed))
                .isEmpty();
        assertThat(judge(sealed, sealed)).contains(KNOWN);
    }
}
