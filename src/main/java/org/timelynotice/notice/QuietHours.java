package org.timelynotice.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.timelynotice.recipient.Channel;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.SafeTimes;

/**
 * When an address may be used: in its owner's safe times or, where they named none, outside the agency's quiet hours.
 *
 * @param from start of the agency's quiet hours, on the recipient's clock
 * @param until their end, exclusive; usually the next morning
 */
public record QuietHours(LocalTime from, LocalTime until) {

    private static final int DAYS_AHEAD = 8;

    /** The first instant, not before {@code earliest}, at which the address may be used; empty if its owner named no hour of the week. */
    public Optional<Instant> next(Instant earliest, ContactPoint point, ZoneId zone) {
        List<SafeTimes.Window> windows = point.safeTimes().windows();
        if (windows.isEmpty()) {
            return Optional.of(wakes(point.channel()) ? afterQuietHours(earliest, zone) : earliest);
        }
        LocalDate yesterday = earliest.atZone(zone).toLocalDate().minusDays(1);
        return LongStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(yesterday::plusDays)
                .flatMap(day -> windows.stream().flatMap(window -> firstIn(window, day, earliest, zone)))
                .min(Comparator.naturalOrder());
    }

    private Instant afterQuietHours(Instant earliest, ZoneId zone) {
        ZonedDateTime local = earliest.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean quiet =
                overnight ? !time.isBefore(from) || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return earliest;
        }
        LocalDate morning =
                overnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return morning.atTime(until).atZone(zone).toInstant();
    }

    private static Stream<Instant> firstIn(SafeTimes.Window window, LocalDate day, Instant earliest, ZoneId zone) {
        if (!window.days().contains(day.getDayOfWeek())) {
            return Stream.empty();
        }
        ZonedDateTime opens = day.atTime(window.from()).atZone(zone);
        LocalDate closingDay = window.until().isAfter(window.from()) ? day : day.plusDays(1);
        Instant closes = closingDay.atTime(window.until()).atZone(zone).toInstant();
        Instant first = opens.toInstant().isAfter(earliest) ? opens.toInstant() : earliest;
        return first.isBefore(closes) ? Stream.of(first) : Stream.empty();
    }

    /** A phone that rings or lights up wakes; a letter box does not. */
    private static boolean wakes(Channel channel) {
        return channel == Channel.SMS || channel == Channel.VOICE;
    }

    /** Whether the address may be used at this very instant. */
    public boolean open(Instant at, ContactPoint point, ZoneId zone) {
        return next(at, point, zone)
                .map(next -> Duration.between(at, next).compareTo(Duration.of(1, ChronoUnit.SECONDS)) < 0)
                .orElse(false);
    }
}
