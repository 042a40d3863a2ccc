package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CaseAccess;
import org.timelynotice.docket.CaseAccessEvent;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.Messages;

/** What is there and not understood makes an event a question, in whatever it is written. */
class QuestionsTest {

    private static final String CREATED =
            "<nc:DocumentCreationDate><nc:DateTime>2026-11-21T08:00:00</nc:DateTime></nc:DocumentCreationDate>";

    private static String releasedAt(String date) {
        return "<nc:Release><nc:ActivityDate>" + date + "</nc:ActivityDate></nc:Release>";
    }

    private static CourtEvent release(String inCustody) {
        return Messages.event(CustodyReleaseTest.release(CREATED, inCustody));
    }

    private static CourtEvent status(String words) {
        return Messages.event(CustodyStatusTest.report("CustodyStatusChangeReport", CustodyStatusTest.status(words)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bail denied",
                "Was not discharged",
                "Parole hearing next week",
                "Will be discharged Monday",
                "Discharge refused",
                "May be released",
                "Release on hold",
                "History of absconding",
                "Charged with escape",
                "Former escapee",
                "Brother died",
                "Suspected dead",
                "Near death",
                "Almost escaped",
                "Detainer released",
                "Escape plot",
                "Sentenced and released",
                "Released to grand jury",
                "Discharged to rehab",
                "Bailed to judge",
                "Released by immigration",
                "Supervised release hearing",
                "ROR conditions",
                "Supervision discharged",
                "Cash bail released",
                "Captured on warrant",
                "Was apprehended",
                "R7"
            })
    void a_status_with_one_word_that_turns_it_around_tells_of_nobody_released_escaped_or_dead(String words) {
        CourtEvent event = status(words);

        assertThat(event.kind()).isEqualTo(EventKind.CUSTODY_STATUS);
        assertThat(event.isQuestion()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Released on surety bond,RELEASED",
        "DISCHARGED - SENTENCE SERVED,RELEASED",
        "Released to probation,RELEASED",
        "Absconded from furlough,ESCAPED",
        "Died in custody,DIED",
        "Weekender,TEMPORARY_LEAVE",
        "Released to Immigration,TRANSFERRED",
        "Apprehended following escape,RECAPTURED",
        "'Discharged, conditional release',RELEASED",
        "Released by order of the court,RELEASED",
        "Charges dropped - freed,RELEASED",
        "'Held without bail, unit 4',CUSTODY_STATUS"
    })
    void what_is_understood_is_told(String words, EventKind kind) {
        CourtEvent event = status(words);

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.isQuestion()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nc:Date>20/11/26</nc:Date>",
                "<nc:Date>Friday</nc:Date>",
                "<nc:Date></nc:Date>",
                "",
                "<nc:Date xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>",
                "<nc:YearMonthDate>2026-11</nc:YearMonthDate>"
            })
    void a_day_of_release_that_nobody_can_read_is_not_replaced_by_that_of_the_report(String date) {
        CourtEvent event = release(releasedAt(date));

        assertThat(event.isQuestion()).isTrue();
        assertThat(event.header().at()).isEmpty();
        assertThat(event.header().doubts().toString()).contains("Release/ActivityDate");
    }

    @Test
    void a_zulu_time_is_a_time() {
        CourtEvent event = release(releasedAt("<nc:ZuluDateTime>2026-11-20T21:30:00Z</nc:ZuluDateTime>"));

        assertThat(event.isQuestion()).isFalse();
        assertThat(event.header().at().orElseThrow().time()).contains(java.time.LocalTime.of(14, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:HoldForAgency><nc:OrganizationName>Border police</nc:OrganizationName></x:HoldForAgency>",
                "<x:DetainerIndicator>true</x:DetainerIndicator>",
                "<x:DetainerIndicator>perhaps</x:DetainerIndicator>",
                "<x:InmateWorkReleaseIndicator>true</x:InmateWorkReleaseIndicator>"
            })
    void a_hold_or_a_release_for_work_alone_is_no_plain_release(String sign) {
        assertThat(release(releasedAt("<nc:Date>2026-11-20</nc:Date>") + sign).isQuestion())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:DetainerIndicator>false</x:DetainerIndicator>",
                "<x:InmateWorkReleaseIndicator>0</x:InmateWorkReleaseIndicator>"
            })
    void a_sign_that_says_no_asks_nobody(String sign) {
        assertThat(release(releasedAt("<nc:Date>2026-11-20</nc:Date>") + sign).isQuestion())
                .isFalse();
    }

    @Test
    void a_release_for_a_weekend_is_a_leave() {
        String reason = "<nc:Release><nc:ActivityDate><nc:Date>2026-11-20</nc:Date></nc:ActivityDate>"
                + "<nc:ActivityReasonText>Weekender, back on Monday</nc:ActivityReasonText></nc:Release>";

        assertThat(release(reason).kind()).isEqualTo(EventKind.TEMPORARY_LEAVE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T09:00:00,2026-11-21T09:00:00,true",
        "2026-11-20T09:00:00,2026-11-20T10:00:00,true",
        "2026-11-20T09:00:00,2026-11-19T23:00:00,false"
    })
    void a_release_before_its_booking_is_a_question(String released, String booked, boolean question) {
        String report = CustodyReleaseTest.release(CREATED, releasedAt("<nc:DateTime>" + released + "</nc:DateTime>"))
                .replace(
                        "<j:Booking>",
                        "<j:Booking><nc:ActivityDate><nc:DateTime>" + booked + "</nc:DateTime></nc:ActivityDate>");

        assertThat(Messages.event(report).isQuestion()).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource({
        "In custody,BOOKED,false",
        "Released on bond,RELEASED,false",
        "Release refused,CUSTODY_STATUS,true",
        "Z9,CUSTODY_STATUS,true"
    })
    void a_booking_report_says_what_its_status_says(String words, EventKind kind, boolean question) {
        CourtEvent event = Messages.event(CustodyStatusTest.report("BookingReport", CustodyStatusTest.status(words)));

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.isQuestion()).isEqualTo(question);
    }

    @ParameterizedTest
    @CsvSource({"In custody,true", "Release denied,true", "Released,false"})
    void a_release_whose_status_is_none_is_a_question(String words, boolean question) {
        String released = releasedAt("<nc:Date>2026-11-20</nc:Date>") + CustodyStatusTest.status(words);

        assertThat(release(released).isQuestion()).isEqualTo(question);
    }

    @Test
    void somebody_held_and_let_go_in_one_status_report_is_a_question() {
        String both = CustodyStatusTest.status("Pretrial") + releasedAt("<nc:Date>2026-11-20</nc:Date>");
        CourtEvent event = Messages.event(CustodyStatusTest.report("CustodyStatusChangeReport", both));

        assertThat(event.kind()).isEqualTo(EventKind.CUSTODY_STATUS);
        assertThat(event.header().doubts().toString()).contains("the day of a release");
    }

    @Test
    void two_bookings_in_one_flat_report_are_never_taken_for_one() {
        String flat = CustodyReleaseTest.release(CREATED, releasedAt("<nc:Date>2026-11-20</nc:Date>"))
                .replaceAll("</?x:Custody>", "")
                .replace(
                        "<j:Charge>",
                        "<j:Booking><j:BookingAgencyRecordIdentification><nc:IdentificationID>B-78</nc:IdentificationID>"
                                + "</j:BookingAgencyRecordIdentification></j:Booking><j:Charge>");

        assertThat(Messages.event(flat).header().doubts().toString()).contains("several bookings");
    }

    @ParameterizedTest
    @CsvSource({"P2,true", "P1,false"})
    void two_people_are_two_and_two_references_to_one_are_one(String other, boolean question) {
        String report = CustodyReleaseTest.release(CREATED, releasedAt("<nc:Date>2026-11-20</nc:Date>"))
                .replace(
                        "</j:BookingSubject>",
                        "</j:BookingSubject><j:BookingSubject><nc:RoleOfPerson s:ref=\"" + other
                                + "\"/></j:BookingSubject>");

        assertThat(Messages.event(report).isQuestion()).isEqualTo(question);
    }

    @Test
    void two_releases_of_two_days_are_a_question() {
        assertThat(release(releasedAt("<nc:Date>2026-11-19</nc:Date>") + releasedAt("<nc:Date>2026-11-20</nc:Date>"))
                        .isQuestion())
                .isTrue();
    }

    @Test
    void one_person_to_whom_two_places_refer_is_the_only_one() {
        String known =
                "<nc:PersonAliasIdentityAssociation><nc:Person s:ref=\"P1\"/></nc:PersonAliasIdentityAssociation>";
        String report = CustodyReleaseTest.release(CREATED, releasedAt("<nc:Date>2026-11-20</nc:Date>") + known)
                .replace("<j:BookingSubject><nc:RoleOfPerson s:ref=\"P1\"/></j:BookingSubject>", "");

        assertThat(Messages.event(report).header().defendants())
                .singleElement()
                .satisfies(person -> assertThat(person.name()).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EvidenceReleaseReport",
                "CustodyReleaseReportRequest",
                "CustodyReleaseFault",
                "CustodyStatusChangeReportReceipt",
                "NewsReleaseNotification",
                "BookingReportError",
                "CustodyQueryResultsRequest"
            })
    void a_root_that_only_sounds_like_a_report_is_none(String root) {
        String message = CustodyReleaseTest.release(CREATED, releasedAt("<nc:Date>2026-11-20</nc:Date>"))
                .replace("CustodyReleaseReport", root);

        assertThat(Messages.reason(Messages.read(message)).message()).contains("No format of this feed");
    }

    @Test
    void an_answer_that_was_denied_waits_for_a_person() {
        String denied =
                "<q:CustodyQueryResults xmlns:q='urn:example:q'><q:InformationAccessDenial/></q:CustodyQueryResults>";

        assertThat(Messages.reason(Messages.read(denied)).message()).contains("denied access");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CancelFilingMessage", "GetFilingStatusRequestMessage", "GetFeesCalculationRequestMessage"})
    void a_filing_inside_of_another_message_is_no_filing(String root) {
        String message =
                "<c:%s xmlns:c='https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.0/other'><f:FilingMessage"
                                .formatted(root)
                        + " xmlns:f='https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.0/filing'/></c:%s>"
                                .formatted(root);

        assertThat(Messages.reason(Messages.read(message)).message()).contains("No format of this feed");
    }

    @ParameterizedTest
    @CsvSource({
        "Continued by the court,HEARING_RESCHEDULED",
        "Stricken,HEARING_CANCELLED",
        "Concluded,HEARING_HELD",
        "Confirmed,HEARING_SCHEDULED"
    })
    void a_hearing_stands_moves_is_off_or_is_over_by_its_status(String words, EventKind kind) {
        for (String message : List.of(ecf4(words, ""), query(words, ""))) {
            assertThat(Messages.event(message).kind()).isEqualTo(kind);
            assertThat(Messages.event(message).isQuestion()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"Vacated by the court,HEARING_CANCELLED", "'Held, guilty plea',HEARING_HELD"})
    void a_hearing_with_a_result_is_not_still_to_come(String result, EventKind kind) {
        for (String message : List.of(ecf4("Scheduled", result), query("", result))) {
            assertThat(Messages.event(message).kind()).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Not vacated",
                "Reopened",
                "Motion to continue",
                "Held in abeyance",
                "Cancel request denied",
                "Conviction vacated",
                "Complaint withdrawn",
                "Settled and withdrawn",
                "Motion stricken"
            })
    void words_for_a_hearing_that_nobody_knows_tell_nothing_and_ask(String words) {
        for (String message : List.of(ecf4(words, ""), query(words, ""), ecf4("", words))) {
            CourtEvent event = Messages.event(message);
            assertThat(event.kind()).isEqualTo(EventKind.HEARING_STATUS);
            assertThat(event.isQuestion()).isTrue();
        }
    }

    /** Beside the schedule, in what it is called, or in an attribute. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nc:ActivityCategoryText>Sentencing - VACATED</nc:ActivityCategoryText>",
                "<nc:ActivityCategoryText>CANCELED: Arraignment</nc:ActivityCategoryText>",
                "<nc:ActivityDescriptionText>Hearing off calendar</nc:ActivityDescriptionText>",
                "<nc:ActivityCategoryText>Jury trial, continued</nc:ActivityCategoryText>",
                "<j:CourtEventAction><nc:ActivityDescriptionText>Trial stricken</nc:ActivityDescriptionText></j:CourtEventAction>",
                "<nc:ActivityCanceledDate><nc:Date>2027-01-20</nc:Date></nc:ActivityCanceledDate>",
                "<nc:ActivityCompletedIndicator>true</nc:ActivityCompletedIndicator>",
                "<e:HearingCancelledIndicator xmlns:e='urn:example:e'>Y</e:HearingCancelledIndicator>",
                "<e:CourtEventVoidedIndicator xmlns:e='urn:example:e'>perhaps</e:CourtEventVoidedIndicator>",
                "<e:PostponedDate xmlns:e='urn:example:e'>2027-01-20</e:PostponedDate>",
                "<e:HearingReschedulingReasonText xmlns:e='urn:example:e'>Judge is ill</e:HearingReschedulingReasonText>"
            })
    void a_sign_that_a_hearing_is_off_over_or_moved_makes_it_a_question(String sign) {
        for (String message : List.of(ecf4(sign), query(sign))) {
            assertThat(Messages.event(message).isQuestion()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nc:ActivityCategoryText>Motion to vacate</nc:ActivityCategoryText>",
                "<nc:ActivityCategoryText>Deferred sentencing</nc:ActivityCategoryText>",
                "<nc:ActivityCategoryText>Pre-set conference</nc:ActivityCategoryText>",
                "<nc:ActivityCompletedIndicator>false</nc:ActivityCompletedIndicator>",
                "<e:HearingCancelledIndicator xmlns:e='urn:example:e'>false</e:HearingCancelledIndicator>",
                "<e:CourtEventStatusText xmlns:e='urn:example:e'>Scheduled</e:CourtEventStatusText>"
            })
    void a_hearing_that_stands_asks_nobody(String beside) {
        for (String message : List.of(ecf4(beside), query(beside))) {
            assertThat(Messages.event(message).kind()).isEqualTo(EventKind.HEARING_SCHEDULED);
            assertThat(Messages.event(message).isQuestion()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<nc:ActivityStatus><nc:StatusCode>CAN</nc:StatusCode></nc:ActivityStatus>,HEARING_STATUS,true",
        "<nc:ActivityStatus><nc:StatusText/><nc:StatusCode>Vacated</nc:StatusCode></nc:ActivityStatus>,HEARING_CANCELLED,false",
        "<nc:ActivityStatus><nc:StatusCode>Scheduled</nc:StatusCode></nc:ActivityStatus>,HEARING_SCHEDULED,false",
        "<nc:ActivityStatus><nc:StatusText>Scheduled</nc:StatusText><nc:StatusCode>S1</nc:StatusCode></nc:ActivityStatus>,HEARING_SCHEDULED,false",
        "<e:CourtEventStatusText xmlns:e='urn:example:e'>Cancelled</e:CourtEventStatusText>,HEARING_CANCELLED,false",
        "<e:HearingStatusCode xmlns:e='urn:example:e'>X</e:HearingStatusCode>,HEARING_STATUS,true"
    })
    void a_status_counts_under_another_name_and_its_code_where_there_are_no_words(
            String status, EventKind kind, boolean question) {
        for (String message : List.of(ecf4(status), query(status))) {
            assertThat(Messages.event(message).kind()).isEqualTo(kind);
            assertThat(Messages.event(message).isQuestion()).isEqualTo(question);
        }
    }

    @Test
    void a_hearing_whose_record_is_called_off_is_a_question() {
        String message = query("").replace("<j:CaseHearing>", "<j:CaseHearing action='cancel'>");

        assertThat(Messages.event(message).isQuestion()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CaseConfidentialIndicator",
                "CaseRestrictedIndicator",
                "ConfidentialCaseIndicator",
                "SealedCaseFlag",
                "CaseExpungedIndicator",
                "CaseRecordSealedIndicator",
                "CaseSealedIndicator"
            })
    void a_case_that_is_closed_under_any_name_is_sealed_and_an_unknown_or_empty_sign_asks(String name) {
        String sign = "<e:%s xmlns:e='urn:example:e'>true</e:%s>".formatted(name, name);
        String closed = query("").replace("</nc:Case>", sign + "</nc:Case>");

        assertThat(Messages.events(closed))
                .filteredOn(event -> event.kind() == EventKind.CASE_ACCESS)
                .singleElement()
                .satisfies(
                        event -> assertThat(((CaseAccessEvent) event).access()).isEqualTo(CaseAccess.SEALED));
        for (String unknown : List.of("", "partly", "2026-11-01")) {
            assertThat(Messages.events(closed.replace(">true<", ">" + unknown + "<")))
                    .as(unknown)
                    .singleElement()
                    .matches(CourtEvent::isQuestion);
        }
        assertThat(Messages.event(closed.replace(
                                ">true<", " i:nil='true' xmlns:i='http://www.w3.org/2001/XMLSchema-instance'><"))
                        .isQuestion())
                .isTrue();
        assertThat(Messages.event(closed.replace(">true<", ">false<")).isQuestion())
                .isFalse();
    }

    @Test
    void a_hearing_beside_a_custody_record_is_told_only_where_it_stands() {
        String hearing = "<x:NextCourtEvent><nc:ActivityDate><nc:Date>2027-02-01</nc:Date></nc:ActivityDate>"
                + "<nc:ActivityStatus><nc:StatusText>Vacated</nc:StatusText></nc:ActivityStatus></x:NextCourtEvent>";
        String report =
                CustodyStatusTest.report("CustodyStatusReport", CustodyStatusTest.status("In custody") + hearing);

        assertThat(Messages.events(report).get(1).isQuestion()).isTrue();
        assertThat(Messages.events(report.replace("Vacated", "Scheduled"))
                        .get(1)
                        .isQuestion())
                .isFalse();
    }

    private static String ecf4(String inHearing) {
        return ecf4("", "").replaceAll("<nc:ActivityStatus>.*?</nc:ActivityStatus>", inHearing);
    }

    private static String query(String inHearing) {
        return query("", "").replaceAll("<nc:ActivityStatus>.*?</nc:ActivityStatus>", inHearing);
    }

    @Test
    void a_sealed_case_is_closed_whatever_the_message() {
        for (String message : List.of(
                ecf4("Scheduled", "").replace("</r:Case>", "<r:SealCaseIndicator>true</r:SealCaseIndicator></r:Case>"),
                query("", "")
                        .replace(
                                "</nc:Case>",
                                "<e:CaseSealedIndicator xmlns:e='urn:example:e'>1</e:CaseSealedIndicator></nc:Case>"))) {
            List<CourtEvent> events = Messages.events(message);
            assertThat(events).hasSize(2);
            assertThat(((CaseAccessEvent) events.get(1)).access()).isEqualTo(CaseAccess.SEALED);
            assertThat(events.get(1).header().caseNumbers())
                    .isEqualTo(events.get(0).header().caseNumbers());
        }
    }

    @Test
    void a_seal_that_is_not_understood_makes_everything_a_question() {
        String message = ecf4("Scheduled", "")
                .replace("</r:Case>", "<r:SealCaseIndicator>partly</r:SealCaseIndicator></r:Case>");

        assertThat(Messages.event(message).isQuestion()).isTrue();
        assertThat(Messages.event(message.replace("partly", "false")).isQuestion())
                .isFalse();
    }

    @Test
    void one_letter_is_a_role_where_it_is_known_and_an_unknown_one_asks() {
        CourtEvent known = Messages.event(ecf4("Scheduled", "").replace(">DEF<", ">D<"));
        CourtEvent unknown = Messages.event(ecf4("Scheduled", "").replace(">DEF<", ">4711<"));

        assertThat(known.header().defendants()).hasSize(1);
        assertThat(known.isQuestion()).isFalse();
        assertThat(unknown.header().doubts()).singleElement().asString().contains("role that is not known");
    }

    @Test
    void an_error_of_the_court_waits_for_a_person() {
        String error =
                ecf4("Scheduled", "").replace("<r:Case>", "<r:Error><r:ErrorCode>-3</r:ErrorCode></r:Error><r:Case>");

        assertThat(Messages.reason(Messages.read(error)).message()).contains("answered with an error");
    }

    private static String ecf4(String status, String result) {
        return """
                <r:CaseResponseMessage xmlns:r="urn:oasis:names:tc:legalxml-courtfiling:schema:xsd:CaseResponseMessage-4.0"
                    xmlns:nc="http://niem.gov/niem/niem-core/2.0" xmlns:j="http://niem.gov/niem/domains/jxdm/4.0"><r:Case>
                  <nc:CaseDocketID>CR-12</nc:CaseDocketID>
                  <r:CaseCourtEvent><nc:ActivityStatus><nc:StatusText>%s</nc:StatusText></nc:ActivityStatus>
                    <nc:ActivityDisposition><nc:DispositionDescriptionText>%s</nc:DispositionDescriptionText></nc:ActivityDisposition>
                    <j:CourtEventSchedule><nc:ScheduleDate><nc:DateTime>2027-02-03T09:00:00</nc:DateTime></nc:ScheduleDate></j:CourtEventSchedule></r:CaseCourtEvent>
                  <r:CaseParticipant><r:EntityPerson><nc:PersonName><nc:PersonSurName>Sample</nc:PersonSurName></nc:PersonName></r:EntityPerson>
                    <r:CaseParticipantRoleCode>DEF</r:CaseParticipantRoleCode></r:CaseParticipant></r:Case></r:CaseResponseMessage>""".formatted(status, result);
    }

    private static String query(String status, String result) {
        return """
                <q:CourtCaseQueryResults xmlns:q="urn:example:q" xmlns:nc="http://release.niem.gov/niem/niem-core/3.0/"
                    xmlns:j="http://release.niem.gov/niem/domains/jxdm/5.1/"><nc:Case><nc:CaseDocketID>CR-12</nc:CaseDocketID><j:CaseAugmentation>
                  <j:CaseHearing><nc:ActivityDateRange><nc:StartDate><nc:DateTime>2027-02-03T09:00:00</nc:DateTime></nc:StartDate></nc:ActivityDateRange>
                    <nc:ActivityStatus><nc:StatusText>%s</nc:StatusText></nc:ActivityStatus>
                    <nc:ActivityDisposition><nc:DispositionDescriptionText>%s</nc:DispositionDescriptionText></nc:ActivityDisposition></j:CaseHearing>
                </j:CaseAugmentation></nc:Case></q:CourtCaseQueryResults>""".formatted(status, result);
    }
}
