package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.Messages;

class CourtCaseQueryTest {

    @Test
    void a_hearing_has_the_number_court_and_defendant_of_the_case_it_stands_in() {
        List<CourtEvent> events = Messages.events(result(
                theCase("CR-1", "d1", hearing("2026-12-01T09:00:00", "")),
                theCase("CR-2", "d2", hearing("2026-12-02T10:00:00", "Vacated"))));

        assertThat(events)
                .extracting(CourtEvent::kind)
                .containsExactly(EventKind.HEARING_SCHEDULED, EventKind.HEARING_CANCELLED);
        assertThat(events.get(0).header().caseNumbers()).containsExactly(new CaseNumber("CR-1"));
        assertThat(events.get(1).header().caseNumbers()).containsExactly(new CaseNumber("CR-2"));
        assertThat(surnames(events)).containsExactly(List.of("Sample"), List.of("Example"));
    }

    @Test
    void an_entry_on_the_docket_is_no_hearing() {
        String filed = "<j:CaseCourtEvent><nc:ActivityDate><nc:Date>2026-11-20</nc:Date></nc:ActivityDate>"
                + "<nc:ActivityDescriptionText>Motion filed</nc:ActivityDescriptionText></j:CaseCourtEvent>";

        assertThat(Messages.event(result(theCase("CR-1", "d1", filed))).kind()).isEqualTo(EventKind.DOCKET_ENTRY);
    }

    @Test
    void the_number_of_a_case_may_be_the_agencys() {
        String numbered = theCase("CR-1", "d1", hearing("2026-12-01T09:00:00", ""))
                .replace("<nc:CaseDocketID>CR-1</nc:CaseDocketID>", "")
                .replace("<j:CaseAugmentation>", "<j:CaseAugmentation><j:CaseNumberText>CR-9</j:CaseNumberText>");

        assertThat(Messages.event(result(numbered)).header().caseNumbers()).containsExactly(new CaseNumber("CR-9"));
    }

    @Test
    void charges_pleas_and_dispositions_are_told_for_each_case() {
        String charge = "<j:CaseCharge><j:ChargeDescriptionText>Theft</j:ChargeDescriptionText>"
                + "<j:ChargePlea><nc:ActivityDate><nc:Date>2026-11-01</nc:Date></nc:ActivityDate></j:ChargePlea>"
                + "<j:ChargeDisposition><nc:DispositionDate><nc:Date>2026-11-02</nc:Date></nc:DispositionDate></j:ChargeDisposition>"
                + "</j:CaseCharge>";

        List<CourtEvent> events = Messages.events(result(theCase("CR-1", "d1", charge)));

        assertThat(events)
                .extracting(CourtEvent::kind)
                .containsExactly(EventKind.CHARGES_FILED, EventKind.PLEA, EventKind.DISPOSITION);
        assertThat(events)
                .allSatisfy(event -> assertThat(event.header().charges()).hasSize(1));
    }

    @Test
    void an_answer_without_anything_that_happened_says_so() {
        CourtEvent event = Messages.event(result(theCase("CR-1", "d1", "")));

        assertThat(event.kind()).isEqualTo(EventKind.DOCKET_ENTRY);
        assertThat(event.header().notUnderstood()).anyMatch(note -> note.contains("nothing that happened"));
    }

    private static List<List<String>> surnames(List<CourtEvent> events) {
        return events.stream()
                .map(event -> event.header().defendants().stream()
                        .map(defendant ->
                                defendant.name().orElseThrow().surname().orElseThrow())
                        .toList())
                .toList();
    }

    private static String hearing(String start, String status) {
        return "<j:CaseHearing><nc:ActivityDateRange><nc:StartDate><nc:DateTime>" + start
                + "</nc:DateTime></nc:StartDate></nc:ActivityDateRange><nc:ActivityStatus><nc:StatusText>" + status
                + "</nc:StatusText></nc:ActivityStatus></j:CaseHearing>";
    }

    private static String theCase(String number, String defendant, String content) {
        return "<nc:Case><nc:CaseDocketID>" + number + "</nc:CaseDocketID><j:CaseAugmentation>"
                + "<j:CaseDefendantParty><nc:EntityPerson s:ref='" + defendant + "'/></j:CaseDefendantParty>" + content
                + "</j:CaseAugmentation></nc:Case>";
    }

    private static String result(String... cases) {
        return """
                <q:CourtCaseQueryResults xmlns:q="urn:example:court-case-query" xmlns:s="http://release.niem.gov/niem/structures/3.0/"
                    xmlns:nc="http://release.niem.gov/niem/niem-core/3.0/" xmlns:j="http://release.niem.gov/niem/domains/jxdm/5.1/">
                  %s
                  <nc:Person s:id="d1"><nc:PersonName><nc:PersonGivenName>Robin</nc:PersonGivenName><nc:PersonSurName>Sample</nc:PersonSurName></nc:PersonName></nc:Person>
                  <nc:Person s:id="d2"><nc:PersonName><nc:PersonGivenName>Dory</nc:PersonGivenName><nc:PersonSurName>Example</nc:PersonSurName></nc:PersonName></nc:Person>
                </q:CourtCaseQueryResults>""".formatted(String.join("", cases));
    }
}
