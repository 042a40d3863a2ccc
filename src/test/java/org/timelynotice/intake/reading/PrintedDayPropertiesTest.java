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
}
