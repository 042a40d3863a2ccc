package org.timelynotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.timelynotice.intake.CalendarMessage.at;
import static org.timelynotice.intake.CalendarMessage.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.EntryDays;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;
import org.timelynotice.docket.TimeDoubt;
import org.timelynotice.intake.reading.Reading;

/** An entry of a calendar that is on several days is as many hearings. */
class RepeatedHearingsTest {

    private static final String MONDAY = at("2027-03-08T09:30:00", "America/Boise");

    private static List<HearingEvent> read(String... entries) {
        return Messages.events(CalendarMessage.of(entries).toString()).stream()
                .map(event -> (HearingEvent) event)
                .toList();
    }

    private static List<String> times(List<HearingEvent> hearings) {
        return hearings.stream()
                .map(hearing -> hearing.header().at().orElseThrow())
                .map(at -> at.date() + at.time().map(time -> " " + time).orElse(""))
                .toList();
    }

    private static String rule(String parts) {
        var elements = new StringBuilder();
        for (String part : parts.split(";")) {
            String[] named = part.split("=");
            for (String value : named[1].split(",")) {
                elements.append("<c:%1$s>%2$s</c:%1$s>".formatted(named[0], value));
            }
        }
        return "<c:rrule><c:recur>" + elements + "</c:recur></c:rrule>";
    }

    private static String days(String property, String... times) {
        var elements = new StringBuilder();
        for (String time : times) {
            elements.append("<c:date-time>").append(time).append("</c:date-time>");
        }
        return "<c:%1$s>%2$s</c:%1$s>".formatted(property, elements);
    }

    @ParameterizedTest
    @CsvSource({
        "freq=DAILY;count=3, 2027-03-08 09:30|2027-03-09 09:30|2027-03-10 09:30",
        "freq=DAILY;until=2027-03-10, 2027-03-08 09:30|2027-03-09 09:30|2027-03-10 09:30",
        "freq=DAILY;until=2027-03-10T16:30:00Z, 2027-03-08 09:30|2027-03-09 09:30|2027-03-10 09:30",
        "freq=DAILY;until=2027-03-10T06:00:00Z, 2027-03-08 09:30|2027-03-09 09:30",
        "'freq=WEEKLY;byday=MO,WE;count=4', 2027-03-08 09:30|2027-03-10 09:30|2027-03-15 09:30|2027-03-17 09:30",
        "freq=MONTHLY;byday=2MO;count=2, 2027-03-08 09:30|2027-04-12 09:30"
    })
    void a_rule_is_counted_out_on_the_clock_of_the_court(String rule, String times) {
        List<HearingEvent> hearings = read(entry("u-7", MONDAY, rule(rule)));

        assertThat(times(hearings)).containsExactly(times.split("\\|"));
        assertThat(hearings)
                .allSatisfy(hearing -> assertThat(TimeDoubt.question(hearing)).isEmpty());
        assertThat(hearings).extracting(HearingEvent::hearingId).doesNotHaveDuplicates();
    }

    @Test
    void a_rule_may_stand_in_one_text() {
        String text = "<c:rrule>FREQ=DAILY;COUNT=2</c:rrule>";

        assertThat(times(read(entry("u-7", MONDAY, text)))).containsExactly("2027-03-08 09:30", "2027-03-09 09:30");
    }

    @Test
    void days_are_added_and_left_out() {
        String more = days("rdate", "2027-03-19T13:00:00", "2027-03-22T16:00:00Z");
        String less = days("exdate", "2027-03-09T09:30:00");

        assertThat(times(read(entry("u-7", MONDAY, rule("freq=DAILY;count=3") + more + less))))
                .containsExactly("2027-03-08 09:30", "2027-03-10 09:30", "2027-03-19 13:00", "2027-03-22 10:00");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-12T17:00:00, 5", "2027-03-08T17:00:00, 1"})
    void what_ends_on_another_day_is_on_every_day_until_then(String end, int days) {
        assertThat(read(entry("u-7", MONDAY, "<c:dtend><c:date-time>" + end + "</c:date-time></c:dtend>")))
                .hasSize(days);
    }

    @Test
    void the_end_of_whole_days_is_the_day_after() {
        String end = "<c:dtend><c:date>2027-03-10</c:date></c:dtend>";

        assertThat(times(read(entry("u-7", "<c:date>2027-03-08</c:date>", end))))
                .containsExactly("2027-03-08", "2027-03-09");
    }

    @Test
    void days_that_are_printed_as_periods_are_asked_about() {
        String period = "<c:rdate><c:period>2027-03-19T13:00:00/PT1H</c:period></c:rdate>";

        assertThat(read(entry("u-7", MONDAY, period)))
                .singleElement()
                .satisfies(
                        hearing -> assertThat(TimeDoubt.questionFirst(hearing)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"freq=DAILY", "freq=DAILY;count=1000", "freq=SOMETIMES;count=3", "freq=DAILY;until=later"})
    void what_goes_on_without_end_or_cannot_be_read_is_asked_about_before_it_is_told(String rule) {
        List<HearingEvent> hearings = read(entry("u-7", MONDAY, rule(rule)));

        assertThat(hearings)
                .singleElement()
                .satisfies(hearing -> assertThat(TimeDoubt.questionFirst(hearing))
                        .hasValueSatisfying(why -> assertThat(why).contains("repeats")));
    }

    @Test
    void what_is_said_of_one_day_goes_before_what_is_said_of_all() {
        String all = entry("u-7", MONDAY, rule("freq=DAILY;count=3"));
        String one = entry(
                "u-7",
                at("2027-03-09T14:00:00", "America/Boise"),
                days("recurrence-id", "2027-03-09T09:30:00") + "<c:sequence><c:integer>1</c:integer></c:sequence>");

        for (List<HearingEvent> hearings : List.of(read(all, one), read(one, all))) {
            assertThat(times(hearings))
                    .containsExactlyInAnyOrder("2027-03-08 09:30", "2027-03-09 14:00", "2027-03-10 09:30");
        }
    }

    @Test
    void one_day_is_called_off_by_its_own_name() {
        String first = "<c:sequence><c:integer>0</c:integer></c:sequence>";
        List<HearingEvent> set = read(entry("u-7", MONDAY, rule("freq=DAILY;count=3") + first));
        HearingEvent off = read(entry(
                        "u-7",
                        at("2027-03-09T09:30:00", "America/Boise"),
                        days("recurrence-id", "2027-03-09T09:30:00")
                                + "<c:status><c:text>CANCELLED</c:text></c:status><c:sequence><c:integer>1</c:integer></c:sequence>"))
                .get(0);

        assertThat(off.kind()).isEqualTo(EventKind.HEARING_CANCELLED);
        assertThat(off.matter()).isEqualTo(set.get(1).matter());
        assertThat(set.get(1).header().source().isOlderThan(off.header().source()))
                .isTrue();
    }

    @Test
    void days_that_follow_each_other_are_of_one_matter_and_know_of_it() {
        List<HearingEvent> trial = read(
                entry("u-9", at("2027-03-09T09:30:00", "America/Boise"), ""),
                entry("u-8", MONDAY, ""),
                entry("u-10", at("2027-03-10T09:30:00", "America/Boise"), ""));

        assertThat(trial).extracting(HearingEvent::goesOn).containsExactly(false, true, true);
        assertThat(trial).extracting(HearingEvent::hearingId).containsExactly("u-8", "u-9", "u-10");
        assertThat(trial)
                .allSatisfy(day -> assertThat(day.sittings())
                        .hasValueSatisfying(days -> assertThat(days.last()).hasToString("2027-03-10")));
    }

    @Test
    void hearings_of_other_types_or_weeks_apart_are_not_of_one_matter() {
        String type = "<c:categories><c:text>%s</c:text></c:categories>";
        List<HearingEvent> hearings = read(
                entry("u-8", MONDAY, type.formatted("Sentencing")),
                entry("u-9", at("2027-03-09T09:30:00", "America/Boise"), type.formatted("Restitution")),
                entry("u-10", at("2027-03-16T09:30:00", "America/Boise"), type.formatted("Restitution")));

        assertThat(hearings).extracting(HearingEvent::sittings).allMatch(Optional::isEmpty);
    }

    @Test
    void two_hours_of_one_day_are_two_hearings() {
        List<HearingEvent> hearings =
                read(entry("u-8", MONDAY, ""), entry("u-9", at("2027-03-08T14:00:00", "America/Boise"), ""));

        assertThat(hearings).extracting(HearingEvent::sittings).allMatch(Optional::isEmpty);
    }

    @Test
    void each_of_the_days_of_an_entry_knows_of_all() {
        List<HearingEvent> hearings = read(entry("u-7", MONDAY, rule("freq=DAILY;count=2")));

        assertThat(hearings)
                .allSatisfy(day -> assertThat(EntryDays.of(day))
                        .contains(List.of(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 9))));
        assertThat(EntryDays.of(read(entry("u-7", MONDAY, "")).get(0))).isEmpty();
    }

    private static List<HearingEvent> sent(String method, String... entries) {
        return Messages.events(CalendarMessage.of(entries).in("M-1", method).toString()).stream()
                .map(event -> (HearingEvent) event)
                .toList();
    }

    @Test
    void what_is_added_to_an_entry_is_a_day_of_it_and_leaves_the_others_as_they_are() {
        String later = "<c:sequence><c:integer>1</c:integer></c:sequence>";

        assertThat(sent("ADD", entry("u-7", MONDAY, later))).singleElement().satisfies(day -> {
            assertThat(day.kind()).isEqualTo(EventKind.HEARING_SCHEDULED);
            assertThat(day.hearingId()).isEqualTo("u-7/2027-03-08");
            assertThat(EntryDays.of(day)).isEmpty();
        });
        assertThat(sent("ADD", entry("u-7", MONDAY, later + rule("freq=DAILY;count=2"))))
                .hasSize(2)
                .allSatisfy(day -> assertThat(EntryDays.of(day)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH", "counter"})
    void what_somebody_who_was_invited_sends_says_nothing_that_happened(String method) {
        Reading reading = Messages.read(CalendarMessage.of(entry("u-7", MONDAY, ""), entry("u-8", MONDAY, ""))
                .in("M-1", method)
                .toString());

        assertThat(Messages.events(reading)).isEmpty();
        assertThat(((Reading.Understood) reading).passedOver())
                .hasValueSatisfying(why -> assertThat(why).contains("proposal"));
    }

    @Test
    void what_somebody_who_was_invited_sends_beside_a_court_event_makes_that_a_question() {
        String court = "<j:CaseCourtEvent><nc:ActivityIdentification><nc:IdentificationID>H-1</nc:IdentificationID>"
                + "</nc:ActivityIdentification><nc:ActivityDate><nc:DateTime>2027-03-08T09:30:00</nc:DateTime></nc:ActivityDate>"
                + "</j:CaseCourtEvent>";
        for (String calendar : List.of("COUNTER", "PUBLISH")) {
            String message = CalendarMessage.of(entry("u-7", MONDAY, ""))
                    .in("M-1", calendar)
                    .toString();
            CourtEvent event = Messages.event(message.replace(
                    "</ecf:CaseAugmentation>",
                    "</ecf:CaseAugmentation><j:CaseAugmentation>" + court + "</j:CaseAugmentation>"));

            assertThat(event.isQuestion()).isEqualTo(calendar.equals("COUNTER"));
        }
    }

    @ParameterizedTest
    @CsvSource({"CONFIRMED, HEARING_SCHEDULED", "CANCELLED, HEARING_CANCELLED"})
    void the_status_of_an_entry_says_whether_it_stands(String status, EventKind kind) {
        assertThat(read(entry("u-7", MONDAY, "<c:status><c:text>" + status + "</c:text></c:status>")))
                .singleElement()
                .satisfies(event -> assertThat(event.isQuestion()).isFalse())
                .extracting(HearingEvent::kind)
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TENTATIVE", "NEEDS-ACTION", "Confirmed?not"})
    void an_entry_of_which_it_is_not_known_whether_it_stands_is_a_question(String status) {
        assertThat(read(entry("u-7", MONDAY, "<c:status><c:text>" + status + "</c:text></c:status>")))
                .singleElement()
                .satisfies(event -> assertThat(event.isQuestion()).isTrue());
    }

    @Test
    void one_calendar_of_two_that_is_called_off_leaves_the_other_as_it_is() {
        String two = CalendarMessage.of(entry("u-7", MONDAY, ""))
                .in("M-1", "CANCEL")
                .toString()
                .replace(
                        "</c:vcalendar>",
                        "</c:vcalendar><c:vcalendar><c:properties><c:method><c:text>PUBLISH</c:text></c:method></c:properties>"
                                + "<c:components>" + entry("u-8", MONDAY, "") + "</c:components></c:vcalendar>");

        assertThat(Messages.events(two))
                .extracting(CourtEvent::kind)
                .containsExactly(EventKind.HEARING_CANCELLED, EventKind.HEARING_SCHEDULED);
    }
}
