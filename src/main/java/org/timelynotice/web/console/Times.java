package org.timelynotice.web.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.timelynotice.docket.CourtTime;

/** Says when, the way people say it, and always with the zone. */
final class Times {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE, MMM d, yyyy, h:mm a z", Locale.US);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("h:mm a z", Locale.US);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

    private final Instant now;

    Times(Instant now) {
        this.now = now;
    }

    /**
     * A moment on somebody's clock.
     *
     * @param iso for machines
     * @param away such as {@code in 3 days}
     */
    record When(String text, String iso, String away) {}

    /**
     * A moment as a wall clock and a calendar show it.
     */
    record Face(String day, String time, String utc, String iso) {}

    When at(Instant instant, ZoneId zone) {
        return new When(MOMENT.format(instant.atZone(zone)), instant.toString(), away(instant, zone));
    }

    /** Whether something was to be done before now. */
    boolean past(Optional<Instant> limit) {
        return limit.filter(at -> at.isBefore(now)).isPresent();
    }

    static Face face(Instant instant, ZoneId zone) {
        return new Face(
                LONG_DAY.format(instant.atZone(zone)),
                CLOCK.format(instant.atZone(zone)),
                UTC.format(instant.atZone(ZoneOffset.UTC)),
                instant.toString());
    }

    /** A court's own date and time; only the day where that is all the source knows. */
    static String text(CourtTime time) {
        return time.time()
                .map(t -> MOMENT.format(time.date().atTime(t).atZone(time.zone())))
                .orElseGet(() -> DAY.format(time.date()) + ", time not given (" + time.zone() + ")");
    }

    private String away(Instant instant, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(today, instant.atZone(zone).toLocalDate());
        if (days == 0) {
            return "today";
        } else if (days == 1) {
            return "tomorrow";
        } else if (days == -1) {
            return "yesterday";
        }
        return days > 0 ? "in " + days + " days" : -days + " days ago";
    }
}
