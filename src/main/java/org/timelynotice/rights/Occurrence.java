package org.timelynotice.rights;

import static org.timelynotice.docket.EventKind.PAROLE_HEARING;
import static org.timelynotice.docket.EventKind.RELEASE_SCHEDULED;
import static org.timelynotice.docket.EventKind.TEMPORARY_LEAVE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.timelynotice.docket.CourtEvent;
import org.timelynotice.docket.CourtTime;
import org.timelynotice.docket.EventKind;
import org.timelynotice.docket.HearingEvent;

/**
 * One event as the rules look at it: at a moment, on a clock, with its hearing recognized.
 *
 * @param receivedAt when it is looked at; nothing is planned before
 * @param since since when notice of it could be given
 * @param zone of the event, or the jurisdiction's own where the event names no time
 * @param hearingClasses empty for what is no hearing and for a hearing whose type is not in the word list
 */
record Occurrence(CourtEvent event, Instant receivedAt, Since since, ZoneId zone, Set<String> hearingClasses) {

    private static final Duration SOON = Duration.ofHours(24);

    static Occurrence of(CourtEvent event, Instant receivedAt, ZoneId homeZone, HearingClasses words) {
        return of(event, receivedAt, Since.heard(receivedAt), homeZone, words);
    }

    static Occurrence of(CourtEvent event, Instant receivedAt, Since since, ZoneId homeZone, HearingClasses words) {
        ZoneId zone = times(event).findFirst().map(CourtTime::zone).orElse(homeZone);
        var classes = new TreeSet<String>();
        if (event instanceof HearingEvent hearing) {
            hearing.hearingType().map(words::of).ifPresent(classes::addAll);
        }
        if (event.kind() == PAROLE_HEARING) {
            classes.add("parole");
        }
        return new Occurrence(event, receivedAt, since, zone, classes);
    }

    EventKind kind() {
        return event.kind();
    }

    /** The day whose law applies. */
    LocalDate day() {
        return at().map(CourtTime::date).orElseGet(() -> LocalDate.ofInstant(receivedAt, zone));
    }

    /** When it happens or happened; for a hearing without a new time, where it had been set before. */
    Optional<CourtTime> at() {
        return times(event).findFirst();
    }

    CourtTime received() {
        var local = since.possible().atZone(zone);
        return new CourtTime(local.toLocalDate(), Optional.of(local.toLocalTime()), zone);
    }

    /**
     * What a notice must come before to be of any use: the hearing or the release. A hearing that moved or was called off has its
     * old time too, and the earlier one counts while it is still ahead, so that nobody travels in vain.
     */
    Optional<Instant> mustPrecede() {
        if (!liesAhead()) {
            return Optional.empty();
        }
        Optional<Instant> next = ahead().map(CourtTime::earliest).min(Comparator.naturalOrder());
        return next.or(() -> at().map(CourtTime::earliest));
    }

    /** Whether everything that it speaks of was over before notice could be given. */
    boolean over() {
        return liesAhead()
                && at().isPresent()
                && ahead(since.possible()).findAny().isEmpty();
    }

    /** An alarm always; what is still to come, a hearing, a release or a leave, when it is, or was to be, within a day. */
    boolean urgent() {
        return liesAhead()
                ? ahead().anyMatch(time -> !time.earliest().isAfter(receivedAt.plus(SOON)))
                : kind().isAlarm();
    }

    private boolean liesAhead() {
        boolean hearing = kind().isHearing() && kind().announces();
        boolean leave = kind() == TEMPORARY_LEAVE && ahead().findAny().isPresent();
        return hearing || leave || kind() == RELEASE_SCHEDULED;
    }

    private Stream<CourtTime> ahead() {
        return ahead(receivedAt);
    }

    private Stream<CourtTime> ahead(Instant from) {
        return times(event).filter(time -> time.latest().isAfter(from));
    }

    private static Stream<CourtTime> times(CourtEvent event) {
        Optional<CourtTime> previously =
                event instanceof HearingEvent hearing ? hearing.previously() : Optional.empty();
        return Stream.concat(event.header().at().stream(), previously.stream()).filter(Occurrence::isUsable);
    }

    /** A year that no court means is a slip of the source, to be treated like no date at all. */
    private static boolean isUsable(CourtTime time) {
        return time.date().getYear() > 1900 && time.date().getYear() < 2200;
    }

    static String words(EventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
