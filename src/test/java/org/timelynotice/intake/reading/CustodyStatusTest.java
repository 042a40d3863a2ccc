package org.timelynotice.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;

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
        "On furlough,TEMPORARY_LEAVE"
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
                .isEqualTo(new CaseNumber("CR-1").normalized() + "@2026-12-24");
        assertThat(events.get(1).header().court().orElseThrow().value()).isEqualTo("Sample Court");
        assertThat(events.get(1).header().at().orElseThrow().time()).isEmpty();
    }

    private static String status(String text) {
        return "<j:Detention><nc:SupervisionCustodyStatus><nc:StatusText>" + text
                + "</nc:StatusText></nc:SupervisionCustodyStatus></j:Detention>";
    }

    private static String report(String root, String inCustody) {
        return CustodyReleaseTest.release("", inCustody).replace("CustodyReleaseReport", root);
    }
}
