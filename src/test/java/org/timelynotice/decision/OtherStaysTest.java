package org.timelynotice.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.casefile.Topic;
import org.timelynotice.desk.AnswerWithin;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.CustodyEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventHeader;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.intake.Receipt;
import org.timelynotice.notice.Notice;
import org.timelynotice.notice.Notices;
import org.timelynotice.notice.Planner;
import org.timelynotice.recipient.Elections;
import org.timelynotice.rights.Rulebook;

/** Whoever is let out and booked again has another number: where they are is told by what happened last, whichever stay it was of. */
class OtherStaysTest {

    private static final Instant NOON = Notices.at("2026-11-02T12:00");

    private final CaseOnRecord record = new CaseOnRecord(List.of(
            Notices.person(Role.VICTIM, new Elections(Set.of(Topic.values()), Set.of()), Notices.smsThatMayWake())));
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
        record.send(NOON);
        return decision;
    }

    private static CourtEvent of(String stay, EventKind kind, Optional<Duration> ago) {
        Optional<CourtTime> at = ago.map(past -> LocalDateTime.ofInstant(NOON.minus(past), Notices.PHILADELPHIA))
                .map(local ->
                        new CourtTime(local.toLocalDate(), Optional.of(local.toLocalTime()), Notices.PHILADELPHIA));
        return new CustodyEvent(
                kind,
                new EventHeader(
                        new EventSource("E-" + Notices.id(), EventSource.UNCOUNTED),
                        EventAction.NEW,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        at,
                        Optional.empty(),
                        List.of()),
                stay,
                Optional.of("County Jail"),
                Optional.empty());
    }

    private static CourtEvent of(String stay, EventKind kind, int hoursAgo) {
        return of(stay, kind, Optional.of(Duration.ofHours(hoursAgo)));
    }

    private Stream<EventKind> told() {
        return record.told.stream().map(Notice::kind);
    }

    @ParameterizedTest
    @CsvSource({
        "BOOKED, 1, RELEASED, 3",
        "RELEASED, 1, BOOKED, 120",
        "ESCAPED, 1, RECAPTURED, 30",
        "RECAPTURED, 2, ESCAPED, 5",
        "BOOKED, 1, TEMPORARY_LEAVE, 4",
        "DIED, 1, RELEASED, 9"
    })
    void what_befell_somebody_before_what_is_known_of_another_stay_is_told_to_nobody(
            EventKind known, int since, EventKind late, int before) {
        arrives(of("B-2", known, since));
        List<EventKind> told = told().toList();
        Decision decided = arrives(of("B-1", late, before));

        assertThat(told()).isEqualTo(told);
        assertThat(decided.notices()).isEmpty();
        assertThat(decided.outcome().explanation())
                .anySatisfy(why -> assertThat(why).contains("older than what is known"));
        assertThat(decided.asked()).as("they know how it stands").isEmpty();
    }

    @Test
    void a_release_that_comes_in_after_a_booking_elsewhere_of_which_nobody_heard_is_asked_about() {
        arrives(of("B-2", EventKind.BOOKED, 1));
        record.ledger.clear();

        assertThat(arrives(of("B-1", EventKind.RELEASED, 3)).asked())
                .singleElement()
                .asString()
                .contains("released", "reported late");
    }

    @Test
    void in_the_order_in_which_it_happened_each_is_told() {
        arrives(of("B-1", EventKind.RELEASED, 3));
        arrives(of("B-2", EventKind.BOOKED, 1));

        assertThat(told()).contains(EventKind.RELEASED, EventKind.BOOKED);
        assertThat(told().reduce((first, last) -> last)).contains(EventKind.BOOKED);
    }

    @Test
    void where_nothing_tells_which_came_last_the_one_that_came_in_last_is_told_and_a_person_is_asked() {
        arrives(of("B-1", EventKind.RELEASED, Optional.empty()));
        Decision booked = arrives(of("B-2", EventKind.BOOKED, Optional.empty()));

        assertThat(booked.asked()).singleElement().asString().contains("two stays in custody");
        assertThat(booked.notices()).isNotEmpty();
    }

    @Test
    void a_stay_of_which_the_last_word_was_taken_back_ends_nothing() {
        CourtEvent booked = of("B-2", EventKind.BOOKED, 1);
        arrives(booked);
        arrives(booked.with(booked.header().takenBackBy(booked.header().source())));

        assertThat(arrives(of("B-1", EventKind.RELEASED, 3)).notices())
                .anyMatch(notice -> notice.kind() == EventKind.RELEASED);
    }
}
