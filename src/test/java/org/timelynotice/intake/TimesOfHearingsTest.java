package org.timelynotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.timelynotice.intake.CalendarMessage.at;
import static org.timelynotice.intake.CalendarMessage.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtId;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.TimeDoubt;
import org.timelynotice.intake.reading.DayOrder;
import org.timelynotice.intake.reading.Reading;
import org.timelynotice.intake.reading.ReadingContext;
import org.timelynotice.rights.Rulebook;
import org.timelynotice.settings.ConfigException;

class TimesOfHearingsTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Rulebook LAW = Rulebook.load(Path.of("config"));
    private static final MessageReader READER =
            MessageReader.load(Path.of("config"), Path.of("niem-schemas"), LAW::isHoliday);

    private static final String OWN_ZONE = """
            <c:vtimezone><c:properties><c:tzid><c:text>Our Courthouse</c:text></c:tzid></c:properties><c:components>
              <c:standard><c:properties><c:dtstart><c:date-time>2007-11-04T02:00:00</c:date-time></c:dtstart>
                <c:tzoffsetfrom><c:utc-offset>-04:00</c:utc-offset></c:tzoffsetfrom><c:tzoffsetto><c:utc-offset>-05:00</c:utc-offset></c:tzoffsetto>
                <c:rrule><c:recur><c:freq>YEARLY</c:freq><c:byday>1SU</c:byday><c:bymonth>11</c:bymonth></c:recur></c:rrule></c:properties></c:standard>
              <c:daylight><c:properties><c:dtstart><c:date-time>2007-03-11T02:00:00</c:date-time></c:dtstart>
                <c:tzoffsetfrom><c:utc-offset>-05:00</c:utc-offset></c:tzoffsetfrom><c:tzoffsetto><c:utc-offset>-04:00</c:utc-offset></c:tzoffsetto>
                <c:rrule><c:recur><c:freq>YEARLY</c:freq><c:byday>2SU</c:byday><c:bymonth>3</c:bymonth></c:recur></c:rrule></c:properties></c:daylight>
            </c:components></c:vtimezone>""";

    private static ReadingContext feed(Optional<DayOrder> order, boolean anyTime) {
        return new ReadingContext(
                List.of(),
                NEW_YORK,
                Optional.of(new CourtId("Sample Night Court")),
                Optional.empty(),
                order,
                new ReadingContext.Sittings(Optional.of("PA"), anyTime));
    }

    private static CourtEvent read(MessageReader reader, ReadingContext context, String... parts) {
        Reading reading = reader.read(CalendarMessage.of(parts).toString().getBytes(StandardCharsets.UTF_8), context);
        return Messages.events(reading).get(0);
    }

    private static CourtEvent read(String... parts) {
        return read(READER, feed(Optional.empty(), false), parts);
    }

    private static String when(CourtEvent event) {
        CourtTime at = event.header().at().orElseThrow();
        return at.date() + " " + at.time().map(Object::toString).orElse("-") + " " + at.zone();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-16T09:30:00, America/New_York, 09:30",
        "2026-12-16T09:30:00, america/new_york, 09:30",
        "2026-12-16T09:30:00, Eastern Standard Time, 09:30",
        "2026-07-15T09:30:00, Eastern Standard Time, 09:30",
        "2026-12-16T09:30:00, Central Standard Time, 10:30",
        "2026-12-16T09:30:00, US Mountain Standard Time, 11:30",
        "2026-12-16T09:30:00, (UTC-05:00) Eastern Time (US & Canada), 09:30",
        "2026-12-16T09:30:00, /example.org/20260101_1/America/Chicago, 10:30",
        "2026-12-16T14:30:00, UTC, 09:30",
        "2026-12-16T14:30:00, GMT, 09:30",
        "2026-12-16T09:30:00, -05:00, 09:30",
        "2026-12-16T09:30:00, EST, 09:30",
        "2026-07-15T09:30:00, EDT, 09:30",
        "2026-12-16T09:30:00, CT, 10:30",
        "2026-12-16T14:30:00Z, Nowhere Known, 09:30"
    })
    void a_time_is_told_on_the_clock_of_the_court_whatever_clock_it_is_printed_on(
            String time, String zone, String told) {
        CourtEvent event = read(entry("u-1", at(time, zone.replace("&", "&amp;")), ""));

        assertThat(when(event)).isEqualTo(time.substring(0, 10) + " " + told + " America/New_York");
        assertThat(TimeDoubt.question(event)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nowhere Known", "America/Nowhere", "EDT", "Our Courthouse"})
    void on_a_clock_that_nobody_knows_only_the_day_is_known_and_somebody_is_asked(String zone) {
        CourtEvent event = read(entry("u-1", at("2026-12-16T09:30:00", zone), ""));

        assertThat(when(event)).isEqualTo("2026-12-16 - America/New_York");
        assertThat(TimeDoubt.question(event))
                .hasValueSatisfying(why -> assertThat(why).contains("clock that is not known"));
        assertThat(TimeDoubt.questionFirst(event)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-16T10:30:00, 10:30", "2026-07-15T10:30:00, 10:30", "2026-11-02T10:30:00, 10:30"})
    void a_zone_that_the_message_defines_is_known(String time, String told) {
        assertThat(when(read(OWN_ZONE, entry("u-1", at(time, "Our Courthouse"), ""))))
                .isEqualTo(time.substring(0, 10) + " " + told + " America/New_York");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-16T10:30:00, 09:30", "2026-07-15T10:30:00, 10:30"})
    void the_clocks_of_a_zone_that_the_message_defines_change_when_it_says(String time, String told) {
        String withoutSummer = OWN_ZONE.replace("-05:00", "-04:00");

        assertThat(when(read(withoutSummer, entry("u-1", at(time, "Our Courthouse"), ""))))
                .isEqualTo(time.substring(0, 10) + " " + told + " America/New_York");
    }

    @ParameterizedTest
    @CsvSource({
        "18-DEC-2026, 2026-12-18 -",
        "12/18/2026, 2026-12-18 -",
        "'Dec 18, 2026 1:30 PM', 2026-12-18 13:30",
        "2026-12-18T00:00:00, 2026-12-18 -",
        "2026-12-18T05:00:00Z, 2026-12-18 -"
    })
    void what_can_be_read_in_one_way_is_read_and_midnight_is_no_hour(String printed, String told) {
        CourtEvent event = read(entry("u-1", at(printed), ""));

        assertThat(when(event)).isEqualTo(told + " America/New_York");
        assertThat(TimeDoubt.question(event)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"04/05/2026, either of two days", "sometime next week, cannot be read", "12/18/26, cannot be read"})
    void a_day_that_cannot_be_read_is_asked_about_before_it_is_told(String printed, String why) {
        CourtEvent event = read(entry("u-1", at(printed), ""));

        assertThat(event.header().at()).isEmpty();
        assertThat(TimeDoubt.questionFirst(event))
                .hasValueSatisfying(question -> assertThat(question).contains(why));
    }

    @Test
    void a_feed_whose_order_is_known_leaves_no_doubt() {
        CourtEvent event =
                read(READER, feed(Optional.of(DayOrder.DAY_FIRST), false), entry("u-1", at("04/05/2026"), ""));

        assertThat(when(event)).isEqualTo("2026-05-04 - America/New_York");
        assertThat(TimeDoubt.question(event)).isEmpty();
    }

    @Test
    void an_hour_that_cannot_be_read_leaves_the_day_and_is_asked_about() {
        CourtEvent event = read(entry("u-1", at("2026-12-18T9 sharp"), ""));

        assertThat(when(event)).isEqualTo("2026-12-18 - America/New_York");
        assertThat(TimeDoubt.question(event))
                .hasValueSatisfying(question -> assertThat(question).contains("the hour"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-16T01:30:00",
                "2026-12-16T05:59:00",
                "2026-12-16T20:01:00",
                "2026-12-20T09:30:00",
                "2026-12-25T09:30:00",
                "2027-01-18"
            })
    void a_night_a_sunday_or_a_holiday_is_asked_about_before_it_is_told(String time) {
        CourtEvent event = read(entry("u-1", at(time), ""));

        assertThat(TimeDoubt.questionFirst(event))
                .hasValueSatisfying(question -> assertThat(question).contains("seldom sit"));
    }

    @Test
    void a_feed_or_a_court_that_sits_at_any_time_is_not_asked(@TempDir Path config) throws IOException {
        String night = entry("u-1", at("2026-12-20T01:30:00"), "");

        assertThat(TimeDoubt.question(read(READER, feed(Optional.empty(), true), night)))
                .isEmpty();
        MessageReader nightCourt =
                withSittings(config, "courtsAtAnyTime: []", "courtsAtAnyTime: [\"SAMPLE night-court\"]");
        assertThat(TimeDoubt.question(read(nightCourt, feed(Optional.empty(), false), night)))
                .isEmpty();
    }

    @Test
    void hours_that_no_court_could_keep_are_complained_of(@TempDir Path config) {
        ConfigException refused = catchThrowableOfType(
                ConfigException.class, () -> withSittings(config, "until: \"20:00\"", "until: \"05:00\""));

        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("sittings.yaml");
            assertThat(problem.line()).isPositive();
        });
    }

    private static MessageReader withSittings(Path config, String from, String to) throws IOException {
        for (String folder : List.of("formats", "vocabulary")) {
            Files.createDirectories(config.resolve(folder));
            try (var files = Files.list(Path.of("config", folder))) {
                for (Path one : files.toList()) {
                    Files.copy(one, config.resolve(folder).resolve(one.getFileName()));
                }
            }
        }
        for (String besides : List.of("other-custody.yaml", "zones.yaml")) {
            Files.copy(Path.of("config", besides), config.resolve(besides));
        }
        Files.writeString(
                config.resolve("sittings.yaml"),
                Files.readString(Path.of("config/sittings.yaml")).replace(from, to));
        return MessageReader.load(config, Path.of("niem-schemas"), LAW::isHoliday);
    }
}
