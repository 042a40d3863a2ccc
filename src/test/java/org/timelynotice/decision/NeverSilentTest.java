package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.timelynotice.casefile.DefendantId;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.casefile.TrackedDefendant;
import org.timelynotice.casefile.TraffickingCase;
import org.timelynotice.correlation.Correlation;
import org.timelynotice.correlation.Evidence;
import org.timelynotice.correlation.Match;
import org.timelynotice.correlation.MatchKey;
import org.timelynotice.correlation.OffenseCatalog;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.Defendant;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.Identifiers;
import org.timelynotice.docket.PersonName;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.NoticeState;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Occasion;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Elections;
import org.timelynotice.recipient.Recipient;
import org.timelynotice.rights.Rulebook;

/** Whoever asked to be told hears of every event, in every jurisdiction, or a person is asked; and of its end whoever may know of it. */
class NeverSilentTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");
    private static final Rulebook LAW = Rulebook.load(Path.of("config"));
    private static final Elections EVERYTHING = new Elections(Set.of(Topic.ALL), Set.of());

    /** Bookkeeping of the court, of which a message would say nothing. */
    private static final Set<EventKind> NOT_TOLD =
            EnumSet.of(EventKind.DOCKET_ENTRY, EventKind.CASE_ACCESS, EventKind.NUMBER_CHANGED);

    private final RecordInMemory record = new RecordInMemory();
    private final DecideEvent decide = new DecideEvent(
            LAW,
            new Planner(Notices.WAKING, Notices::id),
            new UnfollowedCharges(
                    OffenseCatalog.load(Path.of("config")), keys -> Set.of(), AnswerWithin.USUAL, Notices::id),
            AnswerWithin.USUAL,
            Notices::id,
            false);

    private int receipts;

    private static Stream<String> jurisdictions() {
        return Stream.concat(LAW.jurisdictions().stream(), Stream.of("NV", "DC"));
    }

    static Stream<Arguments> eventsEverywhere() {
        return jurisdictions()
                .flatMap(state -> Arrays.stream(EventKind.values())
                        .filter(kind -> !NOT_TOLD.contains(kind))
                        .map(kind -> Arguments.of(state, kind)));
    }

    static Stream<Arguments> undoings() {
        return jurisdictions()
                .flatMap(state -> Arrays.stream(EventKind.values())
                        .flatMap(end -> Arrays.stream(EventKind.values())
                                .filter(end::undoes)
                                .map(first -> Arguments.of(state, first, end))));
    }

    private static CourtEvent event(EventKind kind, String stay, String at, Defendant... people) {
        LocalDate day = LocalDate.parse(at.substring(0, 10));
        EventHeader header = header(kind + stay, EventAction.NEW, day, LocalTime.parse(at.substring(11)), people);
        if (kind.isCustody()) {
            return new CustodyEvent(kind, header, stay, Optional.empty(), Optional.empty());
        }
        if (kind.isHearing()) {
            return new HearingEvent(kind, header, "H-" + stay, Optional.of("Trial"), Optional.empty());
        }
        return kind == EventKind.CASE_ACCESS
                ? new CaseAccessEvent(header, CaseAccess.EXPUNGED)
                : new CaseEvent(kind, header, Optional.of("A fictional entry"));
    }

    private static EventHeader header(
            String id, EventAction action, LocalDate day, LocalTime time, Defendant... people) {
        return new EventHeader(
                new EventSource(id, EventSource.UNCOUNTED),
                action,
                Optional.empty(),
                List.of(),
                List.of(people),
                List.of(),
                Optional.of(new CourtTime(day, Optional.of(time), Notices.PHILADELPHIA)),
                Optional.empty(),
                List.of());
    }

    private static Defendant named(String surname) {
        return new Defendant(
                Optional.of(new PersonName(Optional.of("Sam"), Optional.empty(), Optional.of(surname))),
                Optional.empty(),
                Identifiers.none());
    }

    private Recipient victim(Elections elections) {
        record.people.clear();
        Recipient victim = Notices.person(Role.VICTIM, elections, Notices.sms());
        record.people.add(victim);
        return victim;
    }

    private void under(String jurisdiction, Defendant... people) {
        record.file = new TraffickingCase(
                Notices.CASE.id(),
                jurisdiction,
                Optional.empty(),
                Notices.CASE.caseNumbers(),
                Arrays.stream(people)
                        .map(person -> new TrackedDefendant(new DefendantId(Notices.id()), person))
                        .toList());
    }

    private Decision decided(CourtEvent event, OnRecord known) {
        var match = new Match(
                record.file.id(),
                Optional.empty(),
                List.of(new Evidence(MatchKey.Kind.NAME_AND_BIRTH_DATE, "same name")));
        var arrival = new Arrival(new Receipt(new UUID(++receipts, 0)), 0, event, Optional.empty(), NOON);
        return decide.decide(arrival, new Correlation.Linked(List.of(match), Optional.empty()), Set.of(), known);
    }

    private static Stream<Notice> to(Recipient person, Decision decision) {
        return decision.notices().stream().filter(notice -> notice.recipient().equals(Optional.of(person.id())));
    }

    @ParameterizedTest
    @MethodSource("eventsEverywhere")
    void whoever_asked_for_everything_is_told_or_a_person_is_asked(String jurisdiction, EventKind kind) {
        under(jurisdiction);
        Recipient victim = victim(EVERYTHING);

        Decision decision = decided(event(kind, "B-1", "2026-11-02T11:00"), record);

        assertThat(to(victim, decision))
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.state() instanceof NoticeState.Planned
                                || notice.state().needsPerson())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("eventsEverywhere")
    void whoever_asked_for_something_else_is_not_passed_over(String jurisdiction, EventKind kind) {
        under(jurisdiction);
        Recipient victim = victim(new Elections(Set.of(Topic.CASE_PROGRESS), Set.of()));

        Decision decision = decided(event(kind, "B-1", "2026-11-02T11:00"), record);

        assertThat(to(victim, decision)).isNotEmpty();
    }

    @Test
    void the_task_for_somebody_untold_gives_the_reasons_and_is_for_minutes_where_there_is_danger() {
        under("CA");
        Recipient victim = victim(new Elections(Set.of(Topic.HEARINGS), Set.of()));

        Notice escape = to(victim, decided(event(EventKind.ESCAPED, "B-1", "2026-11-02T11:00"), record))
                .findFirst()
                .orElseThrow();
        assertThat(escape.state().reason()).get().asString().contains("CA-679.03", "no request on file");
        assertThat(escape.schedule().doBy()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));

        Notice transfer = to(victim, decided(event(EventKind.TRANSFERRED, "B-1", "2026-11-02T11:00"), record))
                .findFirst()
                .orElseThrow();
        assertThat(transfer.schedule().doBy()).isEqualTo(NOON.plus(Duration.ofHours(4)));
    }

    @Test
    void an_alarm_that_is_given_on_request_is_decided_by_a_person_where_nobody_asked_its_victim() {
        under("CA");
        Recipient victim = victim(Notices.NO_ELECTIONS);

        assertThat(to(victim, decided(event(EventKind.RELEASED, "B-1", "2026-11-02T11:00"), record)))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.state()).isInstanceOf(NoticeState.Referred.class);
                    assertThat(notice.schedule().doBy()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
                });
        assertThat(to(victim, decided(event(EventKind.TRANSFERRED, "B-1", "2026-11-02T11:00"), record)))
                .isEmpty();
    }

    @Test
    void whoever_declined_is_not_told_of_an_end_and_nobody_is_asked() {
        under("CA");
        Recipient asking = victim(EVERYTHING);
        Decision told = decided(event(EventKind.ESCAPED, "B-1", "2026-11-02T10:00"), record);
        told.notices().forEach(notice -> record.goneOut.add(notice.id()));
        record.people.clear();
        record.people.add(choosing(asking, new Elections(Set.of(), Set.of(Topic.ALL))));

        assertThat(to(asking, decided(event(EventKind.RECAPTURED, "B-1", "2026-11-02T11:00"), record.after(told))))
                .singleElement()
                .satisfies(notice -> assertThat(notice.state()).isInstanceOf(NoticeState.Waived.class));
    }

    @Test
    void the_question_what_an_unknown_law_owes_is_for_minutes_where_there_is_danger() {
        under("NV");

        assertThat(decided(event(EventKind.ESCAPED, "B-1", "2026-11-02T11:00"), record)
                        .steps(Decision.CaseTask.class))
                .singleElement()
                .satisfies(task -> assertThat(task.doBy()).isEqualTo(NOON.plus(Duration.ofMinutes(15))));
    }

    /** She heard of the first by a request that she has taken back since, so that no law owes her its end. */
    @ParameterizedTest
    @MethodSource("undoings")
    void whoever_may_know_of_it_is_told_of_its_end(String jurisdiction, EventKind first, EventKind end) {
        under(jurisdiction);
        Recipient asking = victim(EVERYTHING);
        Decision told = decided(event(first, "B-1", "2026-11-03T11:00"), record);
        told.notices().forEach(notice -> record.goneOut.add(notice.id()));
        record.people.clear();
        record.people.add(quietNow(asking));

        CourtEvent last = event(end, "B-1", "2026-11-03T12:00");
        assertThat(to(asking, decided(last, record.after(told))))
                .filteredOn(notice -> notice.occasion() == Occasion.CHANGE)
                .singleElement()
                .satisfies(notice -> assertThat(notice.state()).isInstanceOf(NoticeState.Planned.class));
    }

    private static Recipient quietNow(Recipient person) {
        return choosing(person, Notices.NO_ELECTIONS);
    }

    private static Recipient choosing(Recipient person, Elections elections) {
        return new Recipient(
                person.id(),
                person.caseId(),
                person.role(),
                person.name(),
                person.language(),
                person.zone(),
                person.contactPoints(),
                elections);
    }

    private Optional<Notice> afterRelease(CourtEvent release, CourtEvent next) {
        Recipient asking = victim(EVERYTHING);
        Decision told = decided(release, record);
        told.notices().forEach(notice -> record.goneOut.add(notice.id()));
        record.people.clear();
        record.people.add(quietNow(asking));
        return to(asking, decided(next, record.after(told))).findFirst();
    }

    @Test
    void a_new_booking_has_a_new_number_and_undoes_the_release_all_the_same() {
        under("TX");

        assertThat(afterRelease(
                        event(EventKind.RELEASED, "B-1", "2026-11-01T11:00"),
                        event(EventKind.BOOKED, "B-2", "2026-11-02T11:00")))
                .get()
                .satisfies(notice -> {
                    assertThat(notice.occasion()).isEqualTo(Occasion.CHANGE);
                    assertThat(notice.basis().rule()).isEqualTo("policy-told-before-custody");
                });
    }

    @Test
    void a_booking_that_was_before_the_release_undoes_nothing() {
        under("TX");

        assertThat(afterRelease(
                        event(EventKind.RELEASED, "B-2", "2026-11-02T11:00"),
                        event(EventKind.BOOKED, "B-1", "2026-10-28T11:00")))
                .isEmpty();
    }

    @Test
    void the_booking_of_another_defendant_undoes_nothing() {
        under("TX", named("Sample"), named("Other"));

        assertThat(afterRelease(
                        event(EventKind.RELEASED, "B-1", "2026-11-01T11:00", named("Sample")),
                        event(EventKind.BOOKED, "B-2", "2026-11-02T11:00", named("Other"))))
                .isEmpty();
        assertThat(afterRelease(
                        event(EventKind.RELEASED, "B-3", "2026-11-01T11:00", named("Sample")),
                        event(EventKind.BOOKED, "B-4", "2026-11-02T11:00", named("Sample"))))
                .isPresent();
    }

    @Test
    void a_plea_hearing_asks_a_person_about_the_bargain_and_tells_of_the_hearing() {
        for (String state : List.of("PA", "CA", "US", "ID")) {
            under(state);
            Recipient victim = victim(EVERYTHING);
            EventHeader header = header("H", EventAction.NEW, LocalDate.parse("2026-12-01"), LocalTime.of(9, 30));
            var plea = new HearingEvent(
                    EventKind.HEARING_SCHEDULED, header, "H-1", Optional.of("Guilty Plea"), Optional.empty());

            List<Notice> notices = to(victim, decided(plea, record)).toList();

            assertThat(notices)
                    .filteredOn(notice -> notice.state().needsPerson())
                    .as(state)
                    .singleElement()
                    .satisfies(notice ->
                            assertThat(notice.state().reason()).get().asString().contains("ask the prosecutor"));
            assertThat(notices)
                    .filteredOn(notice -> notice.state() instanceof NoticeState.Planned)
                    .as(state)
                    .isNotEmpty();
        }
    }

    @Test
    void what_replaces_a_hearing_that_is_off_is_counted_from_its_own_day() {
        under("PA");
        Recipient victim = victim(EVERYTHING);
        CourtEvent off = event(EventKind.HEARING_CANCELLED, "1", "2026-11-20T09:30");
        Decision first = decided(event(EventKind.HEARING_SCHEDULED, "1", "2026-11-20T09:30"), record);
        Decision called = decided(off, record.after(first));
        var moved = new HearingEvent(
                EventKind.HEARING_RESCHEDULED,
                header("anew", EventAction.NEW, LocalDate.parse("2026-12-15"), LocalTime.of(9, 30)),
                "H-1",
                Optional.of("Trial"),
                off.header().at());

        Notice anew = to(victim, decided(moved, record.after(first.and(called))))
                .findFirst()
                .orElseThrow();

        assertThat(anew.schedule().deadline()).contains(Notices.at("2026-12-15T09:30"));
    }

    @Test
    void a_death_stops_the_reminders_of_that_defendant_and_asks_a_person() {
        under("PA", named("Sample"), named("Other"));
        victim(EVERYTHING);
        Decision hers = decided(event(EventKind.HEARING_SCHEDULED, "1", "2026-12-01T09:30", named("Sample")), record);
        Decision others = decided(
                event(EventKind.HEARING_SCHEDULED, "2", "2026-12-02T09:30", named("Other")), record.after(hers));

        Decision death = decided(
                event(EventKind.DIED, "B-1", "2026-11-02T10:00", named("Sample")), record.after(hers.and(others)));

        assertThat(death.superseded())
                .extracting(Notice::id)
                .containsExactlyInAnyOrderElementsOf(
                        hers.notices().stream().map(Notice::id).toList());
        assertThat(death.superseded())
                .allSatisfy(notice -> assertThat(notice.state() instanceof NoticeState.Superseded)
                        .isEqualTo(notice.occasion() == Occasion.REMINDER));
        assertThat(death.asked()).anySatisfy(reason -> assertThat(reason).contains("the death of a defendant"));
    }

    @Test
    void after_a_death_a_person_decides_what_is_still_told_of_that_defendant() {
        under("PA", named("Sample"), named("Other"));
        Recipient victim = victim(EVERYTHING);
        Decision death = decided(event(EventKind.DIED, "B-1", "2026-11-02T10:00", named("Sample")), record);

        assertThat(to(
                        victim,
                        decided(
                                event(EventKind.RELEASED, "B-1", "2026-11-02T11:00", named("Sample")),
                                record.after(death))))
                .singleElement()
                .satisfies(notice -> assertThat(notice.state().reason())
                        .get()
                        .asString()
                        .contains("the death of the defendant is on record"));
        assertThat(to(
                        victim,
                        decided(
                                event(EventKind.RELEASED, "B-2", "2026-11-02T11:00", named("Other")),
                                record.after(death))))
                .singleElement()
                .satisfies(notice -> assertThat(notice.state()).isInstanceOf(NoticeState.Planned.class));
    }

    @Test
    void an_expungement_stops_what_is_planned_asks_a_person_and_hands_over_what_comes_after_it() {
        under("PA");
        Recipient victim = victim(EVERYTHING);
        Decision set = decided(event(EventKind.HEARING_SCHEDULED, "1", "2026-12-01T09:30"), record);

        Decision expunged = decided(event(EventKind.CASE_ACCESS, "1", "2026-11-02T10:00"), record.after(set));
        assertThat(expunged.superseded()).hasSameSizeAs(set.notices());
        assertThat(expunged.asked()).anySatisfy(reason -> assertThat(reason).contains("expunged"));

        Decision later =
                decided(event(EventKind.HEARING_SCHEDULED, "2", "2026-12-08T09:30"), record.after(set.and(expunged)));
        assertThat(to(victim, later))
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.state().needsPerson()).isTrue());
    }
}
