package org.timelynotice.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.timelynotice.docket.CaseNumber;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.EventSource;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.TimeDoubt;
import org.timelynotice.intake.Messages;

class CourtDateNoticeTest {

    private static final String SCHEDULE = """
            <j:CourtEventSchedule><nc:ScheduleDate><nc:Date> 2026-12-01
              </nc:Date></nc:ScheduleDate><nc:ScheduleDayStartTime>09:30:00</nc:ScheduleDayStartTime></j:CourtEventSchedule>""";

    @Test
    void a_court_date_is_a_hearing_on_the_clock_of_the_court() {
        var hearing = (HearingEvent) Messages.event(notice(SCHEDULE, ""));

        assertThat(hearing.kind()).isEqualTo(EventKind.HEARING_SCHEDULED);
        assertThat(hearing.header().at()).contains(at("2026-12-01", "09:30"));
        assertThat(hearing.header().caseNumbers())
                .containsExactly(new CaseNumber("CR-2026-77"), new CaseNumber("T-900"));
        assertThat(hearing.header().source().id()).isEqualTo("msg-1");
        assertThat(hearing.hearingType()).contains("Sentencing");
        assertThat(hearing.header().place()).contains("Courtroom 4");
        assertThat(hearing.hearingId())
                .isEqualTo(new CaseNumber("CR-2026-77").normalized() + "@2026-12-01T09:30/SENTENCING/COURTROOM4");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T13:30:00,10:00:00,,the hour",
        "2026-12-01T13:30:00,00:00:00,,the hour",
        "2026-12-01T13:30:00,13:30,13:30,",
        "2026-12-01T20:30:00Z,13:30:00,13:30,",
        "2026-12-01T00:00:00,10:00:00,10:00,",
        "2026-12-01,8:45-10:15,08:45,",
        "2026-12-01,09:30-04:00,,the hour",
        "2026-12-01,24:00:00,,the hour",
        "2026-12-01T24:00:00,10:00:00,10:00,the hour"
    })
    void an_hour_that_is_printed_twice_or_in_two_ways_is_told_only_where_it_is_one(
            String day, String start, String told, String asked) {
        CourtEvent event = Messages.event(notice(
                "<j:CourtEventSchedule><nc:ScheduleDate><nc:DateTime>" + day
                        + "</nc:DateTime></nc:ScheduleDate><nc:ScheduleDayStartTime>" + start
                        + "</nc:ScheduleDayStartTime></j:CourtEventSchedule>",
                ""));

        assertThat(event.header().at()).contains(at("2026-12-01", told));
        assertThat(TimeDoubt.question(event).orElse("")).contains(asked == null ? "" : asked);
        assertThat(TimeDoubt.question(event).isPresent()).isEqualTo(asked != null);
    }

    @Test
    void a_calendar_with_method_cancel_calls_the_hearing_off() {
        CourtEvent event = Messages.event(notice(SCHEDULE, calendar("CANCEL", "", 2, "20261201T163000Z")));

        assertThat(event.kind()).isEqualTo(EventKind.HEARING_CANCELLED);
        assertThat(((HearingEvent) event).hearingId()).isEqualTo("uid-5");
        assertThat(event.header().source()).isEqualTo(new EventSource("uid-5", 3));
    }

    @Test
    void a_calendar_with_status_cancelled_calls_the_hearing_off() {
        String status = "<c:status><c:text>CANCELLED</c:text></c:status>";

        assertThat(Messages.event(notice(SCHEDULE, calendar("PUBLISH", status, 0, "20261201T163000Z")))
                        .kind())
                .isEqualTo(EventKind.HEARING_CANCELLED);
    }

    @Test
    void a_higher_sequence_moves_the_hearing() {
        CourtEvent event = Messages.event(notice(SCHEDULE, calendar("PUBLISH", "", 1, "20261201T163000Z")));

        assertThat(event.kind()).isEqualTo(EventKind.HEARING_RESCHEDULED);
        assertThat(event.header().notUnderstood()).isEmpty();
    }

    @Test
    void where_calendar_and_schedule_disagree_the_schedule_is_taken_and_it_says_so() {
        CourtEvent event = Messages.event(notice(SCHEDULE, calendar("PUBLISH", "", 0, "20261202T163000Z")));

        assertThat(event.header().at()).contains(at("2026-12-01", "09:30"));
        assertThat(event.header().notUnderstood()).anyMatch(note -> note.contains("two different times"));
    }

    @Test
    void a_notice_with_a_calendar_alone_is_read_from_it() {
        var hearing = (HearingEvent) Messages.event(notice(null, calendar("PUBLISH", "", 0, "20261202T163000Z")));

        assertThat(hearing.header().at()).contains(at("2026-12-02", "09:30"));
        assertThat(hearing.hearingId()).isEqualTo("uid-5");
    }

    @Test
    void calendar_values_are_read_with_and_without_their_type_elements() {
        String plain = calendar("CANCEL", "", 2, "20261201T163000Z").replaceAll("</?c:(?:text|integer)>", "");

        var hearing = (HearingEvent) Messages.event(notice(SCHEDULE, plain));

        assertThat(hearing.kind()).isEqualTo(EventKind.HEARING_CANCELLED);
        assertThat(hearing.hearingId()).isEqualTo("uid-5");
    }

    @Test
    void a_date_that_is_none_leaves_the_time_empty_and_names_the_place() {
        CourtEvent event = Messages.event(notice(SCHEDULE.replace("2026-12-01", "soon"), ""));

        assertThat(event.header().at()).isEmpty();
        assertThat(event.header().notUnderstood())
                .anyMatch(note -> note.endsWith("CourtEventSchedule/ScheduleDate: not a date"))
                .noneMatch(note -> note.contains("soon"));
    }

    private static CourtTime at(String date, String time) {
        return new CourtTime(LocalDate.parse(date), Optional.ofNullable(time).map(LocalTime::parse), Messages.BOISE);
    }

    @Test
    void of_several_calendar_entries_only_the_cancelled_one_is_called_off() {
        String one = calendar("PUBLISH", "<c:status><c:text>CANCELLED</c:text></c:status>", 1, "20261201T163000Z");
        String two = entry(one)
                .replace("uid-5", "uid-6")
                .replace("CANCELLED", "CONFIRMED")
                .replace("1201T", "1208T")
                .replace("<c:integer>1<", "<c:integer>0<");

        var events = Messages.events(notice(SCHEDULE, one.replace("</c:components>", two + "</c:components>")));

        assertThat(events)
                .extracting(CourtEvent::kind)
                .containsExactly(EventKind.HEARING_CANCELLED, EventKind.HEARING_SCHEDULED);
        assertThat(events)
                .extracting(event -> ((HearingEvent) event).hearingId())
                .containsExactly("uid-5", "uid-6");
    }

    private static String entry(String calendar) {
        return calendar.substring(calendar.indexOf("<c:vevent>"), calendar.indexOf("</c:components>"));
    }

    @Test
    void of_several_days_in_one_event_each_keeps_its_own_hour() {
        String days = """
                <j:CourtEventSchedule><nc:ScheduleDate><nc:Date>2026-12-01</nc:Date></nc:ScheduleDate></j:CourtEventSchedule>
                <j:CourtEventSchedule><nc:ScheduleDate><nc:Date>2026-12-08</nc:Date></nc:ScheduleDate>
                  <nc:ScheduleDayStartTime>09:00:00</nc:ScheduleDayStartTime></j:CourtEventSchedule>
                <j:CourtEventSchedule><nc:ScheduleDate><nc:Date>2026-12-09</nc:Date></nc:ScheduleDate>
                  <nc:ScheduleDayStartTime>10:00:00</nc:ScheduleDayStartTime></j:CourtEventSchedule>""";

        CourtEvent event = Messages.event(notice(days, ""));

        assertThat(event.header().at().orElseThrow().date()).hasToString("2026-12-01");
        assertThat(event.header().at().orElseThrow().time()).isEmpty();
        assertThat(event.header().notUnderstood()).anyMatch(note -> note.contains("one of several days"));
    }

    @Test
    void a_start_at_midnight_says_that_only_the_day_is_known() {
        CourtEvent event = Messages.event(notice(SCHEDULE.replace("09:30:00", "00:00:00"), ""));

        assertThat(event.header().at().orElseThrow().time()).isEmpty();
    }

    @Test
    void the_courts_own_number_of_a_hearing_goes_before_the_calendars() {
        String numbered = SCHEDULE
                + "<nc:ActivityIdentification><nc:IdentificationID>H-1</nc:IdentificationID></nc:ActivityIdentification>";

        var hearing = (HearingEvent) Messages.event(notice(numbered, calendar("PUBLISH", "", 0, "20261201T163000Z")));

        assertThat(hearing.hearingId()).isEqualTo("H-1");
    }

    @Test
    void a_message_may_stand_in_the_senders_own_wrapper_in_a_soap_body() {
        for (String soap :
                new String[] {"http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"}) {
            String wrapped =
                    "<s:Envelope xmlns:s='" + soap + "'><s:Header/><s:Body><Deliver xmlns='urn:vendor:court'><payload>"
                            + notice(SCHEDULE, "") + "</payload></Deliver></s:Body></s:Envelope>";

            assertThat(Messages.event(wrapped).kind()).isEqualTo(EventKind.HEARING_SCHEDULED);
        }
    }

    @Test
    void a_declaration_that_the_bytes_belie_is_not_believed() {
        String message = notice(SCHEDULE, "").replace("Courtroom 4", "Sala Ñ");

        for (String start : new String[] {
            "<?xml version='1.0' encoding='utf-16'?>",
            "\uFEFF<?xml version='1.0' encoding='UTF-16'?>",
            "\n  <?xml version='1.0'?>\n"
        }) {
            assertThat(Messages.event(start + message).header().place()).contains("Sala Ñ");
        }
    }

    private static String notice(String schedule, String calendar) {
        String event = schedule == null ? "" : "<j:CaseCourtEvent>" + schedule + """
                        <ecf:CourtEventAugmentation>
                          <ecf:CourtEventEnteredOnDocketDate><nc:Date>2026-11-20</nc:Date></ecf:CourtEventEnteredOnDocketDate>
                          <ecf:CourtEventLocationText>Courtroom 4</ecf:CourtEventLocationText>
                          <ecf:CourtEventTypeCode>Sentencing</ecf:CourtEventTypeCode>
                        </ecf:CourtEventAugmentation></j:CaseCourtEvent>""";
        return """
                <d:NotifyCourtDateMessage xmlns:d="https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.0/datecallback"
                    xmlns:ecf="https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.0/ecf"
                    xmlns:j="http://release.niem.gov/niem/domains/jxdm/6.1/"
                    xmlns:nc="http://release.niem.gov/niem/niem-core/4.0/" xmlns:c="urn:ietf:params:xml:ns:icalendar-2.0">
                  <nc:DocumentIdentification><nc:IdentificationID>msg-1</nc:IdentificationID></nc:DocumentIdentification>
                  <nc:Case><j:CaseAugmentation>%s</j:CaseAugmentation>
                    <ecf:CaseAugmentation>
                      <ecf:CaseTrackingID><nc:IdentificationID>T-900</nc:IdentificationID></ecf:CaseTrackingID>
                      <j:CaseNumberText>CR-2026-77</j:CaseNumberText>
                    </ecf:CaseAugmentation></nc:Case>%s
                </d:NotifyCourtDateMessage>""".formatted(event, calendar);
    }

    private static String calendar(String method, String status, int sequence, String start) {
        return """
                <c:icalendar><c:vcalendar>
                  <c:properties><c:method><c:text>%s</c:text></c:method></c:properties>
                  <c:components><c:vevent><c:properties>
                    <c:uid><c:text>uid-5</c:text></c:uid>%s
                    <c:sequence><c:integer>%d</c:integer></c:sequence>
                    <c:dtstart><c:date-time>%s</c:date-time></c:dtstart>
                  </c:properties></c:vevent></c:components>
                </c:vcalendar></c:icalendar>""".formatted(method, status, sequence, start);
    }
}
