package org.timelynotice.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.timelynotice.docket.EventKind;
import org.timelynotice.recipient.ContactPoint;
import org.timelynotice.recipient.SafeTimes;

/**
 * When an address may be used: in its owner's safe times or, where they named none, outside the agency's quiet hours.
 *
 * @param from start of the agency's quiet hours, on the recipient's clock
 * @param until their end, exclusive; usually the next morning
 * @param wakeFor the news that the agency gives at any hour to whoever has not said otherwise
 */
public record QuietHours(LocalTime from, LocalTime until, Set<EventKind> wakeFor) {

    /** An hour of one day of the week may be skipped by the clock once; a week later it is there. */
    private static final int DAYS_AHEAD = 14;

    public QuietHours {
        wakeFor = Set.copyOf(wakeFor);
    }

    /** Quiet hours of an agency that wakes nobody who has not asked for it. */
    public QuietHours(LocalTime from, LocalTime until) {
        this(from, until, Set.of());
    }

    /** Whether news of one kind may come to an address at any hour: as its owner said, and as the agency does where they said nothing. */
    public boolean mayWake(EventKind kind, ContactPoint point) {
        return point.mayWake(kind) || !point.hasOwnHours() && wakeFor.contains(kind);
    }

    /** Whether news may come to an address at any hour as news of any of some kinds. */
    public boolean mayWake(Set<EventKind> kinds, ContactPoint point) {
        return kinds.stream().anyMatch(kind -> mayWake(kind, point));
    }

    /** The first instant at which an address may be used for news of one kind; for some kinds it may be: at any hour. */
    public Optional<Instant> nextFor(EventKind kind, Instant earliest, ContactPoint point, ZoneId zone) {
        return nextFor(Set.of(kind), earliest, point, zone);
    }

    /** The same for news of any of some kinds. */
    public Optional<Instant> nextFor(Set<EventKind> kinds, Instant earliest, ContactPoint point, ZoneId zone) {
        return mayWake(kinds, point) ? Optional.of(earliest) : next(earliest, point, zone);
    }

    /** The first instant, not before {@code earliest}, at which the address may be used; empty if its owner named no hour of the week. */
    public Optional<Instant> next(Instant earliest, ContactPoint point, ZoneId zone) {
        List<SafeTimes.Window> named = point.safeTimes().windows();
        if (named.isEmpty() && !point.channel().loud()) {
            return Optional.of(earliest);
        }
        return next(earliest, named.isEmpty() ? List.of(outside()) : named, zone);
    }

    /** The first instant, not before {@code earliest}, that is in nobody's quiet hours. */
    Instant opens(Instant earliest, ZoneId zone) {
        return next(earliest, List.of(outside()), zone).orElse(earliest);
    }

    private static Optional<Instant> next(Instant earliest, List<SafeTimes.Window> windows, ZoneId zone) {
        LocalDate today = earliest.atZone(zone).toLocalDate();
        Stream<Instant> openings = LongStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .flatMap(day -> windows.stream().flatMap(window -> opens(day.atTime(window.from()), zone)));
        return Stream.of(Stream.of(earliest), jump(earliest, zone), openings)
                .flatMap(Function.identity())
                .filter(at -> !at.isBefore(earliest))
                .filter(at -> windows.stream().anyMatch(window -> holds(window, at.atZone(zone))))
                .min(Comparator.naturalOrder());
    }

    /** When the hours end in which {@code at} lies; empty where no hour is closed, or {@code at} is in none. */
    public Optional<Instant> closes(Instant at, ContactPoint point, ZoneId zone) {
        List<SafeTimes.Window> named = point.safeTimes().windows();
        if (named.isEmpty() && !point.channel().loud()) {
            return Optional.empty();
        }
        List<SafeTimes.Window> windows = named.isEmpty() ? List.of(outside()) : named;
        LocalDate today = at.atZone(zone).toLocalDate();
        Stream<Instant> ends = LongStream.rangeClosed(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .flatMap(day -> Stream.concat(
                        Stream.of(day.atStartOfDay()), windows.stream().map(window -> day.atTime(window.until()))))
                .flatMap(local -> opens(local, zone));
        return Stream.concat(jump(at, zone), ends)
                .filter(end -> end.isAfter(at))
                .filter(end -> windows.stream().noneMatch(window -> holds(window, end.atZone(zone))))
                .min(Comparator.naturalOrder());
    }

    /** All week but for the quiet hours; all of it where they begin and end at one time. */
    private SafeTimes.Window outside() {
        return new SafeTimes.Window(Set.of(DayOfWeek.values()), until, from);
    }

    /** When a clock shows a time: twice where it is turned back over it, never where it skips it. */
    private static Stream<Instant> opens(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).stream().map(local::toInstant);
    }

    /** A window may open because the clock jumps into it. */
    private static Stream<Instant> jump(Instant earliest, ZoneId zone) {
        return Stream.ofNullable(zone.getRules().nextTransition(earliest)).map(ZoneOffsetTransition::getInstant);
    }

    /** By the clock on the reader's wall: somebody who is home at three is home at three on the night the clocks change too. */
    private static boolean holds(SafeTimes.Window window, ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        boolean today = window.days().contains(at.getDayOfWeek());
        if (window.until().isAfter(window.from())) {
            return today && !time.isBefore(window.from()) && time.isBefore(window.until());
        }
        boolean sinceYesterday = window.days().contains(at.getDayOfWeek().minus(1));
        return today && !time.isBefore(window.from()) || sinceYesterday && time.isBefore(window.until());
    }

    /** Whether the address may be used at this very instant. */
    public boolean open(Instant at, ContactPoint point, ZoneId zone) {
        return next(at, point, zone)
                .map(next -> Duration.between(at, next).compareTo(Duration.of(1, ChronoUnit.SECONDS)) < 0)
                .orElse(false);
    }
}
