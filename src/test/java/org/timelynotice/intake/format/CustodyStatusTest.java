package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.Messages;

class CustodyStatusTest {

    @ParameterizedTest
    @CsvSource({
        "In custody,CUSTODY_STATUS",
        "ESCAPED,ESCAPED",
        "Transferred to State,TRANSFERRED",
        "Released,RELEASED",
        "Not released,CUSTODY_STATUS",
        "Release pending,RELEASE_SCHEDULED",
        "Deceased,DIED",
        "On furlough,TEMPORARY_LEAVE",
        "Returned from furlough,RETURNED",
        "Escape - recaptured,RECAPTURED",
        "Escapee returned to custody,RECAPTURED",
        "Escape risk,CUSTODY_STATUS",
        "Released pending trial,RELEASED",
        "Ineligible for release,CUSTODY_STATUS",
        "Scheduled for release,RELEASE_SCHEDULED",
        "Death row,CUSTODY_STATUS",
        "Death,DIED",
        "Temporary hold,CUSTODY_STATUS",
        "Pending transfer,CUSTODY_STATUS",
        "Bonded out,RELEASED",
        "ROR,RELEASED",
        "Out of custody,RELEASED",
        "Time served,RELEASED",
        "Released to ICE,TRANSFERRED",
        "Released - hold for another county,TRANSFERRED",
        "Detainer,CUSTODY_STATUS",
        "Work release,TEMPORARY_LEAVE",
        "Booked,BOOKED"
    })
    void a_status_in_words_says_what_became_of_the_person(String status, EventKind kind) {
        CourtEvent event = Messages.event(report("CustodyStatusChangeReport", status(status)));

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.matter().key()).isEqualTo("custody:J-1:B-77");
    }

    @Test
    void a_planned_release_is_told_beside_the_status() {
        String planned =
                "<j:Detention><nc:SupervisionCustodyStatus><nc:StatusText>Sentenced</nc:StatusText></nc:SupervisionCustodyStatus>"
                        + "<j:SupervisionAugmentation><j:SupervisionReleaseEligibilityDate><nc:Date>2027-01-05</nc:Date>"
                        + "</j:SupervisionReleaseEligibilityDate></j:SupervisionAugmentation></j:Detention>";

        var events = Messages.events(report("CustodyStatusChangeReport", planned));

        assertThat(events)
                .extracting(CourtEvent::kind)
                .containsExactly(EventKind.CUSTODY_STATUS, EventKind.RELEASE_SCHEDULED);
        assertThat(events.get(1).matter()).isEqualTo(events.get(0).matter());
        assertThat(events.get(1).header().at().orElseThrow().date()).hasToString("2027-01-05");
    }

    private static final String CREATED =
            "<nc:DocumentCreationDate><nc:DateTime>2026-11-21T08:00:00</nc:DateTime></nc:DocumentCreationDate>";

    /** On a day on which the status was set, in a report that was written a day later. */
    private static String dated(String root, String words, String beside) {
        String status = status(words)
                .replace(
                        "<nc:StatusText>",
                        "<nc:StatusDate><nc:Date>2026-11-20</nc:Date></nc:StatusDate><nc:StatusText>");
        return CustodyReleaseTest.release(CREATED, status + beside)
                .replace("CustodyReleaseReport", root)
                .replace("<j:Booking>", "<j:Booking><nc:ActivityDate><nc:Date>2026-10-02</nc:Date></nc:ActivityDate>");
    }

    private static String on(CourtEvent event) {
        return event.header().at().map(at -> at.date().toString()).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CustodyStatusChangeReport", "BookingReport", "CustodyQueryResults"})
    void a_release_that_is_planned_has_the_day_for_which_it_is_planned(String root) {
        for (String day : List.of(
                "<nc:Release><nc:ActivityScheduledDate><nc:Date>2026-12-07</nc:Date></nc:ActivityScheduledDate></nc:Release>",
                "<x:ProjectedReleaseDate>2026-12-07</x:ProjectedReleaseDate>",
                "<j:Detention><j:SupervisionAugmentation><j:SupervisionReleaseEligibilityDate><nc:Date>2026-12-07</nc:Date>"
                        + "</j:SupervisionReleaseEligibilityDate></j:SupervisionAugmentation></j:Detention>",
                "<nc:Release><nc:ActivityDate><nc:Date>2026-12-07</nc:Date></nc:ActivityDate></nc:Release>")) {
            CourtEvent event = Messages.event(dated(root, "Release pending", day));

            assertThat(event.kind()).isEqualTo(EventKind.RELEASE_SCHEDULED);
            assertThat(on(event)).isEqualTo("2026-12-07");
            assertThat(event.isQuestion()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<nc:Release><nc:ActivityScheduledDate/></nc:Release>",
                "<nc:Release><nc:ActivityScheduledDate><nc:Date>soon</nc:Date></nc:ActivityScheduledDate></nc:Release>"
            })
    void a_release_planned_for_no_day_has_none_and_is_a_question(String beside) {
        for (String root : List.of("CustodyStatusChangeReport", "BookingReport")) {
            CourtEvent event = Messages.event(dated(root, "Scheduled for release", beside));

            assertThat(event.kind()).isEqualTo(EventKind.RELEASE_SCHEDULED);
            assertThat(event.header().at()).isEmpty();
            assertThat(event.isQuestion()).isTrue();
        }
    }

    @Test
    void a_plan_beside_a_release_that_has_come_or_an_escape_is_a_question() {
        String come = "<nc:Release><nc:ActivityDate><nc:Date>2026-11-19</nc:Date></nc:ActivityDate></nc:Release>";
        String planned = "<x:ExpectedReleaseDate>2026-12-07</x:ExpectedReleaseDate>";

        assertThat(Messages.event(dated("CustodyStatusReport", "Awaiting release", come))
                        .isQuestion())
                .isTrue();
        assertThat(Messages.events(dated("CustodyStatusReport", "Escaped", planned)))
                .filteredOn(event -> event.kind() == EventKind.RELEASE_SCHEDULED)
                .allMatch(CourtEvent::isQuestion);
    }

    @Test
    void somebody_held_whose_release_is_planned_has_both_told() {
        String planned =
                "<nc:Release><nc:ActivityScheduledDate><nc:Date>2026-12-07</nc:Date></nc:ActivityScheduledDate></nc:Release>";

        assertThat(Messages.events(dated("CustodyStatusReport", "Sentenced", planned)))
                .extracting(event -> event.kind() + " " + on(event) + " " + event.isQuestion())
                .containsExactly("CUSTODY_STATUS 2026-11-20 false", "RELEASE_SCHEDULED 2026-12-07 false");
    }

    @ParameterizedTest
    @CsvSource({"Released", "Escaped", "Deceased", "On furlough", "Recaptured"})
    void a_status_in_a_booking_report_never_has_the_day_of_the_booking(String words) {
        String report = dated("BookingReport", words, "");
        CourtEvent undated = Messages.event(report.replaceAll("<nc:StatusDate>.*?</nc:StatusDate>", ""));

        assertThat(on(Messages.event(report))).isEqualTo("2026-11-20");
        assertThat(undated.header().isTimeOfRecording()).isTrue();
        assertThat(on(undated)).isEqualTo("2026-11-21");
        assertThat(Messages.event(report.replaceAll("<nc:StatusDate>.*?</nc:StatusDate>", "")
                                .replace(CREATED, ""))
                        .header()
                        .at())
                .isEmpty();
        assertThat(on(Messages.event(dated("BookingReport", "In custody", "")))).isEqualTo("2026-10-02");
    }

    @Test
    void an_escape_does_not_have_the_day_of_an_old_release() {
        String old = "<nc:Release><nc:ActivityDate><nc:Date>2025-03-04</nc:Date></nc:ActivityDate></nc:Release>";
        String report =
                dated("CustodyStatusReport", "Escaped", old).replaceAll("<nc:StatusDate>.*?</nc:StatusDate>", "");

        assertThat(Messages.event(report).header().isTimeOfRecording()).isTrue();
    }

    @Test
    void a_booking_report_names_the_next_hearing_too() {
        String hearing =
                "<y:NextCourtEvent xmlns:y='http://release.niem.gov/niem/domains/cyfs/3.1/'><nc:ActivityDate><nc:DateTime>2026-12-24T00:00:00"
                        + "</nc:DateTime></nc:ActivityDate><j:CourtEventCourt><j:CourtName>Sample Court</j:CourtName></j:CourtEventCourt></y:NextCourtEvent>";

        var events = Messages.events(report("BookingReport", hearing));

        assertThat(events).extracting(CourtEvent::kind).containsExactly(EventKind.BOOKED, EventKind.HEARING_SCHEDULED);
        assertThat(((HearingEvent) events.get(1)).hearingId())
                .isEqualTo(new CaseNumber("CR-1").normalized() + "@2026-12-24//SAMPLECOURT");
        assertThat(events.get(1).header().court().orElseThrow().value()).isEqualTo("Sample Court");
        assertThat(events.get(1).header().at().orElseThrow().time()).isEmpty();
    }

    @Test
    void words_that_nobody_knows_are_a_status_and_a_question() {
        CourtEvent event = Messages.event(report("CustodyStatusChangeReport", status("Code 14-B")));

        assertThat(event.kind()).isEqualTo(EventKind.CUSTODY_STATUS);
        assertThat(event.header().doubts())
                .singleElement()
                .asString()
                .contains("StatusText: the words for the status are not understood")
                .doesNotContain("14-B");
    }

    @Test
    void other_words_that_nobody_knows_are_another_question_and_the_same_are_the_same() {
        List<String> first = Messages.event(report("CustodyStatusChangeReport", status("Quarantine")))
                .header()
                .doubts();

        assertThat(Messages.event(report("CustodyStatusChangeReport", status("QUARANTINE")))
                        .header()
                        .doubts())
                .isEqualTo(first);
        assertThat(Messages.event(report("CustodyStatusChangeReport", status("Over the fence")))
                        .header()
                        .doubts())
                .isNotEqualTo(first);
    }

    @Test
    void an_empty_day_of_release_is_no_release() {
        String nothing = "<nc:Release><nc:ActivityDate><nc:Date> </nc:Date></nc:ActivityDate></nc:Release>";

        assertThat(Messages.event(report("CustodyStatusChangeReport", nothing)).kind())
                .isEqualTo(EventKind.CUSTODY_STATUS);
    }

    @Test
    void somebody_in_custody_is_not_released_because_an_old_release_is_named() {
        String old = status("In custody")
                + "<nc:Release><nc:ActivityDate><nc:Date>2025-03-04</nc:Date></nc:ActivityDate></nc:Release>";

        assertThat(Messages.event(report("CustodyStatusChangeReport", old)).kind())
                .isEqualTo(EventKind.CUSTODY_STATUS);
    }

    @Test
    void a_day_that_was_planned_is_not_told_beside_the_release_itself() {
        String both =
                "<j:Detention><nc:SupervisionCustodyStatus><nc:StatusText>Released</nc:StatusText></nc:SupervisionCustodyStatus>"
                        + "<j:SupervisionAugmentation><j:SupervisionReleaseEligibilityDate><nc:Date>2027-01-05</nc:Date>"
                        + "</j:SupervisionReleaseEligibilityDate></j:SupervisionAugmentation></j:Detention>";

        assertThat(Messages.event(report("CustodyStatusChangeReport", both)).kind())
                .isEqualTo(EventKind.RELEASED);
    }

    @Test
    void two_people_in_one_report_are_kept_apart() {
        var events = Messages.events(
                "<r:CustodyStatusChangeReport xmlns:r='urn:example:status' xmlns:nc='http://release.niem.gov/niem/niem-core/3.0/'"
                        + " xmlns:j='http://release.niem.gov/niem/domains/jxdm/5.1/'>"
                        + inCustody("B-1", "Sample", "CR-1") + inCustody("B-2", "Example", "CR-2")
                        + "</r:CustodyStatusChangeReport>");

        assertThat(events)
                .extracting(CourtEvent::kind)
                .containsExactly(
                        EventKind.CUSTODY_STATUS,
                        EventKind.CUSTODY_STATUS,
                        EventKind.RELEASE_SCHEDULED,
                        EventKind.RELEASE_SCHEDULED,
                        EventKind.HEARING_SCHEDULED,
                        EventKind.HEARING_SCHEDULED);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.header().defendants()).hasSize(1))
                .allSatisfy(event -> assertThat(event.header().caseNumbers()).hasSize(1));
        assertThat(events)
                .extracting(event -> event.header().caseNumbers().get(0).printed() + " "
                        + event.header()
                                .defendants()
                                .get(0)
                                .identifiers()
                                .booking()
                                .orElse("")
                        + event.header()
                                .defendants()
                                .get(0)
                                .name()
                                .orElseThrow()
                                .surname()
                                .orElse(""))
                .containsExactly(
                        "CR-1 B-1Sample",
                        "CR-2 B-2Example",
                        "CR-1 B-1Sample",
                        "CR-2 B-2Example",
                        "CR-1 B-1Sample",
                        "CR-2 B-2Example");
    }

    private static String inCustody(String booking, String surname, String number) {
        return """
                <r:Custody>
                  <j:Booking><j:BookingAgencyRecordIdentification><nc:IdentificationID>%s</nc:IdentificationID></j:BookingAgencyRecordIdentification>
                    <j:BookingSubject><nc:RoleOfPerson><nc:PersonName><nc:PersonGivenName>Robin</nc:PersonGivenName>
                      <nc:PersonSurName>%s</nc:PersonSurName></nc:PersonName></nc:RoleOfPerson></j:BookingSubject></j:Booking>
                  <j:Detention><nc:SupervisionCustodyStatus><nc:StatusText>Sentenced</nc:StatusText></nc:SupervisionCustodyStatus>
                    <j:SupervisionAugmentation><j:SupervisionReleaseEligibilityDate><nc:Date>2027-01-05</nc:Date>
                    </j:SupervisionReleaseEligibilityDate></j:SupervisionAugmentation></j:Detention>
                  <nc:Case><nc:CaseDocketID>%s</nc:CaseDocketID></nc:Case>
                  <r:NextCourtEvent><nc:ActivityDate><nc:Date>2027-02-01</nc:Date></nc:ActivityDate></r:NextCourtEvent>
                </r:Custody>""".formatted(booking, surname, number);
    }

    static String status(String text) {
        return "<j:Detention><nc:SupervisionCustodyStatus><nc:StatusText>" + text
                + "</nc:StatusText></nc:SupervisionCustodyStatus></j:Detention>";
    }

    static String report(String root, String inCustody) {
        return CustodyReleaseTest.release("", inCustody).replace("CustodyReleaseReport", root);
    }
}
