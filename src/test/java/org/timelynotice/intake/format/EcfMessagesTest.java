package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CaseEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.intake.Messages;
import org.timelynotice.intake.reading.ReadingContext;

class EcfMessagesTest {

    private static final String REVIEW = """
            <ecf:%s><ecf:DocumentReviewDisposition><ecf:DocumentReviewStatus><nc:StatusText>%s</nc:StatusText>
              <nc:StatusDate><nc:DateTime>2026-11-20T18:00:00Z</nc:DateTime></nc:StatusDate></ecf:DocumentReviewStatus></ecf:DocumentReviewDisposition>
              <ecf:ReviewedDocument><nc:DocumentDescriptionText>%s</nc:DocumentDescriptionText></ecf:ReviewedDocument></ecf:%s>""";
    private static final String PARTIES = """
            <ecf:CaseAugmentation>
              <ecf:CaseParty><nc:EntityPerson s:ref="D" xsi:nil="true"/></ecf:CaseParty>
              <ecf:CaseParty><nc:EntityPerson><nc:PersonName><nc:PersonSurName>Plaintiff</nc:PersonSurName></nc:PersonName>
                <ecf:PersonAugmentation><ecf:CaseParticipantRoleCode>Victim</ecf:CaseParticipantRoleCode></ecf:PersonAugmentation></nc:EntityPerson></ecf:CaseParty>
              <j:CaseNumberText>CR-77</j:CaseNumberText>
            </ecf:CaseAugmentation>""";
    private static final String DEFENDANT = """
            <ecf:Elsewhere><nc:Person s:id="D"><nc:PersonName><nc:PersonGivenName>Sam</nc:PersonGivenName><nc:PersonSurName>Sample</nc:PersonSurName></nc:PersonName>
              <ecf:PersonAugmentation><ecf:CaseParticipantRoleCode> defendant </ecf:CaseParticipantRoleCode></ecf:PersonAugmentation></nc:Person></ecf:Elsewhere>""";

    @Test
    void each_document_that_was_accepted_is_a_docket_entry() {
        List<CourtEvent> events = Messages.events(message(
                "NotifyDocketingCompleteMessage",
                REVIEW.formatted("LeadDocumentReview", "accepted", "Motion", "LeadDocumentReview")
                        + REVIEW.formatted("ConnectedDocumentReview", "rejected", "Exhibit", "ConnectedDocumentReview")
                        + "<nc:Case>" + PARTIES + "</nc:Case>" + DEFENDANT));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EventKind.DOCKET_ENTRY);
            assertThat(((CaseEvent) event).description()).contains("Motion");
            assertThat(event.header().at().orElseThrow().time()).contains(java.time.LocalTime.of(11, 0));
            assertThat(event.header().defendants())
                    .singleElement()
                    .satisfies(person ->
                            assertThat(person.name().orElseThrow().surname()).isEqualTo(Optional.of("Sample")));
        });
    }

    @Test
    void a_sealed_case_is_told_beside_the_entry() {
        List<CourtEvent> events = Messages.events(message(
                "RecordDocketingMessage",
                "<ecf:SealCaseIndicator>true\n\t</ecf:SealCaseIndicator>"
                        + REVIEW.formatted("LeadDocumentReview", "accepted", "Order", "LeadDocumentReview")
                        + "<f:FilingMessage xmlns:f='https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.01/filing'><nc:Case>"
                        + PARTIES
                        + "</nc:Case></f:FilingMessage>" + DEFENDANT));

        assertThat(events).extracting(CourtEvent::kind).containsExactly(EventKind.DOCKET_ENTRY, EventKind.CASE_ACCESS);
        assertThat(((CaseAccessEvent) events.get(1)).access()).isEqualTo(CaseAccess.SEALED);
        assertThat(events.get(1).header().caseNumbers()).hasSize(1);
    }

    @Test
    void a_rejected_filing_says_nothing_to_anybody() {
        assertThat(
                        Messages.events(
                                message(
                                        "NotifyDocketingCompleteMessage",
                                        "<ecf:FilingStatus><ecf:FilingReviewStatusCode>rejected</ecf:FilingReviewStatusCode></ecf:FilingStatus>")))
                .isEmpty();
    }

    @Test
    void in_an_answer_about_a_case_hearings_entries_charges_and_sentence_are_told_apart() {
        String court = """
                <nc:Case><j:CaseAugmentation>
                  <j:CaseCharge><j:ChargeStatute><j:StatuteText>18 § 3011</j:StatuteText></j:ChargeStatute></j:CaseCharge>
                  <j:CaseCourtEvent><nc:ActivityIdentification><nc:IdentificationID>E-1</nc:IdentificationID></nc:ActivityIdentification>
                    <ecf:CourtEventAugmentation><ecf:CourtEventEnteredOnDocketDate><nc:Date>2026-11-02</nc:Date></ecf:CourtEventEnteredOnDocketDate></ecf:CourtEventAugmentation></j:CaseCourtEvent>
                  <j:CaseCourtEvent><nc:ActivityIdentification><nc:IdentificationID>H-1</nc:IdentificationID></nc:ActivityIdentification>
                    <nc:ActivityStatus><nc:StatusText>Vacated</nc:StatusText></nc:ActivityStatus>
                    <j:CourtEventSchedule><nc:ScheduleDate><nc:Date>2026-12-01</nc:Date></nc:ScheduleDate></j:CourtEventSchedule></j:CaseCourtEvent>
                  <j:CaseCourtEvent><nc:ActivityIdentification><nc:IdentificationID>H-2</nc:IdentificationID></nc:ActivityIdentification>
                    <j:CourtEventSchedule><nc:ScheduleDate><nc:Date>2026-12-02</nc:Date></nc:ScheduleDate><nc:ScheduleDayStartTime>09:00:00</nc:ScheduleDayStartTime></j:CourtEventSchedule></j:CaseCourtEvent>
                </j:CaseAugmentation>%s
                <c:CaseAugmentation xmlns:c="https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.0/criminal"><j:Sentence><nc:ActivityDate><nc:Date>2026-11-03</nc:Date></nc:ActivityDate></j:Sentence></c:CaseAugmentation></nc:Case>""";

        List<CourtEvent> events =
                Messages.events(message("GetCaseResponseMessage", court.formatted(PARTIES) + DEFENDANT));

        assertThat(events)
                .extracting(CourtEvent::kind)
                .containsExactly(
                        EventKind.HEARING_CANCELLED,
                        EventKind.HEARING_SCHEDULED,
                        EventKind.DOCKET_ENTRY,
                        EventKind.CHARGES_FILED,
                        EventKind.SENTENCE);
        assertThat(((HearingEvent) events.get(1)).hearingId()).isEqualTo("H-2");
        assertThat(events)
                .allSatisfy(event -> assertThat(event.header().charges()).hasSize(1));
        assertThat(events).extracting(CourtEvent::matter).doesNotHaveDuplicates();
    }

    @Test
    void a_soap_envelope_with_wrappers_is_looked_into() {
        String inner = message("NotifyDocketingCompleteMessage", "<nc:Case>" + PARTIES + "</nc:Case>" + DEFENDANT);
        String wrapped = "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header/><e:Body>"
                + "<w:NotifyDocketingCompleteRequest xmlns:w='https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.0/wrappers'>"
                + inner
                + "</w:NotifyDocketingCompleteRequest></e:Body></e:Envelope>";

        assertThat(Messages.events(wrapped)).hasSize(1);
        assertThat(Messages.events(wrapped).get(0).header().caseNumbers().toString())
                .contains("CR-77");
        assertThat(Messages.reason(Messages.read("<a>" + inner + "</a>")).path())
                .isEqualTo("a");
    }

    @Test
    void a_feed_takes_only_the_formats_that_it_names() {
        var context =
                new ReadingContext(List.of("custody-release"), Messages.BOISE, Optional.empty(), Optional.empty());
        byte[] message =
                message("NotifyDocketingCompleteMessage", "").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(Messages.reason(Messages.READER.read(message, context)).expected())
                .endsWith("custody-release");
    }

    private static String message(String root, String content) {
        return """
                <ecf:%s xmlns:ecf="https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.0/ecf"
                    xmlns:j="http://release.niem.gov/niem/domains/jxdm/6.1/" xmlns:nc="http://release.niem.gov/niem/niem-core/4.0/"
                    xmlns:s="http://release.niem.gov/niem/structures/4.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <nc:DocumentIdentification><nc:IdentificationID>m-1</nc:IdentificationID></nc:DocumentIdentification>%s</ecf:%s>""".formatted(root, content, root);
    }
}
