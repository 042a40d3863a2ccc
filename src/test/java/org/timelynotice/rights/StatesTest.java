package org.timelynotice.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.timelynotice.rights.Events.caseIn;
import static org.timelynotice.rights.Events.custody;
import static org.timelynotice.rights.Events.hearing;
import static org.timelynotice.rights.Events.instant;
import static org.timelynotice.rights.Events.on;
import static org.timelynotice.rights.Events.step;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.casefile.Role;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;

/** The special shapes of the states that come with the software. */
class StatesTest {

    private static final Rulebook RULEBOOK = Rulebook.load(Path.of("config"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            # rule                     | kind               | hearing type  | at               | zone                | received         | deadline
            # At least so long before; the last day rolls to the earlier open day.
            PA-61-6140-hearing         | PAROLE_HEARING     | none          | 2027-03-18T10:00 | America/New_York    | 2027-01-05T12:00 | 2027-03-08T00:00:00
            PA-61-6140-hearing         | PAROLE_HEARING     | none          | 2027-03-16T10:00 | America/New_York    | 2027-01-05T12:00 | 2027-03-05T00:00:00
            PA-61-6140-hearing         | PAROLE_HEARING     | none          | 2026-12-07T10:00 | America/New_York    | 2026-11-05T12:00 | 2026-11-25T00:00:00
            AZ-13-4409-court           | HEARING_SCHEDULED  | Trial         | 2026-12-11T09:00 | America/Phoenix     | 2026-11-05T12:00 | 2026-12-04T00:00:00
            AZ-13-4409-court           | HEARING_SCHEDULED  | Trial         | 2026-12-10T09:00 | America/Phoenix     | 2026-11-05T12:00 | 2026-12-04T00:00:00
            WA-72.09.712-1             | RELEASE_SCHEDULED  | none          | 2027-02-10       | America/Los_Angeles | 2026-11-05T12:00 | 2027-01-11T00:00:00
            WA-72.09.712-1             | RELEASE_SCHEDULED  | none          | 2027-02-17       | America/Los_Angeles | 2026-11-05T12:00 | 2027-01-15T00:00:00
            WA-9.94A.670               | HEARING_SCHEDULED  | SSOSA Review  | 2027-01-28T09:00 | America/Los_Angeles | 2026-11-05T12:00 | 2027-01-14T00:00:00
            CA-3043                    | PAROLE_HEARING     | none          | 2027-06-01       | America/Los_Angeles | 2026-11-05T12:00 | 2027-03-03T00:00:00
            TX-56A.505                 | RELEASE_SCHEDULED  | none          | 2027-01-24       | America/Chicago     | 2026-11-05T12:00 | 2026-12-23T00:00:00
            # At most so long after; the last day rolls onward.
            WA-72.09.712-4-recapture   | RECAPTURED         | none          | 2026-11-25T18:00 | America/Los_Angeles | 2026-11-25T19:00 | 2026-12-01T23:59:59
            AZ-13-4408                 | CHARGES_FILED      | none          | 2026-11-02       | America/Phoenix     | 2026-11-02T12:00 | 2026-11-09T23:59:59
            AZ-13-4408                 | CHARGES_FILED      | none          | 2026-11-04       | America/Phoenix     | 2026-11-04T12:00 | 2026-11-12T23:59:59
            TX-56A.451                 | CHARGES_FILED      | none          | 2028-02-20       | America/Chicago     | 2028-02-20T12:00 | 2028-03-01T23:59:59
            # Before, with no figure.
            ID-22-3                    | HEARING_SCHEDULED  | Arraignment   | 2026-12-10T09:30 | America/Boise       | 2026-11-05T12:00 | 2026-12-10T09:30:00
            ID-22-3                    | HEARING_SCHEDULED  | none          | 2026-12-10       | America/Boise       | 2026-11-05T12:00 | 2026-12-10T00:00:00
            ID-19-5306-1j-rider        | HEARING_SCHEDULED  | Rider Review  | 2026-12-10T09:30 | America/Los_Angeles | 2026-11-05T12:00 | 2026-12-10T09:30:00
            TX-56A.051-3A              | HEARING_CANCELLED  | Trial         | 2026-12-10T09:30 | America/Chicago     | 2026-11-05T12:00 | 2026-12-10T09:30:00
            # Called off: told before it would have been, however long ahead it had to be announced.
            CA-3043-off                | HEARING_CANCELLED  | Parole        | 2026-12-01T09:30 | America/Los_Angeles | 2026-11-05T12:00 | 2026-12-01T09:30:00
            CA-3042-off                | HEARING_CANCELLED  | Parole        | 2026-12-01T09:30 | America/Los_Angeles | 2026-11-05T12:00 | 2026-12-01T09:30:00
            AZ-13-4409-court-off       | HEARING_CANCELLED  | Trial         | 2026-11-06T09:30 | America/Phoenix     | 2026-11-05T12:00 | 2026-11-06T09:30:00
            AZ-13-4414-hearing-off     | HEARING_CANCELLED  | Parole        | 2026-11-10T09:30 | America/Phoenix     | 2026-11-05T12:00 | 2026-11-10T09:30:00
            PA-61-6140-hearing-off     | HEARING_CANCELLED  | Parole        | 2026-11-10T09:30 | America/New_York    | 2026-11-05T12:00 | 2026-11-10T09:30:00
            TX-GC-508.117-off          | HEARING_CANCELLED  | Parole        | 2026-11-10T09:30 | America/Chicago     | 2026-11-05T12:00 | 2026-11-10T09:30:00
            WA-9.94A.670-off           | HEARING_CANCELLED  | SSOSA Review  | 2026-11-10T09:30 | America/Los_Angeles | 2026-11-05T12:00 | 2026-11-10T09:30:00
            # No figure, and nothing ahead: no deadline in law.
            US-3771-a2-release         | RELEASED           | none          | 2026-11-05T11:00 | America/New_York    | 2026-11-05T12:00 | none
            TX-GC-76.016               | SUPERVISION        | none          | 2026-11-05       | America/Chicago     | 2026-11-05T12:00 | none
            """)
    void a_rule_sets_its_deadline_on_the_clock_of_the_court(
            String rule, EventKind kind, String type, String at, ZoneId zone, String received, String deadline) {
        CourtTime when = on(at, zone);
        CourtEvent event = type == null ? Events.any(kind, Optional.of(when)) : hearing(kind, type, when);

        Ruling ruling = RULEBOOK.rule(event, caseIn(rule.substring(0, 2)), instant(received, zone));

        assertThat(named(rule, ruling).timing().deadline())
                .isEqualTo(Optional.ofNullable(deadline).map(text -> instant(text, zone)));
        assertThat(named(rule, ruling).timing().shortNotice()).isEmpty();
    }

    @Test
    void a_rule_is_unsigned_until_counsel_signs_it_and_a_rule_that_is_gone_is_unsigned_too() {
        assertThat(RULEBOOK.signed("ID-22-3")).isFalse();
        assertThat(RULEBOOK.signed("XX-1")).isFalse();
    }

    @Test
    void idaho_tells_of_a_release_without_being_asked_and_within_minutes() {
        var received = instant("2026-11-05T03:00", Events.BOISE);
        Ruling ruling = RULEBOOK.rule(
                custody(EventKind.RELEASED, on("2026-11-05T02:50", Events.BOISE)), caseIn("id "), received);

        Obligation release = named("ID-19-5306-1j-pre", ruling);
        assertThat(release.trigger()).isEqualTo(Trigger.AUTOMATIC);
        assertThat(release.timing().target()).isEqualTo(received.plus(Duration.ofMinutes(15)));
        assertThat(release.timing().urgent()).isTrue();
    }

    @Test
    void california_tells_of_hearings_and_releases_on_request_only() {
        ZoneId zone = ZoneId.of("America/Los_Angeles");
        List<CourtEvent> events = List.of(
                hearing(EventKind.HEARING_SCHEDULED, "Jury Trial", on("2026-12-10T09:30", zone)),
                custody(EventKind.RELEASED, on("2026-11-05T11:00", zone)));

        assertThat(events)
                .allSatisfy(event -> assertThat(RULEBOOK.rule(event, caseIn("CA"), instant("2026-11-05T12:00", zone))
                                .obligations())
                        .filteredOn(obligation -> obligation.role() == Role.VICTIM && obligation.law())
                        .isNotEmpty()
                        .allMatch(obligation -> obligation.trigger() == Trigger.ON_REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PA", "ID", "CA", "AZ", "TX", "WA", "US"})
    void a_parole_hearing_that_is_called_off_is_told_to_whom_it_was_announced(String state) {
        CourtTime when = on("2027-06-01T09:30", Events.PHILADELPHIA);
        var received = instant("2026-11-05T12:00", Events.PHILADELPHIA);

        Ruling announced = RULEBOOK.rule(hearing(EventKind.HEARING_SCHEDULED, "Parole", when), caseIn(state), received);
        Ruling calledOff = RULEBOOK.rule(hearing(EventKind.HEARING_CANCELLED, "Parole", when), caseIn(state), received);

        assertThat(whoAndWhat(calledOff)).containsExactlyInAnyOrderElementsOf(whoAndWhat(announced));
    }

    private static Set<List<Enum<?>>> whoAndWhat(Ruling ruling) {
        return ruling.obligations().stream()
                .filter(obligation -> obligation.trigger() != Trigger.TOLD_BEFORE)
                .map(obligation -> List.<Enum<?>>of(obligation.role(), obligation.topic(), obligation.trigger()))
                .collect(Collectors.toSet());
    }

    @Test
    void arizona_leaves_the_arraignment_out_of_the_five_days_but_not_a_plea_at_arraignment() {
        ZoneId phoenix = ZoneId.of("America/Phoenix");
        var received = instant("2026-11-05T12:00", phoenix);

        Ruling arraignment = RULEBOOK.rule(
                hearing(EventKind.HEARING_SCHEDULED, "ARRAIGNMENT", on("2026-12-10T09:30", phoenix)),
                caseIn("AZ"),
                received);
        Ruling both = RULEBOOK.rule(
                hearing(EventKind.HEARING_SCHEDULED, "Arraignment / Plea", on("2026-12-10T09:30", phoenix)),
                caseIn("AZ"),
                received);

        assertThat(arraignment.notOwed())
                .contains(new NotOwed("AZ-13-4409-court", "ARS 13-4409(A)-(B)", "leaves out arraignment hearings"));
        assertThat(both.obligations()).anyMatch(obligation -> obligation.rule().equals("AZ-13-4409-court"));
    }

    @Test
    void a_lapsed_rule_obliges_nobody_says_until_when_it_was_law_and_asks_for_a_person() {
        ZoneId seattle = ZoneId.of("America/Los_Angeles");
        Ruling ruling = RULEBOOK.rule(
                hearing(EventKind.HEARING_SCHEDULED, "Sentencing", on("2026-12-01T09:30", seattle)),
                caseIn("WA"),
                instant("2026-11-05T12:00", seattle));

        assertThat(ruling.notOwed())
                .contains(new NotOwed(
                        "WA-7.69.030-n",
                        "RCW 7.69.030(1)(n)",
                        "in force until 2026-01-01; the event is of 2026-12-01"));
        assertThat(ruling.needsPerson()).get().asString().contains("WA-7.69.030-n");
    }

    @Test
    void the_same_rule_obliges_on_its_last_day() {
        ZoneId seattle = ZoneId.of("America/Los_Angeles");
        Ruling ruling = RULEBOOK.rule(
                hearing(EventKind.HEARING_SCHEDULED, "Sentencing", on("2025-12-31T09:30", seattle)),
                caseIn("WA"),
                instant("2025-11-05T12:00", seattle));

        assertThat(named("WA-7.69.030-n", ruling).role()).isEqualTo(Role.VICTIM);
        assertThat(ruling.needsPerson()).isEmpty();
    }

    @Test
    void a_hearing_that_cannot_be_recognized_asks_for_a_person_where_nothing_else_tells_the_victim() {
        ZoneId seattle = ZoneId.of("America/Los_Angeles");
        CourtEvent event = hearing(EventKind.HEARING_SCHEDULED, "ZZ-9", on("2025-12-01T09:30", seattle));
        var received = instant("2025-11-05T12:00", seattle);

        assertThat(RULEBOOK.rule(event, caseIn("WA"), received).needsPerson()).isPresent();
        assertThat(RULEBOOK.rule(event, caseIn("CA"), received).needsPerson()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NV", "PR", "*", "''", "Pennsylvania"})
    void an_unknown_jurisdiction_asks_for_a_person_and_still_tells_advocate_prosecutor_and_whoever_asked(
            String jurisdiction) {
        Ruling ruling = RULEBOOK.rule(
                step(EventKind.SENTENCE, on("2026-11-05", Events.PHILADELPHIA)),
                caseIn(jurisdiction),
                instant("2026-11-05T12:00", Events.PHILADELPHIA));

        assertThat(ruling.needsPerson()).get().asString().contains("no rights file for jurisdiction");
        assertThat(ruling.obligations())
                .extracting(Obligation::role, Obligation::trigger)
                .containsExactly(
                        tuple(Role.ADVOCATE, Trigger.AUTOMATIC),
                        tuple(Role.PROSECUTOR, Trigger.AUTOMATIC),
                        tuple(Role.VICTIM, Trigger.ON_REQUEST));
    }

    @Test
    void the_rulebook_names_the_jurisdictions_on_file() {
        assertThat(RULEBOOK.jurisdictions()).containsExactly("AZ", "CA", "DC", "ID", "PA", "TX", "US", "WA");
    }

    @Test
    void a_federal_case_is_under_federal_law_alone() {
        Ruling ruling = RULEBOOK.rule(
                custody(EventKind.ESCAPED, on("2026-11-05T11:00", Events.PHILADELPHIA)),
                caseIn("US"),
                instant("2026-11-05T12:00", Events.PHILADELPHIA));

        assertThat(ruling.obligations())
                .filteredOn(obligation -> obligation.role() == Role.VICTIM && obligation.law())
                .extracting(Obligation::rule)
                .containsExactly("US-3771-a2-release", "US-20141-c5");
    }

    @Test
    void the_district_has_the_rights_of_the_federal_act_and_of_no_other_federal_rule() {
        Ruling ruling = RULEBOOK.rule(
                custody(EventKind.ESCAPED, on("2026-11-05T11:00", Events.PHILADELPHIA)),
                caseIn("DC"),
                instant("2026-11-05T12:00", Events.PHILADELPHIA));

        assertThat(ruling.needsPerson()).isEmpty();
        assertThat(ruling.obligations())
                .filteredOn(obligation -> obligation.role() == Role.VICTIM && obligation.law())
                .extracting(Obligation::rule)
                .containsExactly("US-3771-a2-release");
    }

    private static Obligation named(String rule, Ruling ruling) {
        return ruling.obligations().stream()
                .filter(obligation -> obligation.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " does not arise: " + ruling.notOwed()));
    }
}
