package org.timelynotice.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.timelynotice.docket.CourtTime;

/**
 * When a rule wants its notice.
 *
 * @param period empty for the kinds that name no figure
 * @param agencyTarget how soon after an event the agency means to have sent, whatever the law leaves open
 * @param urgentTarget the same where the event is urgent
 */
record Timing(TimingKind kind, Optional<Period> period, Anchor anchor, Duration agencyTarget, Duration urgentTarget) {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    NoticeTiming plan(Occurrence occurrence, CourtCalendar calendar) {
        Instant now = occurrence.receivedAt();
        Optional<Instant> deadline = Stream.concat(
                        inLaw(occurrence, calendar).stream(), occurrence.mustPrecede().stream())
                .min(Instant::compareTo);
        Optional<String> shortNotice = shortNotice(occurrence, deadline);
        boolean urgent = occurrence.urgent();
        Instant meant = now.plus(urgent && urgentTarget.compareTo(agencyTarget) < 0 ? urgentTarget : agencyTarget);
        boolean tooTight = deadline.filter(limit -> !meant.isBefore(limit)).isPresent();
        return new NoticeTiming(now, shortNotice.isPresent() || tooTight ? now : meant, deadline, urgent, shortNotice);
    }

    private Optional<Instant> inLaw(Occurrence occurrence, CourtCalendar calendar) {
        return switch (kind) {
            case BEFORE_MIN -> anchor(occurrence).map(at -> calendar.before(at, period.orElseThrow()));
            case BEFORE_ANY -> anchor(occurrence).map(CourtTime::earliest);
            case AFTER_MAX ->
                Optional.of(calendar.after(anchor(occurrence).orElseGet(occurrence::received), period.orElseThrow()));
            case IMMEDIATE, ASAP, NO_NUMBER -> Optional.empty();
        };
    }

    private Optional<CourtTime> anchor(Occurrence occurrence) {
        return anchor == Anchor.RECEIVED ? Optional.of(occurrence.received()) : occurrence.at();
    }

    private Optional<String> shortNotice(Occurrence occurrence, Optional<Instant> deadline) {
        if (occurrence.over()) {
            return Optional.of("its time had passed when the message arrived");
        }
        boolean undated = deadline.isEmpty() && (kind == TimingKind.BEFORE_MIN || kind == TimingKind.BEFORE_ANY);
        if (undated) {
            return Optional.of("the source gives no date to count from");
        }
        return deadline.filter(limit -> !limit.isAfter(occurrence.receivedAt()))
                .map(limit -> "notice was due by " + local(limit, occurrence) + " and the message arrived on "
                        + local(occurrence.receivedAt(), occurrence));
    }

    private static String local(Instant instant, Occurrence occurrence) {
        return READABLE.format(instant.atZone(occurrence.zone())) + " " + occurrence.zone();
    }
}
