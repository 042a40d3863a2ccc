package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                .endsWith("StatusText: the words for the status are not understood");
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
