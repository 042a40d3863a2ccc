package org.timelynotice.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EventAction;
import org.timelynotice.docket.EventKind;
import org.timelynotice.intake.Messages;

/** Signs of a cancellation, a denial, a hold, a test or another status, under whatever name a sender gives them. */
class SignsTest {

    private static final String DAY = "<nc:ActivityDate><nc:Date>2026-11-20</nc:Date></nc:ActivityDate>";

    private static String release(String inRelease, String beside) {
        return CustodyReleaseTest.release("", "<nc:Release>" + DAY + inRelease + "</nc:Release>" + beside);
    }

    private static CourtEvent read(String message) {
        return Messages.events(message).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:ReleaseVoidIndicator>true</x:ReleaseVoidIndicator>",
                "<x:CanceledIndicator>Y</x:CanceledIndicator>",
                "<x:cancellationText>by order</x:cancellationText>",
                "<x:WITHDRAWN>yes</x:WITHDRAWN>",
                "<nc:ActivityCanceledDate><nc:Date>2026-11-20</nc:Date></nc:ActivityCanceledDate>",
                "<x:RecordDeletedDate><x:Day>20</x:Day></x:RecordDeletedDate>",
                "<x:BailDeniedIndicator>1</x:BailDeniedIndicator>",
                "<x:ParoleRevokedText>Revoked</x:ParoleRevokedText>",
                "<x:ReleaseRejectedCode>R</x:ReleaseRejectedCode>",
                "<x:AgencyHold><x:Agency>Sample County</x:Agency></x:AgencyHold>",
                "<x:OutOfCountyHoldText>Sample County</x:OutOfCountyHoldText>",
                "<x:ICEHold>perhaps</x:ICEHold>",
                "<x:ActiveDetainers>2</x:ActiveDetainers>",
                "<nc:ActivityStatus><nc:StatusText>Revoked</nc:StatusText></nc:ActivityStatus>",
                "<nc:ActivityStatus><nc:StatusText>Pending</nc:StatusText></nc:ActivityStatus>",
                "<x:ReleaseStatusText>Refused</x:ReleaseStatusText>",
                "<x:InmateStatusText>Housed</x:InmateStatusText>",
                "<x:CustodyStatusDescriptionText>Z9</x:CustodyStatusDescriptionText>",
                "<x:ReleaseReasonText>Escape</x:ReleaseReasonText>",
                "<x:ReleaseTypeCode>Q</x:ReleaseTypeCode>",
                "<nc:ActivityReasonText>Release refused by judge</nc:ActivityReasonText>",
                "<nc:ActivityReasonText>Taken to court</nc:ActivityReasonText>",
                "<nc:ActivityReasonText>Released to Example County</nc:ActivityReasonText>",
                "<nc:ActivityDescriptionText>Not released</nc:ActivityDescriptionText>",
                "<nc:ActivityCategoryText>Escape</nc:ActivityCategoryText>"
            })
    void a_sign_that_a_release_is_none_makes_it_a_question_whatever_it_is_called(String sign) {
        assertThat(read(release(sign, "")).isQuestion()).isTrue();
        if (!sign.startsWith("<nc:")) {
            assertThat(read(release("", sign)).isQuestion()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<x:ReleaseCancelledIndicator>false</x:ReleaseCancelledIndicator>",
                "<x:CancellationText>N/A</x:CancellationText>",
                "<x:VoidedIndicator/>",
                "<x:AgencyHold>None</x:AgencyHold>",
                "<x:HoldText></x:HoldText>",
                "<x:HoldingCellText>7</x:HoldingCellText>",
                "<x:HouseholdText>alone</x:HouseholdText>",
                "<x:UnholdableText>yes</x:UnholdableText>",
                "<nc:ActivityStatus><nc:StatusText>Completed</nc:StatusText></nc:ActivityStatus>",
                "<x:InmateStatusText>Released</x:InmateStatusText>",
                "<x:ReleaseReasonText>Bail posted</x:ReleaseReasonText>",
                "<nc:ActivityReasonText>Time served</nc:ActivityReasonText>",
                "<nc:ActivityDescriptionText>Released on own recognizance</nc:ActivityDescriptionText>",
                "<x:DrugTestResultText>true</x:DrugTestResultText>",
                "<x:TestMessageIndicator>false</x:TestMessageIndicator>"
            })
    void what_says_no_or_only_sounds_alike_asks_nobody(String sign) {
        CourtEvent event = read(release(sign, ""));

        assertThat(event.kind()).isEqualTo(EventKind.RELEASED);
        assertThat(event.header().doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Escaped,Released",
        "Deceased,Escaped",
        "In custody,Released",
        "On furlough,Escaped",
        "Recaptured,Escaped",
        "Released,Active"
    })
    void two_places_that_say_two_things_of_one_person_are_a_question(String status, String elsewhere) {
        String other = "<x:OffenderStatusText>" + elsewhere + "</x:OffenderStatusText>";

        assertThat(read(CustodyStatusTest.report("CustodyStatusReport", CustodyStatusTest.status(status) + other))
                        .isQuestion())
                .isTrue();
        assertThat(read(CustodyStatusTest.report("CustodyStatusReport", CustodyStatusTest.status(status)))
                        .isQuestion())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<j:Detention><nc:SupervisionCustodyStatus/></j:Detention>",
                "<j:Detention><nc:SupervisionCustodyStatus><nc:StatusText> </nc:StatusText></nc:SupervisionCustodyStatus></j:Detention>",
                "<j:Detention><nc:SupervisionCustodyStatus><nc:StatusText xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'/>"
                        + "</nc:SupervisionCustodyStatus></j:Detention>",
                "<x:InmateStatusText>Released</x:InmateStatusText>",
                "<x:Outcome>Released</x:Outcome>"
            })
    void a_report_of_a_status_that_says_none_is_a_question(String inCustody) {
        CourtEvent event = read(CustodyStatusTest.report("CustodyStatusChangeNotification", inCustody));

        assertThat(event.kind()).isEqualTo(EventKind.CUSTODY_STATUS);
        assertThat(event.isQuestion()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "<j:Booking>,<j:Booking action='Removed'>,WITHDRAWAL,false",
        "<j:Booking>,<j:Booking operationCode='EXPUNGE'>,WITHDRAWAL,false",
        "<nc:Release>,<nc:Release changeType='Void'>,WITHDRAWAL,false",
        "<nc:Release>,<nc:Release action='Cancel'>,NEW,true",
        "<x:Custody>,<x:Custody actionCode='D'>,NEW,true",
        "<x:Custody>,<x:Custody operation='revoke'>,NEW,true",
        "<nc:Release>,<nc:Release transactionType='CANCELLATION'>,NEW,true",
        "<x:Custody>,<x:Custody action='Update'>,NEW,false",
        "<x:Custody>,<x:Custody transactionType='Notification'>,NEW,false"
    })
    void an_attribute_that_calls_a_record_off_is_obeyed_or_asked_about(
            String find, String replace, EventAction action, boolean question) {
        CourtEvent event = read(release("", "").replace(find, replace));

        assertThat(event.header().action()).isEqualTo(action);
        assertThat(event.isQuestion()).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:TestMessageIndicator>true</x:TestMessageIndicator>",
                "<x:TestIndicator>1</x:TestIndicator>",
                "<x:TestModeCode>T</x:TestModeCode>",
                "<x:MessageTestFlag>true</x:MessageTestFlag><x:IsTestMessage>Y</x:IsTestMessage>",
                "<x:TrainingIndicator>true</x:TrainingIndicator>"
            })
    void a_test_is_never_told_and_waits_for_a_person(String sign) {
        assertThat(Messages.reason(Messages.read(release("", sign))).message()).contains("it is a test");
        assertThat(read(release("", sign.replaceAll(">(true|1|T|Y)<", ">maybe<")))
                        .isQuestion())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SCI Sampleton",
                "Example County Sheriff's Office",
                "USP Sampleburg",
                "Sample Correctional Center"
            })
    void whoever_is_let_go_to_a_place_that_holds_people_is_not_out(String place) {
        String to = "<nc:ReleaseToLocation><nc:LocationName>" + place + "</nc:LocationName></nc:ReleaseToLocation>";

        assertThat(read(release(to, "")).kind()).isEqualTo(EventKind.TRANSFERRED);
    }

    private static CourtEvent exchange(String find, String replace) throws IOException {
        String sample = Files.readString(Path.of("niem-schemas/iep-sample/custody-notice-new-released.xml"));
        assertThat(sample).contains(find);
        return Messages.events(
                        Messages.READER.read(sample.replace(find, replace).getBytes(UTF_8), Messages.CONTEXT))
                .get(0);
    }

    @Test
    void so_it_is_in_the_projects_own_exchange() throws IOException {
        assertThat(exchange("Bail posted", "Bail posted").isQuestion()).isFalse();
        for (String reason :
                List.of("Walked away from work crew", "Deceased", "Work release denied", "Sent to hospital")) {
            assertThat(exchange("Bail posted", reason).isQuestion()).as(reason).isTrue();
        }
        for (String status : List.of("Not released", "Housed", "Escaped", "R9")) {
            assertThat(exchange("<nc:StatusText>Released", "<nc:StatusText>" + status)
                            .isQuestion())
                    .as(status)
                    .isTrue();
        }
        assertThat(exchange("2026-08-02T22:41:00-04:00", "2027-08-02T22:41:00-04:00")
                        .isQuestion())
                .isTrue();
    }
}
