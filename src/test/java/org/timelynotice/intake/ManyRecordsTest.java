package org.timelynotice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.CourtEvent;

/** A night's list of a large county in one message. */
class ManyRecordsTest {

    private static final int MANY = 2_500;

    private static String custody(int i) {
        return """
            <Custody><nc:Case><nc:CaseDocketID>CR-%1$d</nc:CaseDocketID></nc:Case>
              <j:Booking><j:BookingAgencyRecordIdentification><nc:IdentificationID>B-%1$d</nc:IdentificationID></j:BookingAgencyRecordIdentification>
                <j:BookingSubject><nc:RoleOfPerson><nc:PersonName><nc:PersonGivenName>Sam</nc:PersonGivenName>
                  <nc:PersonSurName>Sample%1$d</nc:PersonSurName></nc:PersonName></nc:RoleOfPerson></j:BookingSubject></j:Booking>
              <nc:Release><nc:ActivityDate><nc:DateTime>2026-11-20T14:05:00</nc:DateTime></nc:ActivityDate></nc:Release></Custody>""".formatted(i);
    }

    @Test
    void every_record_is_an_event_of_its_own_person_and_none_is_left_out() {
        String message = IntStream.range(0, MANY)
                .mapToObj(ManyRecordsTest::custody)
                .collect(Collectors.joining(
                        "",
                        "<CustodyReleaseReport xmlns:nc=\"http://release.niem.gov/niem/niem-core/3.0/\""
                                + " xmlns:j=\"http://release.niem.gov/niem/domains/jxdm/5.1/\">",
                        "</CustodyReleaseReport>"));

        List<CourtEvent> events = Messages.events(message);

        assertThat(events).hasSize(MANY);
        for (int i = 0; i < MANY; i++) {
            assertThat(events.get(i).header().caseNumbers().get(0).printed()).isEqualTo("CR-" + i);
            assertThat(events.get(i).header().defendants())
                    .singleElement()
                    .satisfies(person -> assertThat(
                                    person.name().orElseThrow().surname().orElseThrow())
                            .startsWith("Sample"));
        }
    }
}
