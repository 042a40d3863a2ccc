package org.timelynotice.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.timelynotice.docket.CourtTime;

/** Whatever is printed in a shape that is accepted is read as it was meant, and what may be two days is neither. */
class PrintedDayPropertiesTest {

    private static final ZoneId COURT = ZoneId.of("America/New_York");

    private static final List<String> DAYS = List.of(
            "uuuu-MM-dd",
            "uuuuMMdd",
            "uuuu/M/d",
            "uuuu.MM.dd",
            "uuuu-MMM-dd",
            "dd-MMM-uuuu",
            "d MMM uuuu",
            "ddMMMuuuu",
            "d. MMMM uuuu",
            "MMM d, uuuu",
            "MMMM d, uuuu",
            "MMM. d uuuu",
            "MMM-dd-uuuu",
            "EEEE, MMMM d, uuuu",
            "EEE., d MMM uuuu");

    private static final List<String> CLOCKS =
            List.of("'T'HH:mm:ss", " HH:mm", " h:mm a", ", h:mm:ss a", " 'at' h:mm a", " '@' HH:mm", "  HHmm");

    private static Gen<LocalDate> dates() {
        return integers()
                .between(0, 365 * 150)
                .map(days -> LocalDate.of(1930, 1, 1).plusDays(days));
    }

    private static String print(String pattern, LocalDate date, LocalTime time, boolean upper) {
        String printed = DateTimeFormatter.ofPattern(pattern, Locale.US).format(date.atTime(time));
        return upper ? printed.toUpperCase(Locale.ROOT) : printed;
    }

    @Test
    void a_day_is_read_as_it_was_printed() {
        qt().forAll(dates(), integers().between(0, DAYS.size() - 1), integers().between(0, 1))
                .checkAssert((date, shape, upper) -> {
                    String text = print(DAYS.get(shape), date, LocalTime.NOON, upper == 1);

                    assertThat(PrintedTime.parse(text)).as(text).isEqualTo(new PrintedTime(date, null, null));
                });
    }

    @Test
    void a_day_and_its_hour_are_read_as_they_were_printed() {
        qt().forAll(
                        dates(),
                        integers().between(1, 24 * 60 - 1),
                        integers().between(0, DAYS.size() - 1),
                        integers().between(0, CLOCKS.size() - 1))
                .checkAssert((date, minute, shape, clock) -> {
                    LocalTime time = LocalTime.MIN.plusMinutes(minute);
                    String text = print(DAYS.get(shape) + CLOCKS.get(clock), date, time, false);

                    assertThat(PrintedTime.parse(text)).as(text).isEqualTo(new PrintedTime(date, time, null));
                });
    }

    @Test
    void numbers_that_may_be_two_days_are_read_in_the_order_that_is_known_and_otherwise_not_at_all() {
        qt().forAll(dates(), integers().between(0, 2)).checkAssert((date, sign) -> {
            String between = List.of("/", "-", ".").get(sign);
            String monthFirst = print("MM'" + between + "'dd'" + between + "'uuuu", date, LocalTime.NOON, false);
            String dayFirst = print("d'" + between + "'M'" + between + "'uuuu", date, LocalTime.NOON, false);
            var day = new PrintedTime(date, null, null);
            boolean oneDay = date.getDayOfMonth() > 12 || date.getDayOfMonth() == date.getMonthValue();

            assertThat(PrintedTime.parse(monthFirst, Optional.of(DayOrder.MONTH_FIRST)))
                    .isEqualTo(day);
            assertThat(PrintedTime.parse(dayFirst, Optional.of(DayOrder.DAY_FIRST)))
                    .isEqualTo(day);
            assertThat(PrintedTime.parse(monthFirst)).as(monthFirst).isEqualTo(oneDay ? day : null);
            assertThat(PrintedTime.parse(dayFirst)).as(dayFirst).isEqualTo(oneDay ? day : null);
            assertThat(PrintedTime.isAmbiguous(monthFirst)).as(monthFirst).isEqualTo(!oneDay);
        });
    }

    @Test
    void a_day_of_the_week_that_is_another_one_makes_it_no_date() {
        qt().forAll(dates(), integers().between(1, 6)).checkAssert((date, other) -> {
            String weekday = print("EEEE", date.plusDays(other), LocalTime.NOON, false);

            assertThat(PrintedTime.parse(weekday + print(", MMMM d, uuuu", date, LocalTime.NOON, false)))
                    .isNull();
        });
    }

    @Test
    void any_text_is_a_date_or_none() {
        qt().forAll(strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 40))
                .checkAssert(text -> assertThat(Optional.ofNullable(PrintedTime.parse(text)))
                        .satisfiesAnyOf(
                                none -> assertThat(none).isEmpty(),
                                some -> assertThat(some.orElseThrow().date().getYear())
                                        .isBetween(1880, 2199)));
    }

    @Test
    void the_same_moment_is_read_on_the_clock_of_the_court_whatever_offset_it_is_printed_with() {
        qt().forAll(
                        dates(),
                        lists().of(integers().between(0, 59)).ofSize(1),
                        integers().between(-12, 12))
                .checkAssert((date, minutes, hours) -> {
                    var moment = date.atTime(15, minutes.get(0)).atZone(COURT);
                    var elsewhere = moment.withZoneSameInstant(ZoneOffset.ofHours(hours));
                    String text = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.US)
                            .format(elsewhere);
                    CourtTime read =
                            Objects.requireNonNull(PrintedTime.parse(text)).onClock(COURT, COURT, false);

                    assertThat(read.earliest()).as(text).isEqualTo(moment.toInstant());
                });
    }

    @Test
    void a_range_of_hours_is_told_by_its_beginning_on_the_clock_of_the_court_however_it_is_printed() {
        List<String> clocks = List.of("HH:mm", "HHmm", "h:mm a", "HH:mm:ss");
        List<String> between = List.of("-", " - ", "\u2013", " to ");
        qt().forAll(
                        integers().between(0, 23 * 60),
                        integers().between(1, 12 * 60),
                        integers().between(0, clocks.size() - 1),
                        integers().between(0, between.size() - 1))
                .assuming((from, length, clock, sign) -> from + length < 24 * 60)
                .checkAssert((from, length, clock, sign) -> {
                    LocalTime begins = LocalTime.MIN.plusMinutes(from);
                    DateTimeFormatter shape = DateTimeFormatter.ofPattern(clocks.get(clock), Locale.US);
                    String text = shape.format(begins) + between.get(sign) + shape.format(begins.plusMinutes(length));
                    var day = new PrintedTime(LocalDate.of(2026, 12, 1), null, null);

                    assertThat(day.at(text)).as(text).isEqualTo(new PrintedTime(day.date(), begins, null));
                });
    }

    @Test
    void an_offset_behind_an_hour_is_that_of_a_zone_or_the_hour_is_the_beginning_of_a_range_or_nothing() {
        qt().forAll(integers().between(0, 24 * 60 - 1), integers().between(-18 * 60, 18 * 60))
                .checkAssert((minute, minutes) -> {
                    LocalTime time = LocalTime.MIN.plusMinutes(minute);
                    String offset = ZoneOffset.ofTotalSeconds(minutes * 60).getId();
                    PrintedTime read = new PrintedTime(LocalDate.of(2026, 12, 1), null, null).at(time + offset);
                    boolean zone = minutes >= -12 * 60 && minutes <= 14 * 60 && minutes % 15 == 0;

                    if (read != null) {
                        assertThat(read.time()).as(time + offset).isEqualTo(time);
                    }
                    if (read != null && read.offset() != null) {
                        assertThat(zone).as(time + offset).isTrue();
                        assertThat(minutes >= 0 || time.getHour() > 12 && -minutes <= minute)
                                .as(time + offset)
                                .isTrue();
                    }
                });
    }
}
